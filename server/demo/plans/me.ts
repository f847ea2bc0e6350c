import type { DemoPlan } from '../plan.ts'

export const me: DemoPlan = {
  centre: 'me',
  timeZone: 'Europe/Podgorica',
  meta: {
    state: 'draft',
    theme: 'Budi čovjek i na mreži',
    objectives: 'Reach every primary school with one lesson and one quiz.',
    keyMessages: 'Be human online too. Stand by the one who is attacked.',
    hashtags: '#SID2027',
    contact: 'Programme team, Podgorica',
  },
  narrative: `
    ## Prvi put kao centar
    Ove godine prvi put planiramo mjesec bezbjednijeg interneta kao centar. Program je mali: čas u školama, kviz i jedan
    skup u Podgorici.

    We are grateful for anything that is ready and close to our language.
  `,
  activities: [
    {
      title: 'Čas o vršnjačkom nasilju na internetu',
      type: 'local-network',
      themes: ['cyberbullying', 'respect-empathy'],
      audiences: ['primary', 'teens', 'educators'],
      status: 'confirmed',
      visibility: 'public',
      on: ['2027-02-09', '2027-02-19'],
      format: 'decentralised',
      languages: ['cnr'],
      channels: ['schools'],
      partners: ['Ministry of Education', 'Police Administration'],
      youthInvolvement: 'audience',
      needs: 'A tested package on bystanders in cyberbullying for ages 11 to 15, with an English outline.',
      expectedReach: [{ metric: 'schools', value: 90, source: 'Agreement with the ministry' }],
      description: `Nastavnici dobijaju pripremu za jedan čas i kratko uputstvo kako da reaguju na prvu prijavu.`,
    },
    {
      title: 'Kviz za osnovne škole',
      type: 'quiz',
      themes: ['privacy-data', 'cybersecurity'],
      audiences: ['primary'],
      status: 'tentative',
      on: '2027-02-12',
      format: 'online',
      languages: ['cnr'],
      channels: ['schools'],
      needs: 'A quiz in a language our pupils understand, with separate results for Montenegro.',
      description: `Po mogućnosti zajedno sa susjednim centrom.`,
    },
    {
      title: 'Skup u Podgorici',
      type: 'conference',
      themes: ['childrens-rights', 'reporting-help'],
      audiences: ['policy', 'educators', 'media'],
      status: 'tentative',
      on: '2027-02-09',
      at: ['11:00', '13:00'],
      format: 'onsite',
      places: ['Podgorica'],
      languages: ['cnr'],
      channels: ['press'],
      highLevel: ['minister'],
      partners: ['UNICEF Montenegro', 'Ombudsman'],
    },
    {
      title: 'Library evenings on the coast',
      type: 'event',
      audiences: ['parents'],
      places: ['Bar', 'Kotor'],
      languages: ['cnr'],
      channels: ['libraries'],
    },
  ],
}

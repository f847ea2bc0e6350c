import type { DemoPlan } from '../plan.ts'

export const ba: DemoPlan = {
  centre: 'ba',
  timeZone: 'Europe/Sarajevo',
  meta: {
    state: 'draft',
    theme: 'Zajedno smo sigurniji',
    objectives: 'Schools in all parts of the country take part with the same material, in the language of their class.',
    keyMessages: 'Ask before you post. Tell an adult. Report what hurts you.',
    hashtags: '#sigurnodijete #SID2027',
    contact: 'MFS-EMMAUS',
  },
  narrative: `
    ## Plan
    Dan sigurnijeg interneta obilježavamo online kvizom, radionicama u školama i susretom roditelja u Sarajevu i Banjoj
    Luci. Materijali izlaze na sva tri jezika.

    ## Saradnja
    We have made a quiz together with the Croatian centre before and would gladly do it again.
  `,
  activities: [
    {
      title: 'Online kviz za škole',
      type: 'quiz',
      themes: ['privacy-data', 'cyberbullying', 'sharenting'],
      audiences: ['primary', 'teens'],
      status: 'tentative',
      visibility: 'public',
      on: ['2027-02-08', '2027-02-19'],
      format: 'online',
      languages: ['bs', 'hr', 'sr'],
      channels: ['schools', 'website'],
      partners: ['m:tel', 'Telemach', 'Microsoft BH'],
      youthInvolvement: 'none',
      needs: 'An online quiz in our language area that our classes may join, with results for our country.',
      expectedReach: [
        { metric: 'participants_online', value: 15000, source: 'Accesses of an earlier quiz, rounded down' },
      ],
      description: `Kviz za dvije dobne grupe. Nagrade osiguravaju partneri, a rezultati se objavljuju 22. februara.`,
    },
    {
      title: 'Radionice u školama',
      type: 'workshop',
      themes: ['cyberbullying', 'reporting-help'],
      audiences: ['primary', 'teens', 'educators'],
      status: 'confirmed',
      on: ['2027-02-09', '2027-02-26'],
      format: 'decentralised',
      languages: ['bs', 'hr', 'sr'],
      channels: ['schools'],
      partners: ['Save the Children', 'UNICEF BiH'],
      youthInvolvement: 'audience',
      needs: 'Ready workshop plans by age group that we can adapt to three languages.',
      expectedReach: [{ metric: 'children', value: 2500, source: 'Sessions planned × class size' }],
      description: `
        Trenerice posjećuju pedeset škola. Svaka radionica završava porukom koju razred ostavlja sljedećem razredu.
      `,
    },
    {
      title: 'Parents’ meeting in two cities',
      type: 'panel',
      themes: ['digital-parenting', 'gaming'],
      audiences: ['parents'],
      status: 'tentative',
      on: '2027-02-16',
      at: ['17:30', '19:00'],
      format: 'hybrid',
      places: ['Sarajevo', 'Banja Luka'],
      languages: ['bs', 'sr'],
      youthInvolvement: 'consulted',
      description: `Both rooms are linked by video; three teenagers answer parents’ questions.`,
    },
    {
      title: 'Round table with internet providers',
      type: 'stakeholder-meeting',
      themes: ['csam', 'reporting-help'],
      audiences: ['industry', 'policy'],
      format: 'onsite',
      languages: ['bs'],
      partners: ['Communications Regulatory Agency'],
      description: `To be decided after the meeting of the working group in January.`,
    },
  ],
}

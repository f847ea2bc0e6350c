import type { DemoPlan } from '../plan.ts'

export const ro: DemoPlan = {
  centre: 'ro',
  timeZone: 'Europe/Bucharest',
  meta: {
    state: 'draft',
    theme: 'Cuvintele rămân',
    objectives: 'Give schools a complete package against cyberbullying and train those who will use it.',
    keyMessages: 'Words stay. Bystanders decide. Adults must act on the first report.',
    hashtags: '#OraDeNet #SID2027',
    contact: 'Save the Children Romania, Ora de Net',
  },
  narrative: `
    ## De ce hărțuirea online
    Copiii ne spun că cel mai greu de suportat nu este mesajul, ci tăcerea celorlalți. De aceea pachetul pentru școli
    pornește de la martori: ce pot face, ce pot spune, cui se pot adresa.

    ## Invitation
    Everything is in Romanian, so colleagues in Moldova can use it at once. An English outline exists.
  `,
  activities: [
    {
      title: 'Pachet educațional împotriva hărțuirii online',
      gloss: 'Teaching package against online harassment',
      type: 'resource-launch',
      themes: ['cyberbullying', 'respect-empathy'],
      audiences: ['educators', 'teens'],
      status: 'confirmed',
      visibility: 'public',
      on: '2027-02-09',
      format: 'asynchronous',
      languages: ['ro'],
      channels: ['schools', 'website'],
      resources: [
        {
          type: 'toolkit',
          title: 'Cuvintele rămân: cinci ore pentru gimnaziu',
          url: 'https://materials.example/ro/cuvintele',
          licence: 'CC BY-NC-SA 4.0',
          languages: ['ro', 'en'],
        },
      ],
      partners: ['Ministry of Education'],
      youthInvolvement: 'co-created',
      offers:
        'Five lessons on bystanders in cyberbullying for ages 11 to 15, in Romanian; English outline for translation.',
      expectedReach: [{ metric: 'schools', value: 400, source: 'Schools on the mailing list' }],
      description: `
        Cinci ore de dirigenție cu povești scrise de elevi, fișe de lucru și un protocol simplu pentru prima sesizare.
      `,
    },
    {
      title: 'Conferință: școala care ascultă',
      gloss: 'Conference: the school that listens',
      type: 'conference',
      themes: ['cyberbullying', 'digital-wellbeing'],
      audiences: ['educators', 'policy', 'media'],
      status: 'confirmed',
      visibility: 'public',
      on: '2027-02-09',
      at: ['11:00', '13:00'],
      format: 'onsite',
      places: ['București'],
      languages: ['ro'],
      channels: ['press'],
      partners: ['Ministry of Education', 'Romanian Police'],
      highLevel: ['minister', 'police'],
      youthInvolvement: 'consulted',
      description: `Elevii prezintă rezultatele consultării din toamnă; autoritățile răspund pe loc.`,
    },
    {
      title: 'Contest on digital resources',
      type: 'competition',
      themes: ['positive-content', 'cyberbullying'],
      audiences: ['primary', 'teens', 'educators'],
      status: 'confirmed',
      on: ['2027-01-11', '2027-02-12'],
      format: 'asynchronous',
      languages: ['ro'],
      channels: ['schools'],
      youthInvolvement: 'co-created',
      expectedReach: [{ metric: 'children', value: 700, source: 'Entries of an earlier contest' }],
      description: `Pupils and teachers hand in comics, games and lesson ideas together.`,
    },
    {
      title: 'Helpline protocol on sextortion',
      type: 'training',
      themes: ['sextortion', 'reporting-help'],
      audiences: ['professionals'],
      status: 'tentative',
      on: '2027-02-23',
      at: '10:00',
      format: 'online',
      languages: ['ro'],
      youthInvolvement: 'none',
      needs: 'A guide for the first talk with a boy blackmailed with images, in English, that we may translate.',
      description: `Half a day for counsellors in children’s services.`,
    },
    {
      title: 'Caravan to villages without a youth centre',
      type: 'info-stand',
      themes: ['inclusion'],
      audiences: ['teens'],
      languages: ['ro', 'hu'],
      description: `Route and dates are open; a bus has been promised.`,
    },
  ],
}

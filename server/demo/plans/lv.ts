import type { DemoPlan } from '../plan.ts'

export const lv: DemoPlan = {
  centre: 'lv',
  timeZone: 'Europe/Riga',
  meta: {
    state: 'draft',
    theme: 'Kas ir tavs draugs internetā?',
    objectives: 'Parents and children talk about online acquaintances; every school may take part in the quiz.',
    keyMessages: 'Not everyone is who they say. Secrets that feel heavy should be told.',
    hashtags: '#DrossInternets #SID2027',
    contact: 'Latvian Internet Association',
  },
  narrative: `
    ## Galvenā doma
    Draugi internetā var būt īsti draugi. Tomēr bērniem jāzina, kā pamanīt cilvēku, kurš izliekas. Kampaņa uzrunā
    vecākus, bet valsts tests – skolēnus piecās vecuma grupās.

    ## Events
    Libraries, schools and youth centres register their own events on the map until 5 February.
  `,
  activities: [
    {
      title: 'Kampaņa par tuvināšanos internetā',
      gloss: 'Campaign on online grooming',
      type: 'campaign',
      themes: ['grooming', 'digital-parenting'],
      audiences: ['parents', 'educators'],
      status: 'confirmed',
      visibility: 'public',
      on: ['2027-02-08', '2027-02-28'],
      format: 'online',
      languages: ['lv', 'ru'],
      channels: ['social-media', 'tv-radio', 'press'],
      resources: [
        {
          type: 'quiz',
          title: 'Tests vecākiem: ko zini par bērna draugiem?',
          url: 'https://materials.example/lv/tests',
          licence: 'CC BY-NC 4.0',
          languages: ['lv', 'ru'],
        },
      ],
      partners: ['State Police', 'Children’s rights inspectorate'],
      highLevel: ['police'],
      youthInvolvement: 'none',
      offers:
        'A self-test of twelve questions for parents on their child’s online contacts; text in English on request.',
      description: `
        Īss tests vecākiem, video ar policijas pārstāvi un stundas plāns skolām. Pēc testa vecāki saņem padomu, kā sākt
        sarunu.
      `,
    },
    {
      title: 'Valsts tests par drošību internetā',
      gloss: 'National test on internet safety',
      type: 'quiz',
      themes: ['cybersecurity', 'media-literacy', 'grooming'],
      audiences: ['primary', 'teens'],
      status: 'confirmed',
      visibility: 'public',
      on: ['2027-02-09', '2027-02-26'],
      format: 'online',
      languages: ['lv'],
      channels: ['schools'],
      partners: ['Delfi.lv'],
      youthInvolvement: 'none',
      needs: 'Fresh quiz questions for ages 7 to 12 with explanations; ours have been used three years in a row.',
      expectedReach: [{ metric: 'participants_online', value: 25000, source: 'Completed tests, estimate' }],
      description: `Piecas vecuma grupas, divdesmit jautājumi, rezultāts uzreiz. Klases saņem diplomu.`,
    },
    {
      title: 'Live quiz between schools',
      type: 'quiz',
      themes: ['cybersecurity'],
      audiences: ['teens'],
      status: 'tentative',
      on: '2027-02-12',
      at: ['10:00', '11:00'],
      format: 'online',
      languages: ['lv'],
      channels: ['livestream', 'schools'],
      youthInvolvement: 'audience',
      offers: 'We can open one round to Estonian and Lithuanian classes in English, if both neighbours want to.',
      description: `Sixty schools answer at the same time; the table is shown live.`,
    },
    {
      title: 'Six videos with the youth panel',
      type: 'resource-launch',
      themes: ['grooming', 'social-media'],
      audiences: ['teens'],
      status: 'confirmed',
      on: '2027-02-09',
      format: 'online',
      languages: ['lv'],
      channels: ['social-media', 'influencers'],
      youthInvolvement: 'co-created',
      description: `Each shows one sentence that should make you stop. Subtitles in Latvian and Russian.`,
    },
    {
      title: 'Map of local events',
      type: 'local-network',
      status: 'confirmed',
      on: ['2027-02-01', '2027-02-28'],
      format: 'decentralised',
      languages: ['lv'],
      channels: ['libraries', 'schools'],
      expectedReach: [{ metric: 'events', value: 180, source: 'Events on the map in 2023' }],
    },
  ],
}

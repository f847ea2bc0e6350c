import type { DemoPlan } from '../plan.ts'

export const ee: DemoPlan = {
  centre: 'ee',
  timeZone: 'Europe/Tallinn',
  meta: {
    state: 'draft',
    theme: 'Kes sinuga räägib?',
    objectives:
      'Schools, youth centres and libraries talk about AI companions and voice clones, in Estonian and Russian.',
    keyMessages: 'Ask who is talking and who earns from it. Tell a person too. Keep your voice and face to yourself.',
    hashtags: '#TargaltInternetis #SID2027',
    contact: 'Project team, Tallinn',
  },
  narrative: `
    ## Theme month
    February is a month of digital and media literacy for us: a map of local events, one package for every school, and
    webinars for the adults. School holidays are in the last week of the month, so most events end by 19 February.

    ## Kellele
    Sel aastal pöördume eelkõige 7.–12. klassi õpilaste ja nende vanemate poole. Materjalid ilmuvad eesti ja vene keeles.

    Still missing: good classroom activities on AI companions for teenagers. We would rather translate than invent.
  `,
  activities: [
    {
      title: 'Koolipakett «Kes sinuga räägib?»',
      gloss: 'School package “Who is talking to you?”',
      type: 'resource-launch',
      themes: ['ai', 'digital-wellbeing', 'privacy-data'],
      audiences: ['teens', 'educators'],
      status: 'confirmed',
      visibility: 'public',
      on: ['2027-02-01', '2027-02-19'],
      format: 'decentralised',
      languages: ['et', 'ru'],
      channels: ['schools'],
      resources: [
        {
          type: 'toolkit',
          title: 'Koolipakett 2027',
          url: 'https://materials.example/ee/koolipakett',
          languages: ['et', 'ru'],
        },
      ],
      partners: ['Education and Youth Board', 'Telia Estonia'],
      youthInvolvement: 'consulted',
      needs: 'Classroom activities on AI companions for ages 13 to 16 that we may translate into Estonian and Russian.',
      expectedReach: [{ metric: 'schools', value: 200, source: 'Orders in earlier years' }],
      description: `
        Pakett sisaldab ühe tunni kava, plakati ja kodutöö, mida saab teha koos vanematega. Õpilased uurivad, mida
        vestlusrobot nende kohta mäletab ja miks.
      `,
    },
    {
      title: 'Online quizzes in four age groups',
      type: 'quiz',
      themes: ['cybersecurity', 'media-literacy'],
      audiences: ['primary', 'teens'],
      status: 'confirmed',
      visibility: 'public',
      on: ['2027-02-01', '2027-02-28'],
      format: 'online',
      languages: ['et', 'ru'],
      channels: ['schools', 'website'],
      youthInvolvement: 'none',
      offers:
        'Quiz questions in four age groups with feedback texts; Latvian and Lithuanian colleagues may take them over.',
      expectedReach: [{ metric: 'participants_online', value: 9000, source: 'Completed quizzes, estimate' }],
      description: `
        Ten questions each, with an explanation after every answer. Classes can play together and print a certificate.
      `,
    },
    {
      title: 'Veebiseminar vanematele: hääl, mis pole sinu laps',
      gloss: 'Webinar for parents: a voice that is not your child',
      type: 'webinar',
      themes: ['scams-ecrime', 'deepfakes', 'digital-parenting'],
      audiences: ['parents', 'seniors'],
      status: 'confirmed',
      visibility: 'public',
      on: '2027-02-10',
      at: ['18:00', '19:15'],
      format: 'online',
      languages: ['et'],
      channels: ['website', 'partners'],
      partners: ['Police and Border Guard Board (web constables)', 'Banks'],
      youthInvolvement: 'none',
      needs: 'Posters or short clips on family passwords against cloned voices that we could translate.',
      description: `
        Veebikonstaabel ja pangaliidu esindaja räägivad, kuidas petturid häält jäljendavad ja milles iga pere võiks
        kokku leppida.
      `,
    },
    {
      title: 'Event map of libraries and youth centres',
      type: 'local-network',
      themes: ['media-literacy', 'digital-citizenship'],
      audiences: ['public', 'teens'],
      status: 'confirmed',
      on: ['2027-02-01', '2027-02-28'],
      format: 'decentralised',
      languages: ['et', 'ru'],
      channels: ['libraries'],
      partners: ['National Library of Estonia'],
      youthInvolvement: 'audience',
      expectedReach: [{ metric: 'events', value: 70, source: 'Registered local events in 2025' }],
      description: `Organisers register their event; we send posters and put it on the map.`,
    },
    {
      title: 'Meemikonkurss',
      gloss: 'Meme contest',
      type: 'competition',
      themes: ['positive-content', 'ai'],
      audiences: ['teens'],
      status: 'tentative',
      on: ['2027-02-09', '2027-02-26'],
      format: 'asynchronous',
      languages: ['et', 'ru'],
      channels: ['social-media'],
      youthInvolvement: 'youth-led',
      description: `
        Noored teevad meeme sellest, mida nad vestlusrobotile kunagi ei räägiks. Žüriis on ainult noored.
      `,
    },
    {
      title: 'Training for kindergarten teachers',
      type: 'training',
      audiences: ['educators', 'early-years'],
      format: 'online',
      languages: ['et'],
      needs: 'Picture cards on asking an adult, for children who cannot read yet.',
    },
  ],
}

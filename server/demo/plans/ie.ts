import type { DemoPlan } from '../plan.ts'

export const ie: DemoPlan = {
  centre: 'ie',
  timeZone: 'Europe/Dublin',
  meta: {
    state: 'ready',
    theme: 'Designed for us?',
    objectives: 'The youth panel sets the question, holds the event and hands its answers to the regulator.',
    keyMessages: 'Ask who a design is for. Tell an adult what you notice. Adults: start by listening.',
    hashtags: '#SaferInternetDay #SIDIreland27',
    contact: 'Webwise, Dublin',
  },
  narrative: `
    ## The year the youth panel asks
    Sixteen young people from all over the country meet four times before February. They chose persuasive design: the
    small things that make it hard to leave.

    ## What schools get
    Registration opens in November. Schools receive a teaching pack for primary and one for post-primary, a recorded
    assembly, and an invitation to send in their own redesign of an app.

    ## An ask
    We want a second youth panel on screen, from a country where the question looks different.
  `,
  activities: [
    {
      title: 'Designed for us? Youth-led national event',
      type: 'youth-event',
      themes: ['persuasive-design', 'youth-participation', 'digital-wellbeing'],
      audiences: ['teens', 'policy', 'industry'],
      status: 'confirmed',
      visibility: 'public',
      on: '2027-02-09',
      at: ['10:00', '13:30'],
      format: 'hybrid',
      places: ['Dublin'],
      languages: ['en', 'ga'],
      channels: ['livestream', 'schools', 'press'],
      partners: ['Coimisiún na Meán', 'Ombudsman for Children', 'Microsoft'],
      highLevel: ['minister', 'regulator'],
      youthInvolvement: 'youth-led',
      needs: 'A youth panel elsewhere in Europe to join by video for 20 minutes on 9 February and talk about design.',
      offers: 'Our panellists record subtitled video questions for youth events in other countries.',
      expectedReach: [{ metric: 'participants_onsite', value: 140, source: 'Room capacity' }],
      description: `
        The panel interviews guests, tests three redesigned apps on stage and closes with a list of demands. Everything
        is streamed with Irish Sign Language.
      `,
    },
    {
      title: 'Teaching packs on persuasive design',
      type: 'resource-launch',
      themes: ['persuasive-design', 'excessive-use', 'media-literacy'],
      audiences: ['primary', 'teens', 'educators'],
      status: 'confirmed',
      visibility: 'public',
      on: '2027-01-12',
      format: 'asynchronous',
      languages: ['en', 'ga'],
      channels: ['schools'],
      resources: [
        {
          type: 'lesson-plan',
          title: 'Designed for us? Post-primary pack',
          url: 'https://materials.example/ie/designed',
          licence: 'CC BY-NC-SA 4.0',
          languages: ['en', 'ga'],
        },
      ],
      partners: ['Oide Technology in Education'],
      youthInvolvement: 'co-created',
      offers:
        'Four lessons on persuasive design in plain English, for ages 10 to 16, with a simple version for families.',
      expectedReach: [{ metric: 'schools', value: 1300, source: 'Registered schools, estimate' }],
      description: `
        Four lessons each: spot it, feel it, change it, say it. Slides carry little text so that teachers can adapt them.
      `,
    },
    {
      title: 'Lá na Sábháilteachta: comhrá sa bhaile',
      gloss: 'Safety day: a conversation at home',
      type: 'campaign',
      themes: ['digital-parenting', 'respect-empathy'],
      audiences: ['parents'],
      status: 'tentative',
      on: ['2027-02-01', '2027-02-14'],
      format: 'online',
      languages: ['ga', 'en'],
      channels: ['social-media', 'tv-radio'],
      partners: ['National Parents Council'],
      youthInvolvement: 'consulted',
      description: `
        Ceisteanna gearra le plé ag an mbord: cad a choinníonn ar líne thú, agus cad a chabhraíonn leat stopadh?
      `,
    },
    {
      title: 'Survey of teenagers on streaks and endless feeds',
      type: 'research-launch',
      themes: ['persuasive-design', 'social-media'],
      audiences: ['media', 'policy'],
      status: 'tentative',
      on: '2027-02-04',
      format: 'online',
      languages: ['en'],
      channels: ['press'],
      partners: ['DCU Anti-Bullying Centre'],
      youthInvolvement: 'consulted',
      needs: 'A centre that runs the same short questionnaire on design and self-control, so that we can compare.',
      description: `Eight hundred teenagers, twelve questions, published with the raw tables.`,
    },
    {
      title: 'Evening for helpline volunteers',
      type: 'training',
      themes: ['reporting-help'],
      audiences: ['professionals'],
      status: 'confirmed',
      on: '2027-02-23',
      at: ['18:30', '20:30'],
      format: 'onsite',
      places: ['Dublin'],
      languages: ['en'],
      partners: ['ISPCC Childline'],
      description: `What young people asked in February, and what we answered.`,
    },
  ],
}

/** What some centres of the demo network planned for 10 February 2026: plans to start from. Our own words, as all here. */
import type { DemoPlan } from './plan.ts'

const dk: DemoPlan = {
  centre: 'dk',
  timeZone: 'Europe/Copenhagen',
  meta: {
    state: 'ready',
    theme: 'Who is it that writes?',
    hashtags: '#SikkertInternet2026',
    contact: 'Awareness team',
  },
  narrative:
    'Young people asked for help to tell people from programs in a chat. All of February is about that question.',
  activities: [
    {
      title: 'Klassens chatdetektiver',
      type: 'live-lesson',
      themes: ['ai', 'media-literacy'],
      audiences: ['primary', 'educators'],
      status: 'done',
      visibility: 'public',
      on: '2026-02-10',
      at: ['09:15', '10:00'],
      format: 'online',
      languages: ['da'],
      channels: ['schools', 'livestream'],
      actualReach: [{ metric: 'schools', value: 210, source: 'Registrations' }],
      description: 'En fælles time, hvor klasser gætter, om det er et menneske eller et program, der svarer.',
    },
    {
      title: 'Evening for parents: chats that never end',
      type: 'webinar',
      themes: ['digital-parenting', 'ai'],
      audiences: ['parents'],
      status: 'done',
      visibility: 'public',
      on: '2026-02-12',
      at: ['19:00', '20:00'],
      format: 'online',
      languages: ['da'],
      resources: [
        {
          type: 'guide',
          title: 'Ti spørgsmål til aftensmaden',
          url: 'https://materials.example/dk/ti-spoergsmaal',
          languages: ['da'],
        },
      ],
      offers: 'Slides and a script, free to translate',
    },
    {
      title: 'Round table with the regulator',
      type: 'stakeholder-meeting',
      themes: ['age-assurance'],
      audiences: ['policy'],
      status: 'cancelled',
      on: '2026-02-18',
      format: 'onsite',
      places: ['Copenhagen'],
      languages: ['da'],
    },
  ],
}

const cy: DemoPlan = {
  centre: 'cy',
  timeZone: 'Asia/Nicosia',
  meta: { state: 'ready', theme: 'Σκέφτομαι πριν μοιραστώ', contact: 'Schools team' },
  narrative: `
    ## Schools first
    One lesson for every primary school on the day, and a competition that runs through the month.
  `,
  activities: [
    {
      title: 'Μαθητικός διαγωνισμός αφίσας',
      type: 'competition',
      themes: ['privacy-data', 'respect-empathy'],
      audiences: ['primary', 'teens'],
      status: 'done',
      visibility: 'public',
      on: ['2026-01-12', '2026-02-27'],
      format: 'decentralised',
      languages: ['el'],
      channels: ['schools'],
      actualReach: [{ metric: 'schools', value: 64, source: 'Entries counted by the organisers' }],
      description: 'Οι τάξεις σχεδιάζουν αφίσες για το τι σκέφτονται πριν μοιραστούν μια φωτογραφία.',
    },
    {
      title: 'Open day for parents and grandparents',
      type: 'info-stand',
      themes: ['scams-ecrime', 'digital-parenting'],
      audiences: ['parents'],
      status: 'done',
      visibility: 'public',
      on: '2026-02-14',
      at: ['10:00', '13:00'],
      format: 'onsite',
      places: ['Nicosia'],
      languages: ['el', 'tr'],
      needs: 'A short quiz on scams for older people',
    },
    {
      title: 'Training day for school counsellors',
      type: 'training',
      themes: ['cyberbullying', 'reporting-help'],
      audiences: ['professionals'],
      status: 'done',
      on: '2026-02-05',
      at: ['08:30', '13:30'],
      format: 'onsite',
      places: ['Limassol'],
      languages: ['el'],
      partners: ['University of Cyprus'],
      youthInvolvement: 'none',
    },
  ],
}

const sk: DemoPlan = {
  centre: 'sk',
  timeZone: 'Europe/Bratislava',
  meta: { state: 'draft', theme: 'Nie si v tom sám' },
  narrative: 'A small campaign: one film, one lesson, one number to call.',
  activities: [
    {
      title: 'Krátky film: Nie si v tom sám',
      type: 'resource-launch',
      themes: ['sextortion', 'reporting-help'],
      audiences: ['teens'],
      status: 'done',
      visibility: 'public',
      on: '2026-02-10',
      format: 'online',
      languages: ['sk'],
      channels: ['social-media', 'schools'],
      resources: [
        { type: 'video', title: 'Nie si v tom sám', url: 'https://materials.example/sk/film', languages: ['sk'] },
      ],
      youthInvolvement: 'co-created',
      actualReach: [{ metric: 'views', value: 48_000, source: 'Views in the first month' }],
    },
    {
      title: 'Lesson plan to the film',
      type: 'resource-launch',
      themes: ['sextortion'],
      audiences: ['educators'],
      status: 'done',
      on: ['2026-02-10', '2026-02-28'],
      format: 'asynchronous',
      languages: ['sk'],
      offers: 'Lesson plan with moderation notes, easy to adapt for Czech',
    },
  ],
}

const ch: DemoPlan = {
  centre: 'ch',
  timeZone: 'Europe/Zurich',
  meta: { state: 'ready', theme: 'Pause' },
  narrative: 'Three language regions, one week without notifications for whoever wants to try.',
  activities: [
    {
      title: 'Woche ohne Push',
      type: 'campaign',
      themes: ['excessive-use', 'digital-wellbeing'],
      audiences: ['teens', 'young-adults'],
      status: 'done',
      visibility: 'public',
      on: ['2026-02-09', '2026-02-15'],
      format: 'decentralised',
      languages: ['de', 'fr', 'it'],
      channels: ['social-media', 'schools'],
      description:
        'Jugendliche schalten eine Woche lang alle Benachrichtigungen aus und schreiben auf, was sich ändert.',
    },
    {
      title: 'Débat : qui nous garde en ligne ?',
      type: 'panel',
      themes: ['age-assurance', 'digital-wellbeing'],
      audiences: ['policy', 'media'],
      status: 'done',
      visibility: 'public',
      on: '2026-02-10',
      at: ['18:00', '19:30'],
      format: 'hybrid',
      places: ['Lausanne'],
      languages: ['fr'],
    },
  ],
}

/** Its centres said afterwards what became of each activity. */
const reported = (plan: DemoPlan): DemoPlan => ({
  ...plan,
  activities: plan.activities.map((activity) => ({
    ...activity,
    ...(activity.status === 'done' ? { outcome: 'as-planned' } : { cancelReason: 'speaker' }),
  })),
})

export const DEMO_PLANS_LAST_YEAR: readonly DemoPlan[] = [dk, cy, sk, ch].map(reported)

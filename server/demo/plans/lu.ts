import type { DemoPlan } from '../plan.ts'

export const lu: DemoPlan = {
  centre: 'lu',
  timeZone: 'Europe/Luxembourg',
  meta: {
    state: 'draft',
    theme: 'Real enough?',
    objectives: 'Show with fresh figures how children use chatbots, and reach grandparents for once.',
    keyMessages: 'A good imitation is still one. Talk about what you trust, across generations.',
    hashtags: '#BEESECURE #SID2027',
    contact: 'BEE SECURE, SNJ',
  },
  narrative: `
    ## A month around the holidays
    Carnival holidays cover the day itself, so schools take part before and after: the report comes out on 2 February,
    the prize giving is on 24 February.

    ## Quatre langues
    Nos supports paraissent en français et en allemand, souvent aussi en anglais ou en portugais. Le luxembourgeois
    reste la langue des rencontres.
  `,
  activities: [
    {
      title: 'BEE SECURE Radar: chatbots in everyday life',
      type: 'research-launch',
      themes: ['ai', 'digital-wellbeing', 'privacy-data'],
      audiences: ['media', 'policy', 'educators'],
      status: 'confirmed',
      visibility: 'public',
      on: '2027-02-02',
      at: '10:00',
      format: 'hybrid',
      places: ['Luxembourg'],
      languages: ['fr', 'de', 'en'],
      channels: ['press', 'website'],
      partners: ['SNJ', 'KJT'],
      highLevel: ['minister'],
      youthInvolvement: 'consulted',
      offers: 'Figures on the use of chatbots and companion apps by 12 to 17-year-olds, with an English summary.',
      expectedReach: [{ metric: 'media_items', value: 25, source: 'Press monitoring of the last report' }],
      description: `
        The yearly report looks at who talks to which machine about what. Helpline counsellors comment on what the
        figures do not show.
      `,
    },
    {
      title: 'Conférence pour les plus de 50 ans : vraie voix, fausse voix',
      gloss: 'Talk for people over 50: real voice, false voice',
      type: 'conference',
      themes: ['scams-ecrime', 'deepfakes'],
      audiences: ['seniors'],
      status: 'confirmed',
      visibility: 'public',
      on: '2027-02-25',
      at: ['15:00', '17:00'],
      format: 'onsite',
      places: ['Luxembourg'],
      languages: ['fr', 'lb'],
      channels: ['partners', 'press'],
      partners: ['GoldenMe', 'Police Luxembourg', 'ULC'],
      youthInvolvement: 'none',
      needs: 'Posters or audio examples of voice scams against older people, in French, Portuguese or without words.',
      description: `
        Démonstration d'une voix imitée, conseils de la police et un café pour poser les questions qu'on n'ose pas poser
        à ses enfants.
      `,
    },
    {
      title: 'Art challenge: prize giving',
      type: 'competition',
      themes: ['ai', 'positive-content'],
      audiences: ['primary', 'teens'],
      status: 'tentative',
      on: '2027-02-24',
      at: '14:00',
      format: 'onsite',
      places: ['Esch-sur-Alzette'],
      languages: ['lb', 'fr', 'de'],
      youthInvolvement: 'co-created',
      expectedReach: [{ metric: 'children', value: 60, source: 'Works handed in last year, rounded' }],
      description: `Works on the question: what would you never ask a machine?`,
    },
    {
      title: 'Filmabend für Eltern',
      gloss: 'Film evening for parents',
      type: 'performance',
      themes: ['digital-parenting', 'social-media'],
      audiences: ['parents'],
      status: 'tentative',
      on: '2027-02-18',
      at: ['19:00', '21:30'],
      format: 'onsite',
      languages: ['de', 'fr'],
      partners: ['Kinepolis'],
      youthInvolvement: 'none',
      description: `
        Ein Spielfilm über eine Klasse und ihren Gruppenchat, danach ein Gespräch mit der Helpline. Der Film ist noch
        nicht ausgewählt.
      `,
    },
    {
      title: 'School visits: streamed lesson from Germany',
      type: 'live-lesson',
      themes: ['age-assurance'],
      audiences: ['teens'],
      status: 'tentative',
      on: '2027-02-11',
      format: 'online',
      languages: ['de'],
      description: `If holidays allow, a few classes join the lesson of our neighbours.`,
    },
  ],
}

import type { DemoPlan } from '../plan.ts'

export const se: DemoPlan = {
  centre: 'se',
  timeZone: 'Europe/Stockholm',
  meta: {
    state: 'draft',
    theme: 'Made to keep you',
    objectives: 'Help teenagers and the adults around them to see how feeds and games are built to hold attention.',
    keyMessages:
      'It is not only willpower: it is design. You may change your settings, and you may ask for better ones.',
    hashtags: '#SaferInternetDay #MedieochInfokunnig',
    contact: 'Communications unit',
  },
  narrative: `
    ## Background
    Young people tell the child helpline that they feel guilty about the time they spend online. We want to move part of
    that weight to where it belongs: the people who design the services.

    ## The week
    Everything gathers in the week of the day. A new set of figures on media habits comes first, then a webinar for
    those who work with young people, then material which schools can use when it suits them, since the winter sports
    holiday moves through the country from week 7 to week 10.

    We look for a partner centre for the research part: same questions, two countries.
  `,
  activities: [
    {
      title: 'Webbinarium: Designat för att fånga dig',
      gloss: 'Webinar: designed to catch you',
      type: 'webinar',
      themes: ['persuasive-design', 'excessive-use', 'childrens-rights'],
      audiences: ['educators', 'professionals'],
      status: 'confirmed',
      visibility: 'public',
      on: '2027-02-09',
      at: ['13:00', '15:00'],
      format: 'online',
      languages: ['sv'],
      channels: ['livestream', 'partners'],
      partners: ['Bris', 'ECPAT Sweden'],
      youthInvolvement: 'consulted',
      needs:
        'A speaker who can show results of a data donation study with teenagers, in a Scandinavian language or English.',
      expectedReach: [{ metric: 'participants_online', value: 400, source: 'Sign-ups for last year’s webinar' }],
      description: `
        Två timmar för skolpersonal, fritidsledare och elevhälsa. Vi går igenom hur oändliga flöden, serier av dagar i
        rad och autospel fungerar, och vad barnkonventionen säger om dem.

        Filmade intervjuer med unga visas mellan passen.
      `,
    },
    {
      title: 'Barn och medier: nya siffror om vardagen på nätet',
      gloss: 'Children and media: new figures on everyday life online',
      type: 'research-launch',
      themes: ['persuasive-design', 'social-media', 'digital-wellbeing'],
      audiences: ['media', 'policy', 'educators'],
      status: 'confirmed',
      visibility: 'public',
      on: '2027-02-08',
      at: '09:00',
      format: 'online',
      languages: ['sv', 'en'],
      channels: ['press', 'website'],
      youthInvolvement: 'audience',
      offers: 'Our questionnaire on design and self-control for ages 13 to 18, in Swedish and English, free to reuse.',
      description: `
        En kort rapport med fokus på hur unga själva försöker begränsa sin tid och vilka knep som fungerar. Engelsk
        sammanfattning kommer samma dag.
      `,
    },
    {
      title: 'Spelet i spelet: lesson on loot boxes and streaks',
      type: 'resource-launch',
      themes: ['gaming', 'advertising', 'persuasive-design'],
      audiences: ['primary', 'teens', 'educators'],
      status: 'tentative',
      on: ['2027-02-08', '2027-02-26'],
      format: 'asynchronous',
      languages: ['sv'],
      channels: ['schools'],
      resources: [
        {
          type: 'lesson-plan',
          title: 'Spelet i spelet, 60 minuter',
          url: 'https://materials.example/se/spelet-i-spelet',
          licence: 'CC BY-NC 4.0',
          languages: ['sv'],
        },
      ],
      youthInvolvement: 'co-created',
      needs: 'Screenshots or demo versions of games made for teaching, without real brands.',
      description: `
        A 60-minute lesson in which pupils design the most annoying game they can think of, and so learn the tricks.
      `,
    },
    {
      title: 'Nudes and pressure: talking points for school nurses',
      type: 'training',
      themes: ['sextortion', 'sexting', 'ncsii'],
      audiences: ['professionals'],
      status: 'tentative',
      on: '2027-02-16',
      at: ['14:00', '15:30'],
      format: 'online',
      languages: ['sv'],
      partners: ['ECPAT Sweden'],
      youthInvolvement: 'none',
      offers:
        'A one-page guide for a first talk with a boy who is being blackmailed with images; English version ready.',
      description: `
        Most victims of financial blackmail who contact the hotline are boys. The training is about the first ten
        minutes of a talk: what to say, what to save, whom to call.
      `,
    },
    {
      title: 'Library reading corner on media habits',
      type: 'exhibition',
      audiences: ['parents', 'early-years'],
      format: 'decentralised',
      languages: ['sv'],
      channels: ['libraries'],
      description: `Idea from a library network in the north. Dates and books still to be agreed.`,
    },
  ],
}

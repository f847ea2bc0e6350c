import type { DemoPlan } from '../plan.ts'

export const gb: DemoPlan = {
  centre: 'gb',
  timeZone: 'Europe/London',
  meta: {
    state: 'ready',
    theme: 'Says who? Trust and advice online',
    objectives: 'Children aged 3 to 18 and their adults talk about whom they believe, and what makes them doubt.',
    keyMessages: 'Confident is not the same as right. Ask who says so. Ask someone you know.',
    hashtags: '#SaferInternetDay #SaysWho',
    contact: 'UK Safer Internet Centre, campaign team',
  },
  narrative: `
    ## Chosen with young people
    Consultations in autumn brought up one word again and again: advice. From influencers, from chatbots, from friends.
    The theme asks how one decides whom to trust.

    ## How it runs
    Packs for five age groups are published in November. Supporters register and run their own activities; half term
    starts on 15 February in most places, so nearly everything happens before.

    - packs in English, parts in Welsh
    - films for assemblies
    - a poll of young people and parents, embargoed until the day
  `,
  activities: [
    {
      title: 'Education packs for five age groups',
      type: 'resource-launch',
      themes: ['media-literacy', 'influencers', 'ai'],
      audiences: ['early-years', 'primary', 'teens', 'educators'],
      status: 'done',
      visibility: 'public',
      on: '2026-11-17',
      format: 'asynchronous',
      languages: ['en', 'cy'],
      channels: ['schools', 'website'],
      resources: [
        {
          type: 'toolkit',
          title: 'Says who? Packs for ages 3 to 18',
          url: 'https://materials.example/gb/says-who',
          licence: 'CC BY-NC-SA 4.0',
          languages: ['en', 'cy'],
        },
      ],
      partners: ['Childnet', 'SWGfL', 'Internet Watch Foundation'],
      youthInvolvement: 'consulted',
      offers: 'Packs on trusting advice online in plain English, ages 3 to 18; two-minute quick activities for stands.',
      actualReach: [{ metric: 'downloads', value: 21000, source: 'Download counter, end of December' }],
      description: `
        Each pack has a lesson, an assembly, quick activities and a page for parents. Answers are never just yes or no.
      `,
    },
    {
      title: 'Registered supporters across the country',
      type: 'local-network',
      themes: ['media-literacy', 'digital-citizenship'],
      audiences: ['public', 'educators', 'industry'],
      status: 'confirmed',
      visibility: 'public',
      on: ['2027-02-01', '2027-02-14'],
      format: 'decentralised',
      languages: ['en', 'cy'],
      channels: ['partners', 'social-media'],
      youthInvolvement: 'none',
      expectedReach: [{ metric: 'events', value: 1700, source: 'Supporters registered in an earlier year' }],
      description: `Schools, police forces, clubs and companies register what they do and receive the campaign kit.`,
    },
    {
      title: 'Poll: whom do young people ask?',
      type: 'research-launch',
      themes: ['ai', 'influencers', 'digital-parenting'],
      audiences: ['media', 'policy'],
      status: 'confirmed',
      on: '2027-02-09',
      at: '00:01',
      format: 'online',
      languages: ['en'],
      channels: ['press', 'tv-radio'],
      youthInvolvement: 'consulted',
      offers:
        'Poll questions on asking chatbots for advice, ages 8 to 17 and parents, for comparison with other countries.',
      expectedReach: [{ metric: 'media_items', value: 400, source: 'Press monitoring of an earlier year, rounded' }],
      description: `Two thousand children and two thousand parents. Tables are published with the press release.`,
    },
    {
      title: 'Welsh-medium assembly film',
      type: 'performance',
      themes: ['media-literacy'],
      audiences: ['primary'],
      status: 'tentative',
      on: '2027-02-09',
      format: 'online',
      languages: ['cy'],
      channels: ['schools'],
      youthInvolvement: 'co-created',
      description: `A class in Gwynedd writes the script. Filming depends on the weather.`,
    },
    {
      title: 'Young people’s panel with platforms',
      type: 'panel',
      themes: ['ai', 'age-assurance', 'youth-participation'],
      audiences: ['industry', 'policy', 'teens'],
      status: 'confirmed',
      on: '2027-02-10',
      at: ['14:00', '15:30'],
      format: 'onsite',
      places: ['London'],
      languages: ['en'],
      highLevel: ['mp', 'regulator'],
      youthInvolvement: 'youth-led',
      needs: 'Two young people from another country who took part in a panel with platforms, on site or by video.',
      description: `The charter that young people wrote last year is checked point by point.`,
    },
  ],
}

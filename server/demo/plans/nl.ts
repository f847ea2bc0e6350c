import type { DemoPlan } from '../plan.ts'

export const nl: DemoPlan = {
  centre: 'nl',
  timeZone: 'Europe/Amsterdam',
  meta: {
    state: 'ready',
    theme: 'Wie mag naar binnen?',
    objectives: 'Bring young people, platforms and regulators to one table on age checks, a year after the first time.',
    keyMessages: 'Protect without spying. Ask young people first. Help is one chat away.',
    hashtags: '#SaferInternetDay #VeiligInternet',
    contact: 'Offlimits, Amsterdam',
  },
  narrative: `
    ## Terug aan tafel
    Vorig jaar stelde ons jongerenpanel scherpe vragen aan de platforms. Dit jaar komen zij terug en vragen wat er met
    hun aanbevelingen is gebeurd. De bijeenkomst is klein, de uitkomst wordt openbaar.

    ## Beyond the day
    - a webinar for parents in the evening of the day
    - lesson materials for primary schools, after the spring holidays
    - a training on image abuse for school staff
  `,
  activities: [
    {
      title: 'Youth panel meets platforms: one year on',
      type: 'stakeholder-meeting',
      themes: ['age-assurance', 'dsa', 'youth-participation'],
      audiences: ['industry', 'policy', 'teens'],
      status: 'confirmed',
      on: '2027-02-09',
      at: ['13:00', '16:00'],
      format: 'onsite',
      places: ['Den Haag'],
      languages: ['nl', 'en'],
      channels: ['partners'],
      partners: ['NICAM', 'Leiden University', 'Netherlands Authority for Consumers and Markets'],
      highLevel: ['regulator', 'mp'],
      youthInvolvement: 'co-created',
      offers:
        'Our method for a youth panel on age assurance, and two panel members who speak at events abroad in English.',
      description: `
        The panel asks each company what became of three recommendations. Answers are written down on the spot and
        published.
      `,
    },
    {
      title: 'Webinar voor ouders: leeftijd en apps',
      gloss: 'Webinar for parents: age and apps',
      type: 'webinar',
      themes: ['age-assurance', 'digital-parenting', 'social-media'],
      audiences: ['parents'],
      status: 'confirmed',
      visibility: 'public',
      on: '2027-02-09',
      at: ['20:00', '21:00'],
      format: 'online',
      languages: ['nl'],
      channels: ['livestream', 'website'],
      partners: ['Netwerk Mediawijsheid'],
      youthInvolvement: 'consulted',
      offers: 'Flemish parents are welcome in our webinar; the recording may be shared for four weeks.',
      expectedReach: [{ metric: 'participants_online', value: 600, source: 'Viewers of an earlier webinar' }],
      description: `
        Wat is een goede leeftijd voor een eigen account? Een uur met voorbeelden, een jongere en een deskundige, en
        ruimte voor vragen.
      `,
    },
    {
      title: 'Uitleg: naaktbeelden laten verwijderen',
      gloss: 'How to have nude pictures removed',
      type: 'resource-launch',
      themes: ['ncsii', 'deepfakes', 'reporting-help'],
      audiences: ['teens', 'professionals'],
      status: 'confirmed',
      visibility: 'public',
      on: '2027-02-09',
      format: 'online',
      languages: ['nl', 'en'],
      channels: ['website', 'social-media'],
      resources: [
        {
          type: 'guide',
          title: 'Weg ermee: per platform uitgelegd',
          url: 'https://materials.example/nl/weg-ermee',
          licence: 'CC BY 4.0',
          languages: ['nl', 'en'],
        },
      ],
      partners: ['Helpwanted'],
      youthInvolvement: 'consulted',
      offers:
        'Short explainers for each big platform on having a fake or stolen nude picture removed; English, translatable.',
      description: `
        Per platform één pagina met schermafbeeldingen. Getest met jongeren die dit zelf hebben meegemaakt, samen met de
        helpdesk.
      `,
    },
    {
      title: 'Primary lessons: advertising in videos',
      type: 'resource-launch',
      themes: ['advertising', 'influencers', 'media-literacy'],
      audiences: ['primary', 'educators'],
      status: 'tentative',
      on: '2027-03-01',
      format: 'asynchronous',
      languages: ['nl'],
      channels: ['schools'],
      partners: ['ECP'],
      youthInvolvement: 'none',
      needs: 'Examples of hidden advertising aimed at 8 to 12-year-olds from other countries, as screenshots.',
      description: `Two lessons in which pupils make an honest version of a sponsored video.`,
    },
    {
      title: 'Training for school staff on image abuse',
      type: 'training',
      themes: ['ncsii', 'sexting'],
      audiences: ['educators', 'professionals'],
      status: 'tentative',
      on: '2027-02-17',
      at: ['15:00', '17:00'],
      format: 'online',
      languages: ['nl'],
      youthInvolvement: 'none',
      description: `What to do in the first hour, whom to inform, what never to do with the pictures.`,
    },
  ],
}

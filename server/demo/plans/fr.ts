import type { DemoPlan } from '../plan.ts'

export const fr: DemoPlan = {
  centre: 'fr',
  timeZone: 'Europe/Paris',
  meta: {
    state: 'draft',
    theme: 'Sobres et solidaires en ligne',
    objectives: 'One month to look at what our digital habits do to others and to the planet.',
    keyMessages: 'What you share weighs. What you say too. Choose both.',
    hashtags: '#SID2027 #SaferInternetDayFrance',
    contact: 'Internet Sans Crainte',
  },
  narrative: `
    ## Un mois, trois zones
    Les vacances d'hiver passent d'une zone à l'autre du 6 février au 8 mars. Le Safer Internet Day dure donc un mois
    chez nous : les kits sont disponibles dès la mi-janvier et chaque classe choisit sa semaine.

    ## Nos priorités
    - le harcèlement entre élèves et le 3018
    - les compagnons numériques et la vie affective
    - l'empreinte écologique de nos usages

    ## To share
    Our serious game on digital footprints has been played by many classes and waits for other languages. The text is in
    one spreadsheet.
  `,
  activities: [
    {
      title: 'Jeu sérieux « Octet par octet »',
      gloss: 'Serious game “Byte by byte”',
      type: 'resource-launch',
      themes: ['sustainability', 'media-literacy'],
      audiences: ['primary', 'teens', 'educators'],
      status: 'confirmed',
      visibility: 'public',
      on: ['2027-01-18', '2027-03-12'],
      format: 'online',
      languages: ['fr', 'en'],
      channels: ['schools', 'website'],
      resources: [
        {
          type: 'game',
          title: 'Octet par octet',
          url: 'https://materials.example/fr/octet',
          licence: 'CC BY-NC-SA 4.0',
          languages: ['fr', 'en'],
        },
      ],
      partners: ['Tralalere'],
      youthInvolvement: 'consulted',
      offers: 'A serious game on the ecological footprint of digital habits, ages 9 to 14, ready to be translated.',
      expectedReach: [{ metric: 'children', value: 15000, source: 'Players in the pilot year, extrapolated' }],
      description: `
        Les élèves gèrent un petit centre de données et doivent satisfaire tout le monde sans épuiser la rivière. Une
        partie dure trente minutes ; la discussion qui suit est l'essentiel.
      `,
    },
    {
      title: 'Kit « Mon ami est une appli »',
      gloss: 'Kit “My friend is an app”',
      type: 'resource-launch',
      themes: ['ai', 'relationships-sexuality', 'digital-wellbeing'],
      audiences: ['teens', 'educators'],
      status: 'tentative',
      on: '2027-02-01',
      format: 'asynchronous',
      languages: ['fr'],
      channels: ['schools'],
      youthInvolvement: 'co-created',
      needs: 'Tested conversation cards or debates on AI companions, to complete our kit for ages 13 to 15.',
      description: `
        Un débat mouvant, deux récits et une fiche pour les adultes. Le kit évite les marques et parle des besoins :
        être écouté, être rassuré, s'amuser.
      `,
    },
    {
      title: '3018: a day in the listening room',
      type: 'press-event',
      themes: ['cyberbullying', 'reporting-help', 'ncsii'],
      audiences: ['media', 'policy'],
      status: 'confirmed',
      on: '2027-02-09',
      at: ['09:00', '12:00'],
      format: 'onsite',
      places: ['Paris'],
      languages: ['fr'],
      channels: ['press', 'tv-radio'],
      partners: ['e-Enfance 3018'],
      highLevel: ['minister'],
      youthInvolvement: 'none',
      description: `Journalists listen to how a call is handled, without any real case being heard.`,
    },
    {
      title: 'Prévenir le recrutement dans les jeux en ligne',
      gloss: 'Preventing recruitment in online games',
      type: 'training',
      themes: ['radicalisation', 'gaming'],
      audiences: ['professionals', 'educators'],
      status: 'confirmed',
      on: '2027-02-23',
      at: ['14:00', '17:00'],
      format: 'online',
      languages: ['fr'],
      partners: ['Point de Contact'],
      youthInvolvement: 'none',
      offers:
        'Case studies on recruitment in game chats, used in the training of youth workers; French with English summary.',
      description: `
        Trois études de cas, une grille de repérage et les contacts utiles. La formation s'adresse aux animateurs et aux
        conseillers d'éducation.
      `,
    },
    {
      title: 'Family charter workshop in social centres',
      type: 'workshop',
      themes: ['digital-parenting', 'excessive-use'],
      audiences: ['parents', 'primary'],
      status: 'tentative',
      on: ['2027-02-15', '2027-03-12'],
      format: 'decentralised',
      languages: ['fr'],
      partners: ['UNAF'],
      youthInvolvement: 'audience',
      offers: 'A card set with which families write their own digital charter in an hour; little text, many drawings.',
      description: `Families draw cards, disagree, and leave with three rules that parents keep as well.`,
    },
  ],
}

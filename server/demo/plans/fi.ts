import type { DemoPlan } from '../plan.ts'

export const fi: DemoPlan = {
  centre: 'fi',
  timeZone: 'Europe/Helsinki',
  meta: {
    state: 'ready',
    theme: 'Mediataitoviikko: kestävä verkko',
    objectives: 'All ages meet media education in the week of the day; this year with an eye on what the net consumes.',
    keyMessages: 'Every video has a footprint. So has every quarrel. Look after the climate in both senses.',
    hashtags: '#Mediataitoviikko #SID2027',
    contact: 'Media Literacy Week coordination',
  },
  narrative: `
    ## A week made by its partners
    In Finland the day is part of Media Literacy Week, 8 to 14 February, carried by more than fifty organisations. We
    provide the theme, an online magazine and the calendar; they provide the events.

    ## Teeman taustaa
    Lapset kysyvät usein, kuluttaako netti luontoa. Samalla keskustelun ilmapiiri huolettaa monia. Siksi kestävyys
    tarkoittaa tänä vuonna sekä ympäristöä että tapaa, jolla kohtelemme toisiamme verkossa.

    We lack something playful on the first half of the theme. If you have a game, tell us.
  `,
  activities: [
    {
      title: 'Mediataitoviikko 2027',
      gloss: 'Media Literacy Week 2027',
      type: 'local-network',
      themes: ['media-literacy', 'sustainability', 'respect-empathy'],
      audiences: ['public', 'educators', 'professionals'],
      status: 'confirmed',
      visibility: 'public',
      on: ['2027-02-08', '2027-02-14'],
      format: 'decentralised',
      languages: ['fi', 'sv'],
      channels: ['schools', 'libraries', 'partners'],
      partners: ['Mannerheim League', 'Save the Children Finland', 'Yle'],
      youthInvolvement: 'consulted',
      expectedReach: [{ metric: 'educators', value: 2400, source: 'Registered professionals in 2025' }],
      description: `
        Koulut, kirjastot ja järjestöt järjestävät omia tapahtumiaan. Ilmoittautuneet saavat verkkolehden, julisteet ja
        ideoita eri ikäryhmille.
      `,
    },
    {
      title: 'Lesson set on the footprint of streaming',
      type: 'resource-launch',
      themes: ['sustainability', 'media-literacy'],
      audiences: ['primary', 'teens', 'educators'],
      status: 'tentative',
      on: '2027-02-08',
      format: 'asynchronous',
      languages: ['fi', 'sv'],
      channels: ['schools', 'website'],
      youthInvolvement: 'none',
      needs:
        'A serious game on the ecological footprint of digital habits that we may translate into Finnish and Swedish.',
      description: `
        Three lessons for ages 9 to 15. Pupils estimate, measure and argue; nobody is told to stop watching videos.
      `,
    },
    {
      title: 'Webinaari: rauhallisempi keskustelu verkossa',
      gloss: 'Webinar: calmer conversations online',
      type: 'webinar',
      themes: ['respect-empathy', 'hate-speech'],
      audiences: ['educators', 'professionals'],
      status: 'confirmed',
      visibility: 'public',
      on: '2027-02-10',
      at: ['14:00', '15:30'],
      format: 'online',
      languages: ['fi'],
      channels: ['livestream'],
      youthInvolvement: 'none',
      offers: 'A conversation method for calming heated group chats, described on four pages in Finnish and English.',
      description: `
        Miten ryhmächatissa puututaan ilkeilyyn niin, että kaikki voivat jäädä? Nuorisotyöntekijät esittelevät
        menetelmän ja vastaavat kysymyksiin.
      `,
    },
    {
      title: 'Nordic youth questions on chatbots',
      type: 'youth-event',
      themes: ['ai', 'youth-participation'],
      audiences: ['teens'],
      status: 'tentative',
      on: '2027-02-03',
      format: 'online',
      languages: ['en', 'sv'],
      partners: ['Nordic Safer Internet Centres'],
      youthInvolvement: 'youth-led',
      offers: 'Video questions on AI companions recorded by our youth group, with English subtitles, by 4 February.',
      description: `Our youth group records short questions for the panels of the neighbours.`,
    },
    {
      title: 'Story time on feelings in games',
      type: 'workshop',
      themes: ['gaming', 'digital-wellbeing'],
      audiences: ['early-years', 'parents'],
      status: 'confirmed',
      on: '2027-02-13',
      at: '11:00',
      format: 'onsite',
      places: ['Tampere', 'Oulu'],
      languages: ['fi'],
      channels: ['libraries'],
      youthInvolvement: 'audience',
      description: `A picture book is read aloud; children draw what losing feels like.`,
    },
  ],
}

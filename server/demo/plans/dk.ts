import type { DemoPlan } from '../plan.ts'

export const dk: DemoPlan = {
  centre: 'dk',
  timeZone: 'Europe/Copenhagen',
  meta: {
    state: 'ready',
    theme: 'My friend the chatbot',
    objectives: 'Give every lower-secondary class one good conversation about AI companions, led by young people.',
    keyMessages:
      'A chatbot can be kind without being your friend. Talk about what you tell it. Help exists and is human.',
    hashtags: '#SikkertInternet2027 #SID2027',
    contact: 'Awareness team, weekdays 9–15',
  },
  narrative: `
    ## What we want
    Our youth panel asked us to stop talking about screen time and to start talking about who children talk to. So this
    year is about AI companions: apps that remember, flatter and never tire.

    ## How February runs
    The classroom kit is sent out in the last week of January. On the day itself young people interview a developer, a
    psychologist and the ombudsman, live. Most Danish schools are on winter holiday from 15 to 19 February, so the
    second half of the month belongs to parents and clubs.

    ## What we can share
    - the conversation cards, in Danish and English, free to translate
    - the questions young people wrote for the live panel
    - our experience with a chat evening at the helpline
  `,
  activities: [
    {
      title: 'Samtalekort om AI-venner',
      gloss: 'Conversation cards about AI friends',
      type: 'resource-launch',
      themes: ['ai', 'relationships-sexuality', 'digital-wellbeing'],
      audiences: ['teens', 'educators'],
      status: 'confirmed',
      visibility: 'public',
      on: ['2027-01-28', '2027-02-28'],
      format: 'asynchronous',
      languages: ['da', 'en'],
      channels: ['schools', 'website'],
      resources: [
        {
          type: 'lesson-plan',
          title: 'Samtalekort om AI-venner, 7.–9. klasse',
          url: 'https://materials.example/dk/samtalekort',
          licence: 'CC BY 4.0',
          languages: ['da', 'en'],
        },
      ],
      partners: ['Centre for Digital Youth Care', 'Save the Children Denmark'],
      youthInvolvement: 'co-created',
      offers:
        'Forty conversation cards on AI companions for ages 13 to 16, tested in nine classes; open files in English.',
      needs: 'A centre that tests the cards in its own language and tells us which of them do not travel.',
      expectedReach: [{ metric: 'downloads', value: 4000, source: 'Downloads of last year’s kit' }],
      description: `
        Fyrre kort med korte situationer, som klassen taler om i små grupper: Hvad gør du, når en ven hellere skriver
        med sin chatbot? Må en app sige, at den savner dig?

        Kortene kan bruges uden forberedelse. Læreren får et ark med baggrund og en liste over steder, hvor unge kan få
        hjælp.
      `,
    },
    {
      title: 'Unge spørger: direkte panel om AI-venner',
      gloss: 'Young people ask: live panel on AI friends',
      type: 'panel',
      themes: ['ai', 'youth-participation', 'digital-wellbeing'],
      audiences: ['teens', 'educators', 'policy'],
      status: 'confirmed',
      visibility: 'public',
      on: '2027-02-09',
      at: ['10:00', '11:15'],
      format: 'hybrid',
      places: ['København'],
      languages: ['da'],
      channels: ['livestream', 'schools', 'press'],
      partners: ['Children’s ombudsman (Børnerådet)'],
      highLevel: ['regulator'],
      youthInvolvement: 'youth-led',
      needs: 'Questions from young people in other countries, as short videos of 20 seconds with subtitles.',
      expectedReach: [
        { metric: 'participants_onsite', value: 120, source: 'Seats in the room' },
        { metric: 'schools', value: 350, source: 'Sign-ups, estimate' },
      ],
      description: `
        Fem unge fra panelet styrer samtalen. Voksne må kun svare på det, de bliver spurgt om. Klasser i hele landet
        følger med og stemmer undervejs.
      `,
    },
    {
      title: 'Chat evening: when the bot is not enough',
      type: 'event',
      themes: ['reporting-help', 'digital-wellbeing', 'self-harm-suicide'],
      audiences: ['teens'],
      status: 'confirmed',
      visibility: 'public',
      on: '2027-02-09',
      at: ['17:00', '22:00'],
      format: 'online',
      languages: ['da'],
      channels: ['social-media', 'website'],
      partners: ['Centre for Digital Youth Care'],
      youthInvolvement: 'audience',
      offers: 'A written plan for staffing an open chat evening at a helpline, with our opening texts.',
      description: `
        The helpline stays open late with twice the staff. Posts on the day say what one can write about and that nobody
        has to have a “real” problem first.
      `,
    },
    {
      title: 'Forældreaften i biblioteket',
      gloss: 'Parents’ evening at the library',
      type: 'local-network',
      themes: ['digital-parenting', 'ai', 'gaming'],
      audiences: ['parents'],
      status: 'tentative',
      on: ['2027-02-15', '2027-02-26'],
      format: 'decentralised',
      languages: ['da'],
      channels: ['libraries'],
      partners: ['Public libraries'],
      youthInvolvement: 'consulted',
      needs: 'A short film for parents on AI companions that works with subtitles alone.',
      description: `
        Bibliotekerne får et færdigt program på 90 minutter: en kort film, kortene fra skolekittet og en time, hvor
        forældre taler med hinanden. En ung fra lokalområdet åbner aftenen.
      `,
    },
    {
      title: 'Breakfast briefing on minors and AI companions',
      type: 'stakeholder-meeting',
      themes: ['ai', 'dsa', 'age-assurance'],
      audiences: ['policy', 'industry'],
      status: 'tentative',
      on: '2027-02-11',
      at: ['08:30', '10:00'],
      format: 'onsite',
      places: ['København'],
      languages: ['da', 'en'],
      partners: ['Danish digital services coordinator'],
      highLevel: ['mp', 'regulator'],
      youthInvolvement: 'consulted',
      needs: 'Figures from other countries on how many 11 to 17-year-olds use companion apps.',
      description: `
        A small meeting with members of parliament, the regulator and two app providers. The youth panel sends its
        three demands in advance.
      `,
    },
    {
      title: 'Nordic call: what worked, what did not',
      type: 'webinar',
      themes: ['youth-participation', 'media-literacy'],
      audiences: ['professionals'],
      status: 'tentative',
      on: '2027-02-24',
      at: '13:00',
      format: 'online',
      languages: ['en'],
      channels: ['partners'],
      partners: ['Nordic Safer Internet Centres'],
      offers: 'We host the yearly Nordic call after the day; other neighbours are welcome to listen.',
      description: `One hour, three slides each, no recordings. Agenda to follow.`,
    },
  ],
}

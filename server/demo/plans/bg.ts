import type { DemoPlan } from '../plan.ts'

export const bg: DemoPlan = {
  centre: 'bg',
  timeZone: 'Europe/Sofia',
  meta: {
    state: 'draft',
    theme: 'Провери, преди да повярваш',
    objectives: 'Pupils practise to change their mind in public; parents and teachers listen.',
    keyMessages: 'Being wrong is no shame. Spreading what you did not check is. Ask where it comes from.',
    hashtags: '#SID2027 #Киберскаути',
    contact: 'Centre team, Sofia',
  },
  narrative: `
    ## Накратко
    Тази година младежкият панел води дебати за неверни твърдения, а училищните отбори на киберскаутите провеждат
    обучения сред по-малките. Денят слага началото на месец на медийната грамотност.

    ## For partners
    We have debaters who speak English well and want an opponent abroad. Greece has written to us; nothing is fixed yet.
  `,
  activities: [
    {
      title: 'Младежки дебати: вярно или невярно',
      type: 'youth-event',
      themes: ['disinformation', 'media-literacy', 'youth-participation'],
      audiences: ['teens', 'educators'],
      status: 'confirmed',
      visibility: 'public',
      on: '2027-02-09',
      at: ['11:00', '13:00'],
      format: 'hybrid',
      places: ['София'],
      languages: ['bg'],
      channels: ['livestream', 'schools'],
      partners: ['Coalition for Media Literacy', 'National Network for Children'],
      youthInvolvement: 'youth-led',
      offers: 'Four trained youth debaters who can debate online claims in English with a team from another country.',
      expectedReach: [{ metric: 'participants_online', value: 1500, source: 'Stream of last year, estimate' }],
      description: `
        Двойки ученици спорят: единият защитава популярно невярно твърдение, другият го опровергава. Публиката гласува
        преди и след дебата.
      `,
    },
    {
      title: 'Обучения на киберскаути',
      type: 'training',
      themes: ['cyberbullying', 'privacy-data', 'media-literacy'],
      audiences: ['primary'],
      status: 'confirmed',
      on: ['2027-02-01', '2027-02-26'],
      format: 'decentralised',
      languages: ['bg'],
      channels: ['schools'],
      partners: ['Ministry of Education and Science'],
      youthInvolvement: 'youth-led',
      expectedReach: [{ metric: 'children', value: 600, source: 'Twenty squads of about 30' }],
      description: `
        Отборите от пети клас подготвят час за по-малките ученици в своето училище. Най-доброто събитие получава
        награда през март.
      `,
    },
    {
      title: 'Working groups of pupils and parents',
      type: 'youth-event',
      themes: ['digital-parenting', 'excessive-use'],
      audiences: ['teens', 'parents'],
      status: 'tentative',
      on: '2027-02-13',
      at: '10:00',
      format: 'onsite',
      places: ['Пловдив'],
      languages: ['bg'],
      youthInvolvement: 'co-created',
      needs: 'Cards or games that help families to agree on rules together, not too wordy.',
      description: `
        Mixed tables write one rule each that parents have to keep as well. The results go to the school boards.
      `,
    },
    {
      title: 'Media briefing: hotline figures',
      type: 'press-event',
      themes: ['csam', 'reporting-help', 'sextortion'],
      audiences: ['media', 'policy'],
      status: 'tentative',
      on: '2027-02-08',
      format: 'onsite',
      places: ['София'],
      languages: ['bg'],
      partners: ['Ministry of Interior'],
      highLevel: ['police'],
      youthInvolvement: 'none',
      description: `Figures of the year and three requests to lawmakers.`,
    },
    {
      title: 'Fact-checking corner in regional libraries',
      type: 'local-network',
      themes: ['disinformation'],
      audiences: ['seniors', 'public'],
      format: 'decentralised',
      languages: ['bg'],
      channels: ['libraries'],
      needs: 'A treasure hunt or another offline game on fact-checking that libraries can print.',
    },
  ],
}

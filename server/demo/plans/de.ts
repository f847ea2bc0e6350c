import type { DemoPlan } from '../plan.ts'

export const de: DemoPlan = {
  centre: 'de',
  timeZone: 'Europe/Berlin',
  meta: {
    state: 'draft',
    theme: 'Wie alt bist du wirklich?',
    objectives: 'An informed debate on age limits and age checks, in which young people speak first.',
    keyMessages: 'Protection and participation belong together. An age check must not know who you are.',
    hashtags: '#SID2027 #SIDde',
    contact: 'klicksafe, SID team',
  },
  narrative: `
    ## Worum es geht
    Über Altersgrenzen reden im Moment alle, nur selten die, für die sie gelten sollen. Der Aktionstag bringt Klassen,
    Eltern und Politik ins Gespräch: mit einer Schulstunde im Stream, einem Dialog in Berlin und Material für zu Hause.

    ## Kalender
    In den Karnevalsregionen ist am 8. und 9. Februar vielerorts frei. Die Schulstunde läuft deshalb am 11. Februar,
    und wer will, meldet eine eigene Aktion für den ganzen Monat an.

    ## Open questions
    We need one more voice for the dialogue: young people who already took part in a consultation on age checks.
  `,
  activities: [
    {
      title: 'Digitale Schulstunde: Wie alt bist du wirklich?',
      gloss: 'Online lesson: how old are you really?',
      type: 'live-lesson',
      themes: ['age-assurance', 'privacy-data', 'social-media'],
      audiences: ['teens', 'educators'],
      status: 'confirmed',
      visibility: 'public',
      on: '2027-02-11',
      at: ['10:00', '10:45'],
      format: 'online',
      languages: ['de'],
      channels: ['livestream', 'schools'],
      partners: ['jugendschutz.net', 'FSM'],
      youthInvolvement: 'consulted',
      offers: 'German-speaking classes in Austria, Belgium, Luxembourg and Switzerland can join the streamed lesson.',
      expectedReach: [{ metric: 'schools', value: 800, source: 'Sign-ups in an earlier year' }],
      description: `
        45 Minuten für die Klassen 7 bis 10. Die Klassen probieren drei Arten der Altersprüfung an erfundenen Beispielen
        aus, stimmen ab und schicken ihre Forderungen in den Dialog nach Berlin.
      `,
    },
    {
      title: 'Dialog in Berlin: Jugend fragt Politik',
      gloss: 'Dialogue in Berlin: young people question politicians',
      type: 'panel',
      themes: ['age-assurance', 'dsa', 'childrens-rights'],
      audiences: ['policy', 'teens', 'industry'],
      status: 'tentative',
      visibility: 'public',
      on: '2027-02-09',
      at: ['14:00', '16:00'],
      format: 'hybrid',
      places: ['Berlin'],
      languages: ['de'],
      channels: ['livestream', 'press'],
      partners: ['eco', 'FSM'],
      highLevel: ['minister', 'regulator'],
      youthInvolvement: 'co-created',
      needs: 'Young people or facilitators from a country that held a youth panel on age assurance with platforms.',
      description: `
        Fünf Jugendliche eröffnen mit je einer Forderung. Danach antworten Politik, Aufsicht und Anbieter, jeweils in
        zwei Minuten.
      `,
    },
    {
      title: 'Landing page for local actions',
      type: 'local-network',
      themes: ['media-literacy', 'digital-citizenship'],
      audiences: ['educators', 'professionals'],
      status: 'confirmed',
      on: ['2027-01-11', '2027-02-28'],
      format: 'decentralised',
      languages: ['de'],
      channels: ['website', 'libraries', 'schools'],
      youthInvolvement: 'none',
      expectedReach: [{ metric: 'events', value: 250, source: 'Registered events in earlier years' }],
      description: `Organisers enter their action, find others near them and download a kit with posters.`,
    },
    {
      title: 'Elternabend zum Mitnehmen',
      gloss: 'A parents’ evening to take away',
      type: 'resource-launch',
      themes: ['digital-parenting', 'age-assurance'],
      audiences: ['parents', 'educators'],
      status: 'confirmed',
      visibility: 'public',
      on: '2027-02-02',
      format: 'asynchronous',
      languages: ['de', 'tr', 'uk'],
      channels: ['schools', 'website'],
      resources: [
        {
          type: 'toolkit',
          title: 'Elternabend «Ab wann?»',
          url: 'https://materials.example/de/elternabend',
          licence: 'CC BY-SA 4.0',
          languages: ['de', 'tr', 'uk'],
        },
      ],
      youthInvolvement: 'none',
      offers: 'A ready parents’ evening on “from what age?” with slides and handouts in German, Turkish and Ukrainian.',
      description: `
        Folien, Moderationskarten und ein Handzettel. Der Abend kommt ohne Fachleute aus und dauert 75 Minuten.
      `,
    },
    {
      title: 'Helpline special: questions about age limits',
      type: 'event',
      themes: ['reporting-help', 'social-media'],
      audiences: ['parents', 'teens'],
      status: 'tentative',
      on: '2027-02-09',
      format: 'online',
      languages: ['de'],
      partners: ['Nummer gegen Kummer'],
      description: `Young counsellors answer the chat in the afternoon.`,
    },
    {
      title: 'Fachtag Extremismus auf Spieleplattformen',
      gloss: 'Conference on extremism on gaming platforms',
      type: 'training',
      themes: ['radicalisation', 'gaming', 'hate-speech'],
      audiences: ['professionals'],
      status: 'tentative',
      on: '2027-02-25',
      at: ['09:30', '16:00'],
      format: 'onsite',
      places: ['Mainz'],
      languages: ['de'],
      partners: ['jugendschutz.net'],
      youthInvolvement: 'none',
      needs: 'Examples of youth work on recruitment in game chats from France or the Nordic countries.',
      description: `
        Wie Gruppen in Spielen und Chats um Jugendliche werben, woran man es erkennt und was in der Jugendarbeit hilft.
      `,
    },
  ],
}

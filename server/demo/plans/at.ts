import type { DemoPlan } from '../plan.ts'

export const at: DemoPlan = {
  centre: 'at',
  timeZone: 'Europe/Vienna',
  meta: {
    state: 'ready',
    theme: 'Echt jetzt?',
    objectives: 'Know how young people judge what is real online, and give schools a month of things to do about it.',
    keyMessages: 'Doubt is a skill. Nobody has to check alone. Pictures of you made by an app are still an assault.',
    hashtags: '#SaferInternetMonat #EchtJetzt',
    contact: 'Project office, Vienna',
  },
  narrative: `
    ## Ein ganzer Monat
    Rund um den Aktionstag sind in mehreren Bundesländern Semesterferien. Darum ist bei uns der ganze Februar Safer
    Internet Monat: Schulen und Jugendzentren melden eigene Projekte an und bekommen dafür Material und eine kleine
    Anerkennung.

    ## What is new
    A study on how 11 to 17-year-olds deal with invented images of real people is presented shortly before the day, so
    that media have it in hand. A treasure hunt for school classes follows from its results.

    We would like to hear from centres that asked similar questions; comparing two countries makes a headline.
  `,
  activities: [
    {
      title: 'Studie: Gefälschte Nacktbilder im Alltag Jugendlicher',
      gloss: 'Study: fake nude pictures in the everyday life of young people',
      type: 'research-launch',
      themes: ['deepfakes', 'ncsii', 'online-harassment'],
      audiences: ['media', 'policy', 'educators'],
      status: 'confirmed',
      visibility: 'public',
      on: '2027-02-04',
      at: ['10:00', '11:00'],
      format: 'hybrid',
      places: ['Wien'],
      languages: ['de'],
      channels: ['press', 'website'],
      partners: ['ISPA', 'Federal Ministry of Education'],
      highLevel: ['minister'],
      youthInvolvement: 'consulted',
      offers:
        'Survey figures on nudified images among 11 to 17-year-olds, with the questionnaire in German and English.',
      needs: 'A centre with comparable figures for a joint press line.',
      expectedReach: [{ metric: 'media_items', value: 60, source: 'Press monitoring of last year’s study' }],
      description: `
        Online-Befragung von 400 Jugendlichen und vier Gruppengespräche. Gefragt wird, wem so etwas passiert ist, wer es
        gemacht hat und was geholfen hat. Dazu erscheint ein Leitfaden für Schulen.
      `,
    },
    {
      title: 'Safer Internet Monat an Schulen und in Jugendzentren',
      gloss: 'Safer Internet Month in schools and youth centres',
      type: 'local-network',
      themes: ['disinformation', 'deepfakes', 'media-literacy'],
      audiences: ['primary', 'teens', 'educators'],
      status: 'confirmed',
      visibility: 'public',
      on: ['2027-02-01', '2027-02-28'],
      format: 'decentralised',
      languages: ['de'],
      channels: ['schools', 'libraries'],
      youthInvolvement: 'co-created',
      expectedReach: [{ metric: 'events', value: 80, source: 'Registered projects of an earlier year' }],
      description: `
        Jede Einrichtung entscheidet selbst, was sie macht: Theater, Faktencheck-Stunde, Elternabend. Wir stellen eine
        Ideensammlung bereit und zeigen die Ergebnisse auf einer Karte.
      `,
    },
    {
      title: 'Schatzsuche «Echt jetzt?»',
      gloss: 'Treasure hunt “Is that real?”',
      type: 'resource-launch',
      themes: ['media-literacy', 'disinformation', 'ai'],
      audiences: ['primary', 'educators'],
      status: 'confirmed',
      on: ['2027-02-01', '2027-02-26'],
      format: 'asynchronous',
      languages: ['de'],
      channels: ['schools'],
      resources: [
        {
          type: 'game',
          title: 'Schatzsuche für die 3. bis 6. Schulstufe',
          url: 'https://materials.example/at/schatzsuche',
          licence: 'CC BY-NC 4.0',
          languages: ['de'],
        },
      ],
      youthInvolvement: 'consulted',
      offers:
        'A fact-checking treasure hunt for ages 8 to 12 that needs paper and one phone; German, layout files open.',
      description: `
        Zehn Stationen im Schulhaus, jede mit einem Bild oder einer Behauptung. Wer richtig prüft, findet den Weg zur
        nächsten Station.
      `,
    },
    {
      title: 'Helpline night on images that are not you',
      type: 'campaign',
      themes: ['ncsii', 'deepfakes', 'reporting-help'],
      audiences: ['teens'],
      status: 'tentative',
      on: '2027-02-09',
      at: ['18:00', '21:00'],
      format: 'online',
      languages: ['de'],
      channels: ['social-media', 'influencers'],
      partners: ['147 Rat auf Draht', 'Stopline'],
      youthInvolvement: 'audience',
      needs:
        'Short explainers on how to have a fake picture removed from each big platform, in a form we may translate.',
      description: `
        Counsellors answer questions sent in beforehand, in short videos through the evening. The hotline explains what
        can be removed and how fast.
      `,
    },
    {
      title: 'Webinar für Eltern: Was tun bei gefälschten Bildern?',
      gloss: 'Webinar for parents: what to do about fake pictures',
      type: 'webinar',
      themes: ['deepfakes', 'digital-parenting'],
      audiences: ['parents'],
      status: 'confirmed',
      visibility: 'public',
      on: '2027-02-18',
      at: ['19:00', '20:15'],
      format: 'online',
      languages: ['de'],
      channels: ['website', 'partners'],
      youthInvolvement: 'none',
      offers: 'German-speaking centres may send their parents to this webinar; the chat is moderated.',
      expectedReach: [{ metric: 'participants_online', value: 300, source: 'Parent webinars in 2026' }],
      description: `
        Ruhig bleiben, sichern, melden: ein Abend mit Beratung, Recht und vielen Fragen. Die Aufzeichnung bleibt bis Ende
        März abrufbar.
      `,
    },
    {
      title: 'Training day for youth workers on AI pictures',
      type: 'training',
      themes: ['ai', 'deepfakes'],
      audiences: ['professionals'],
      status: 'tentative',
      on: '2027-02-25',
      format: 'onsite',
      places: ['Graz'],
      languages: ['de'],
      youthInvolvement: 'none',
      description: `Programme depends on the results of the study.`,
    },
  ],
}

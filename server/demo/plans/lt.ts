import type { DemoPlan } from '../plan.ts'

export const lt: DemoPlan = {
  centre: 'lt',
  timeZone: 'Europe/Vilnius',
  meta: {
    state: 'draft',
    theme: 'Žinau savo teises internete',
    objectives: 'Teachers can explain platform rules; libraries help families to use complaint forms.',
    keyMessages: 'Rules exist for you. Report it in two minutes. Ask in your library.',
    hashtags: '#SID2027 #Draugiškasinternetas',
    contact: 'LINEŠA, Vilnius',
  },
  narrative: `
    ## Apie ką kalbėsime
    Vaikai ir tėvai dažnai nežino, kad gali apskųsti turinį ir paaiškinti, kodėl jis žalingas. Vasarį mokytojai gaus
    trumpus mokymus, o šešiasdešimties savivaldybių bibliotekos padės pildyti pranešimus.

    ## What we lack
    A clear explanation of the European rules for people without legal training. We would translate rather than write.
  `,
  activities: [
    {
      title: 'Mokymai mokytojams: taisyklės platformoms',
      gloss: 'Training for teachers: the rules for platforms',
      type: 'training',
      themes: ['dsa', 'childrens-rights'],
      audiences: ['educators'],
      status: 'confirmed',
      visibility: 'public',
      on: '2027-02-10',
      at: ['14:30', '16:00'],
      format: 'online',
      languages: ['lt'],
      channels: ['schools'],
      partners: ['RRT'],
      youthInvolvement: 'none',
      needs: 'Slides or a handout that explain the Digital Services Act to teachers in plain words.',
      expectedReach: [{ metric: 'educators', value: 350, source: 'Sign-ups for the training in 2026, estimate' }],
      description: `
        Pusantros valandos apie tai, ką platformos privalo daryti, kad nepilnamečiai būtų saugūs, ir kaip apie tai
        kalbėti klasėje.
      `,
    },
    {
      title: 'Skaitmeninė banga: nuotolinės pamokos',
      gloss: 'Digital wave: remote lessons',
      type: 'live-lesson',
      themes: ['reporting-help', 'social-media', 'cyberbullying'],
      audiences: ['primary', 'teens'],
      status: 'confirmed',
      visibility: 'public',
      on: '2027-02-09',
      at: ['09:00', '13:00'],
      format: 'online',
      languages: ['lt'],
      channels: ['livestream', 'schools', 'press'],
      partners: ['Delfi', 'Lithuanian Police'],
      youthInvolvement: 'audience',
      expectedReach: [{ metric: 'children', value: 20000, source: 'Classes joined in an earlier year, estimate' }],
      description: `Keturios 45 minučių pamokos pagal amžių, kiekvienoje – trys tikros situacijos ir balsavimas.`,
    },
    {
      title: 'Library workshops in 60 municipalities',
      type: 'local-network',
      themes: ['reporting-help', 'digital-parenting'],
      audiences: ['parents', 'seniors'],
      status: 'tentative',
      on: ['2027-02-10', '2027-02-26'],
      format: 'decentralised',
      languages: ['lt'],
      channels: ['libraries'],
      partners: ['Langas į ateitį', 'Public libraries'],
      youthInvolvement: 'none',
      offers:
        'A workshop format for libraries in which visitors file a real report to a platform; two pages in English.',
      description: `Librarians get a script, screenshots and a telephone number for hard questions.`,
    },
    {
      title: 'School art contest',
      type: 'competition',
      themes: ['respect-empathy', 'positive-content'],
      audiences: ['primary', 'teens'],
      status: 'confirmed',
      on: ['2027-01-11', '2027-02-05'],
      format: 'asynchronous',
      languages: ['lt'],
      channels: ['schools'],
      youthInvolvement: 'co-created',
      description: `Works in any technique on how a class solved an online quarrel.`,
    },
    {
      title: 'Baltic quiz evening',
      type: 'quiz',
      themes: ['cybersecurity'],
      audiences: ['teens'],
      format: 'online',
      languages: ['lt', 'lv', 'et'],
      needs: 'Quiz questions on security for ages 12 to 16 from Estonia or Latvia; we add ours.',
    },
  ],
}

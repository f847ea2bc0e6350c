import type { DemoPlan } from '../plan.ts'

export const pl: DemoPlan = {
  centre: 'pl',
  timeZone: 'Europe/Warsaw',
  meta: {
    state: 'ready',
    theme: 'Działajmy razem!',
    objectives: 'One large conference, thousands of local initiatives, and lessons for pupils who came from Ukraine.',
    keyMessages: 'Together is safer. Small initiatives count. Every language in the class matters.',
    hashtags: '#DBI2027 #DzialajmyRazem',
    contact: 'NASK and FDDS, DBI team',
  },
  narrative: `
    ## Jak pracujemy
    Dzień Bezpiecznego Internetu trwa u nas od lutego do końca marca. Szkoły, biblioteki i domy kultury rejestrują własne
    inicjatywy, a my dajemy scenariusze, webinary i nagrody za najciekawsze działania.

    ## Pupils from Ukraine
    Part of our lessons is offered in Ukrainian, with teachers who came here themselves. Centres in other host countries
    may use them.

    ## Numbers
    We publish the number of registered initiatives every week. They are the organisers' own reports.
  `,
  activities: [
    {
      title: 'Konferencja z okazji Dnia Bezpiecznego Internetu',
      gloss: 'Safer Internet Day conference',
      type: 'conference',
      themes: ['ai', 'digital-wellbeing', 'childrens-rights'],
      audiences: ['educators', 'professionals', 'policy', 'industry'],
      status: 'confirmed',
      visibility: 'public',
      on: '2027-02-09',
      at: ['10:00', '15:00'],
      format: 'hybrid',
      places: ['Warszawa'],
      languages: ['pl', 'en'],
      channels: ['livestream', 'press'],
      partners: ['NASK', 'FDDS', 'Ministry of Digital Affairs'],
      highLevel: ['minister'],
      youthInvolvement: 'consulted',
      expectedReach: [
        { metric: 'participants_onsite', value: 600, source: 'Hall capacity' },
        { metric: 'participants_online', value: 3500, source: 'Stream of an earlier year, rounded' },
      ],
      description: `
        Krótkie wystąpienia zamiast długich paneli: dziesięć minut na temat, jedna teza, jedno zadanie dla słuchaczy. Po
        południu rozmowy przy stolikach.
      `,
    },
    {
      title: 'Local initiatives in schools and libraries',
      type: 'local-network',
      themes: ['media-literacy', 'cyberbullying', 'digital-citizenship'],
      audiences: ['primary', 'teens', 'educators'],
      status: 'confirmed',
      visibility: 'public',
      on: ['2027-02-01', '2027-03-31'],
      format: 'decentralised',
      languages: ['pl'],
      channels: ['schools', 'libraries'],
      youthInvolvement: 'audience',
      expectedReach: [{ metric: 'events', value: 4500, source: 'Registered initiatives of an earlier year, rounded' }],
      description: `Registration, a map, ready scenarios and a competition for the best documented initiative.`,
    },
    {
      title: 'Онлайн-уроки українською',
      gloss: 'Online lessons in Ukrainian',
      type: 'live-lesson',
      themes: ['cyberbullying', 'privacy-data', 'reporting-help'],
      audiences: ['primary', 'teens'],
      status: 'confirmed',
      visibility: 'public',
      on: ['2027-02-15', '2027-02-26'],
      format: 'online',
      languages: ['uk', 'pl'],
      channels: ['schools', 'livestream'],
      partners: ['FDDS'],
      youthInvolvement: 'none',
      offers:
        'Live lessons in Ukrainian for pupils aged 9 to 15, open to classes in any host country; recordings available.',
      expectedReach: [{ metric: 'children', value: 2000, source: 'Registrations, estimate' }],
      description: `
        Чотири уроки по 40 хвилин: образи в чаті, особисті дані, фальшиві акаунти й те, де шукати допомогу в новій
        країні.
      `,
    },
    {
      title: 'Webinary dla rodziców i nauczycieli',
      gloss: 'Webinars for parents and teachers',
      type: 'webinar',
      themes: ['ai', 'digital-parenting', 'excessive-use'],
      audiences: ['parents', 'educators'],
      status: 'confirmed',
      on: ['2027-02-10', '2027-03-24'],
      format: 'online',
      languages: ['pl'],
      channels: ['website', 'livestream'],
      youthInvolvement: 'none',
      description: `Co środę o 18:00 inny temat. Nagrania są dostępne do końca roku szkolnego.`,
    },
    {
      title: 'Joint session with the German centre',
      type: 'panel',
      themes: ['age-assurance', 'childrens-rights'],
      audiences: ['professionals'],
      status: 'tentative',
      on: '2027-02-24',
      at: ['11:00', '12:30'],
      format: 'online',
      languages: ['en'],
      partners: ['Safer Internet DE'],
      needs: 'A third country for a session on age checks with a youth delegate, in English.',
      description: `Both centres report what their young people said about age checks.`,
    },
  ],
}

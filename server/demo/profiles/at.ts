import type { DemoProfile } from '../profile.ts'

export const at: DemoProfile = {
  centre: 'at',
  contact: {
    website: 'https://sid-at.example',
    email: 'sid.at@demo.example',
    phone: '000 000',
    helplineName: 'Jugendtelefon, demonstration',
    helplineNumber: '000 000',
    helplineUrl: 'https://help.example/at',
    hotlineUrl: 'https://report.example/at',
  },
  social: [
    { network: 'tiktok', url: 'https://social.example/sid-at' },
    { network: 'mastodon', url: 'https://mastodon.example/@sid-at' },
  ],
  texts: {
    en: {
      title: 'An Action Month for a safer internet',
      about: `
        In Austria the day is a whole month. Some three hundred schools, libraries and youth centres hold an activity of
        their own in February: a lesson, a parents’ evening, a quiz in the corridor. We send each of them a parcel of
        materials and put them on the map.
      `,
      'better-internet': `
        We train peer educators who visit younger classes, we test the terms of popular apps together with pupils, and
        we advise the ministries on what young people tell us.
      `,
      'about-us': `
        The Austrian centre brings together an awareness centre, a helpline that listens day and night, and a hotline
        for illegal content.
      `,
      links: `
        - [Register an activity](https://materials.example/at/aktionsmonat)
        - [Teaching unit: real or generated?](https://materials.example/at/echt-oder-ki)
      `,
    },
    de: {
      title: 'Aktions-Monat für ein sicheres Internet',
      about: `
        In Österreich dauert der Tag einen ganzen Monat. Rund dreihundert Schulen, Bibliotheken und Jugendzentren machen
        im Februar etwas Eigenes: eine Stunde, einen Elternabend, ein Quiz auf dem Gang. Alle bekommen ein Paket mit
        Materialien und einen Platz auf der Landkarte.
      `,
      'better-internet': `
        Wir bilden Peers aus, die jüngere Klassen besuchen, wir prüfen mit Schülerinnen und Schülern die
        Nutzungsbedingungen beliebter Apps und wir beraten die Ministerien mit dem, was junge Menschen uns sagen.
      `,
      'about-us': `
        Das österreichische Zentrum besteht aus einer Informationsstelle, einer Beratungsstelle, die Tag und Nacht
        zuhört, und einer Meldestelle.
      `,
      links: `
        - [Aktion eintragen](https://materials.example/at/aktionsmonat)
        - [Unterrichtseinheit: Echt oder KI?](https://materials.example/at/echt-oder-ki)
      `,
    },
  },
}

import type { DemoProfile } from '../profile.ts'

export const de: DemoProfile = {
  centre: 'de',
  contact: {
    website: 'https://sid-de.example',
    email: 'sid.de@demo.example',
    helplineName: 'Sorgentelefon, demonstration',
    helplineNumber: '000 000',
    hotlineUrl: 'https://report.example/de',
  },
  social: [
    { network: 'instagram', url: 'https://social.example/sid-de' },
    { network: 'youtube', url: 'https://video.example/sid-de' },
  ],
  texts: {
    en: {
      title: 'And action! What AI does with our pictures',
      about: `
        Germany looks at pictures this year: who makes them, who is in them and who asked. Anyone can register an event;
        last year more than four hundred did. On the day a live school lesson takes classes through three real cases.
      `,
      'better-internet': `
        Our materials are written with teachers, tried in classrooms and free to translate. With the helpline we turn
        what callers ask into what schools teach.
      `,
      'about-us': `
        Safer Internet in Germany is an awareness centre, two hotlines and a helpline where young people also advise
        young people.
      `,
      links: `
        - [Lesson: my face, my picture](https://materials.example/de/mein-gesicht)
        - [Guide for parents in six languages](https://materials.example/de/eltern)
      `,
    },
    de: {
      title: 'Und bitte! Was KI mit unseren Bildern macht',
      about: `
        Deutschland schaut in diesem Jahr auf Bilder: wer sie macht, wer darauf ist und wer gefragt hat. Alle können eine
        Veranstaltung eintragen; im vergangenen Jahr waren es mehr als vierhundert. Am Tag selbst führt eine
        Live-Schulstunde durch drei echte Fälle.
      `,
      'better-internet': `
        Unsere Materialien entstehen mit Lehrkräften, werden im Unterricht erprobt und dürfen übersetzt werden.
        Gemeinsam mit der Beratung machen wir aus Fragen der Anrufenden Themen für die Schule.
      `,
      'about-us': `
        Das deutsche Zentrum besteht aus einer Informationsstelle, zwei Meldestellen und einer Beratung, bei der auch
        Jugendliche Jugendliche beraten.
      `,
    },
  },
}

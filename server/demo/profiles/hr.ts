import type { DemoProfile } from '../profile.ts'

export const hr: DemoProfile = {
  centre: 'hr',
  contact: {
    website: 'https://sid-hr.example',
    email: 'sid.hr@demo.example',
    helplineName: 'Savjetodavna linija, demonstration',
    helplineNumber: '000 000',
    hotlineUrl: 'https://report.example/hr',
  },
  social: [
    { network: 'facebook', url: 'https://social.example/sid-hr' },
    { network: 'youtube', url: 'https://video.example/sid-hr' },
  ],
  texts: {
    en: {
      title: 'Recognise blackmail in time',
      about: `
        In Croatia the week of the day belongs to one question: how does online blackmail begin, and whom do you tell?
        A quiz for upper primary school, workshops in five cities and an evening for parents lead to the same answer.
      `,
      'better-internet': `
        We write handbooks for school counsellors, take reports, and follow with our own research how much time children
        spend online and what they meet there.
      `,
      'about-us': 'The Croatian centre unites an association, a university department and a helpline.',
      links: '- [Quiz: recognise blackmail](https://materials.example/hr/kviz)',
    },
    hr: {
      title: 'Prepoznaj ucjenu na vrijeme',
      about: `
        U Hrvatskoj tjedan oko Dana pripada jednom pitanju: kako počinje ucjena na internetu i kome se obratiti? Kviz za
        više razrede osnovne škole, radionice u pet gradova i večer za roditelje vode istom odgovoru.
      `,
      'better-internet': `
        Pišemo priručnike za stručne suradnike u školama, primamo prijave i vlastitim istraživanjima pratimo koliko su
        djeca na mreži i što ondje susreću.
      `,
      'about-us': 'Hrvatski centar okuplja udrugu, sveučilišni odsjek i savjetodavnu liniju.',
      links: '- [Kviz: prepoznaj ucjenu](https://materials.example/hr/kviz)',
    },
  },
}

import type { DemoProfile } from '../profile.ts'

/** English is finished; Estonian has only been begun. */
export const ee: DemoProfile = {
  centre: 'ee',
  contact: {
    website: 'https://sid-ee.example',
    email: 'sid.ee@demo.example',
    helplineName: 'Lastetelefon, demonstration',
    helplineNumber: '000 000',
    hotlineUrl: 'https://report.example/ee',
  },
  texts: {
    en: {
      title: 'Smartly on the web',
      about: `
        Estonian schools spend the week before the day on one task: explain an app to your grandparents, and listen to
        what they ask. The best explanations are shown in libraries.
      `,
      'better-internet': `
        Web constables of the police answer children’s messages, trainers visit kindergartens, and a youth panel tests
        every material before it is printed.
      `,
      'about-us': 'Four partners share the work: training, youth work, a helpline and a hotline.',
    },
    et: { title: 'Targalt internetis' },
  },
}

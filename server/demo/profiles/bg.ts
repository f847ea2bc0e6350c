import type { DemoProfile } from '../profile.ts'

/** Begun late: no helpline yet, and the Bulgarian text is not finished. */
export const bg: DemoProfile = {
  centre: 'bg',
  contact: { email: 'sid.bg@demo.example', hotlineUrl: 'https://report.example/bg' },
  texts: {
    en: {
      title: 'Think before you believe',
      about: `
        Bulgarian schools hold a lesson on the same day, prepared by the youth panel: three messages, one of them
        invented by a machine. Which one?
      `,
      'about-us': 'The centre is run by an association of parents together with a foundation.',
    },
    bg: {
      title: 'Мисли, преди да повярваш',
      about: `
        В един и същ ден българските училища провеждат урок, подготвен от младежкия панел: три съобщения, едно от които
        е измислено от машина. Кое?
      `,
    },
  },
}

import type { DemoProfile } from '../profile.ts'

/** The English half is still short. */
export const ua: DemoProfile = {
  centre: 'ua',
  contact: {
    website: 'https://sid-ua.example',
    helplineName: 'Лінія підтримки, demonstration',
    helplineNumber: '000 000',
  },
  social: [{ network: 'other', url: 'https://channel.example/sid-ua' }],
  texts: {
    en: {
      title: 'Close, even from afar',
      about: `
        Lessons in February are short, work on a telephone and can be taken from a shelter. They are about false news,
        strangers who ask for pictures, and looking after each other.
      `,
    },
    uk: {
      title: 'Поруч, навіть на відстані',
      about: `
        Лютневі уроки короткі, працюють на телефоні, і їх можна пройти навіть в укритті. Вони про неправдиві новини,
        про незнайомців, які просять фото, і про турботу одне про одного.
      `,
      'better-internet': `
        Ми готуємо педагогів і психологів, перекладаємо матеріали мережі та разом із дітьми пишемо правила, яких справді
        можна дотримуватися.
      `,
      'about-us': 'Центр об’єднує громадську організацію, лінію підтримки та волонтерів у двадцяти областях.',
    },
  },
}

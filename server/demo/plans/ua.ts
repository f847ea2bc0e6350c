import type { DemoPlan } from '../plan.ts'

export const ua: DemoPlan = {
  centre: 'ua',
  timeZone: 'Europe/Kyiv',
  meta: {
    state: 'draft',
    theme: 'Поруч, навіть на відстані',
    objectives: 'Children at home and abroad know how to check news, protect their data and find help in Ukrainian.',
    keyMessages: 'You are not alone. Check before you forward. Help speaks your language.',
    hashtags: '#SID2027 #БезпечнийІнтернет',
    contact: 'Better Internet Centre, Kyiv',
  },
  narrative: `
    ## Наш лютий
    Частина дітей навчається вдома, частина в укриттях, частина за кордоном. Тому всі заходи проходять онлайн або мають
    запис, а матеріали можна роздрукувати.

    ## For host countries
    Pupils abroad often do not know that our helpline also answers them. We ask every centre to show one card.
  `,
  activities: [
    {
      title: 'Всеукраїнський онлайн-урок',
      gloss: 'National online lesson',
      type: 'live-lesson',
      themes: ['disinformation', 'privacy-data', 'digital-wellbeing'],
      audiences: ['primary', 'teens', 'educators'],
      status: 'confirmed',
      visibility: 'public',
      on: '2027-02-09',
      at: ['10:00', '10:45'],
      format: 'online',
      languages: ['uk'],
      channels: ['livestream', 'schools'],
      partners: ['Ministry of Education and Science', 'Ministry of Digital Transformation'],
      highLevel: ['minister'],
      youthInvolvement: 'consulted',
      needs: 'Teachers in host countries who tell classes with Ukrainian pupils about the lesson and the recording.',
      expectedReach: [{ metric: 'participants_online', value: 40000, source: 'Views of an earlier lesson, estimate' }],
      description: `
        Три короткі історії, три запитання та одна вправа на перевірку новини. Запис доступний того самого дня.
      `,
    },
    {
      title: 'Card: help in Ukrainian, wherever you are',
      type: 'campaign',
      themes: ['reporting-help', 'digital-wellbeing'],
      audiences: ['teens', 'parents'],
      status: 'confirmed',
      visibility: 'public',
      on: ['2027-02-01', '2027-02-28'],
      format: 'online',
      languages: ['uk', 'en'],
      channels: ['social-media', 'partners'],
      partners: ['La Strada-Ukraine'],
      youthInvolvement: 'none',
      offers: 'A card with helpline contacts in Ukrainian for schools in host countries, with room for local numbers.',
      needs: 'Centres in host countries that put the card into schools, and their local number for it.',
      description: `One side in Ukrainian for the pupil, one side in the local language for the teacher.`,
    },
    {
      title: 'Круглий стіл про вербування підлітків',
      gloss: 'Round table on the recruitment of teenagers',
      type: 'stakeholder-meeting',
      themes: ['radicalisation', 'social-media'],
      audiences: ['policy', 'professionals'],
      status: 'tentative',
      on: '2027-02-11',
      at: ['14:00', '16:00'],
      format: 'online',
      languages: ['uk'],
      partners: ['Cyber Police', 'Children’s ombudsman'],
      highLevel: ['police', 'regulator'],
      youthInvolvement: 'none',
      needs: 'Case studies on recruitment of minors in chats and games, from youth work in other countries.',
      description: `Як підлітків залучають через месенджери до небезпечних завдань і як їх вчасно зупинити.`,
    },
    {
      title: 'Library open badges',
      type: 'local-network',
      themes: ['media-literacy', 'childrens-rights'],
      audiences: ['teens', 'educators'],
      status: 'confirmed',
      on: ['2027-02-01', '2027-02-28'],
      format: 'decentralised',
      languages: ['uk'],
      channels: ['libraries', 'schools'],
      youthInvolvement: 'audience',
      expectedReach: [{ metric: 'events', value: 300, source: 'Registered organisers in an earlier year' }],
      description: `Organisers hold an event of their own, report it and receive a badge.`,
    },
    {
      title: 'Спільний вебінар для вчителів за кордоном',
      gloss: 'Joint webinar for teachers abroad',
      type: 'webinar',
      themes: ['inclusion', 'digital-wellbeing'],
      audiences: ['educators'],
      format: 'online',
      languages: ['uk', 'en'],
      description: `Дату узгоджуємо з партнерами.`,
    },
  ],
}

import type { DemoPlan } from '../plan.ts'

export const hr: DemoPlan = {
  centre: 'hr',
  timeZone: 'Europe/Zagreb',
  meta: {
    state: 'ready',
    theme: 'Zastani prije nego što podijeliš',
    objectives: 'Every school runs one prepared workshop; families talk about photos before they are shared.',
    keyMessages:
      'Ask before you post. A picture of somebody belongs to them. If it went wrong, we help, free of charge.',
    hashtags: '#DSI2027 #zastani',
    contact: 'Centre office in Osijek, helpline during working hours',
  },
  narrative: `
    ## Dan sigurnijeg interneta 2027.
    Tema ove godine je dijeljenje: fotografije djece, prosljeđivanje poruka i slike koje je napravila umjetna
    inteligencija. Škole dobivaju gotove pripreme za četiri dobne skupine, a obitelji kviz koji mogu riješiti zajedno.

    ## For colleagues in other centres
    The workshop packs and the quiz are open to all who read our language. In past years classes from neighbouring
    countries joined the quiz; this time we count their results separately, so that each centre has its own figures.

    - registration for schools: from 11 January
    - quiz opens: 8 February, 8:00
    - results: 19 February
  `,
  activities: [
    {
      title: 'Veliki kviz o sigurnosti na internetu',
      gloss: 'The big quiz on internet safety',
      type: 'quiz',
      themes: ['sharenting', 'privacy-data', 'deepfakes'],
      audiences: ['primary', 'teens', 'parents'],
      status: 'confirmed',
      visibility: 'public',
      on: ['2027-02-08', '2027-02-19'],
      format: 'online',
      languages: ['hr'],
      channels: ['schools', 'website', 'social-media'],
      resources: [
        {
          type: 'quiz',
          title: 'Veliki kviz 2027.',
          url: 'https://materials.example/hr/kviz',
          languages: ['hr'],
        },
      ],
      partners: ['Ministry of Science, Education and Youth', 'Algebra University'],
      youthInvolvement: 'co-created',
      offers:
        'An online quiz in three age groups that classes in Bosnia and Herzegovina, Montenegro and Serbia can join; ' +
        'each centre gets its own results.',
      expectedReach: [{ metric: 'participants_online', value: 50000, source: 'Completed quizzes in a good year' }],
      description: `
        Kviz ima tri razine: 1.–4. razred, 5.–8. razred i srednja škola. Obiteljska inačica ima deset pitanja i traje
        manje od deset minuta.

        Pitanja za srednju školu napisali su učenici iz naših savjeta mladih.
      `,
    },
    {
      title: 'Pripreme za radionice po dobnim skupinama',
      gloss: 'Workshop plans by age group',
      type: 'resource-launch',
      themes: ['sharenting', 'ai', 'online-reputation'],
      audiences: ['educators', 'primary', 'teens'],
      status: 'confirmed',
      visibility: 'public',
      on: ['2027-01-18', '2027-02-26'],
      format: 'decentralised',
      languages: ['hr'],
      channels: ['schools'],
      resources: [
        {
          type: 'toolkit',
          title: 'Četiri radionice: vrtić, niži i viši razredi, srednja škola',
          url: 'https://materials.example/hr/radionice',
          licence: 'CC BY-SA 4.0',
          languages: ['hr'],
        },
      ],
      youthInvolvement: 'consulted',
      offers: 'Ready workshop plans for four age groups, from kindergarten to secondary school, with worksheets.',
      expectedReach: [{ metric: 'schools', value: 900, source: 'Registrations, estimate' }],
      description: `
        Svaka priprema stane na dvije stranice i traje jedan školski sat. Materijali se mogu slobodno prilagoditi, a
        voditelji nam nakon radionice šalju kratku povratnu informaciju.
      `,
    },
    {
      title: 'National event with pupils and operators',
      type: 'conference',
      themes: ['sharenting', 'childrens-rights'],
      audiences: ['teens', 'policy', 'industry', 'media'],
      status: 'confirmed',
      visibility: 'public',
      on: '2027-02-09',
      at: ['10:00', '13:00'],
      format: 'hybrid',
      places: ['Zagreb'],
      languages: ['hr'],
      channels: ['tv-radio', 'press', 'livestream'],
      partners: ['HAKOM', 'A1 Hrvatska', 'Ombudsperson for Children'],
      highLevel: ['minister', 'regulator'],
      youthInvolvement: 'consulted',
      expectedReach: [{ metric: 'participants_onsite', value: 250, source: 'Hall capacity' }],
      description: `
        Pupils present a family agreement on photos and ask guests to sign it. Operators report what they changed since
        last year.
      `,
    },
    {
      title: 'Podcast: Čija je ovo slika?',
      gloss: 'Podcast: whose picture is this?',
      type: 'performance',
      themes: ['sharenting', 'digital-parenting'],
      audiences: ['parents'],
      status: 'tentative',
      on: '2027-02-10',
      format: 'asynchronous',
      languages: ['hr'],
      channels: ['social-media', 'tv-radio'],
      youthInvolvement: 'audience',
      needs: 'Stories of teenagers whose parents shared a lot when they were small, in any language close to ours.',
      description: `Tri epizode od dvadeset minuta za roditelje male djece. Gosti su još u dogovoru.`,
    },
    {
      title: 'Training for helpline volunteers on nudified images',
      type: 'training',
      themes: ['deepfakes', 'ncsii', 'reporting-help'],
      audiences: ['professionals'],
      status: 'tentative',
      on: '2027-02-17',
      at: ['09:00', '14:00'],
      format: 'onsite',
      places: ['Osijek'],
      languages: ['hr', 'en'],
      partners: ['Police Directorate'],
      youthInvolvement: 'none',
      needs: 'A trainer from a hotline that already handles nudified pictures of minors; travel is paid.',
      description: `
        One day for 25 volunteers: what the law says, how to remove pictures, how to talk with a class in which it
        happened.
      `,
    },
  ],
}

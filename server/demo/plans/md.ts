import type { DemoPlan } from '../plan.ts'

export const md: DemoPlan = {
  centre: 'md',
  timeZone: 'Europe/Chisinau',
  meta: {
    state: 'draft',
    theme: 'Inteligent cu inteligența artificială',
    objectives: 'Families and schools agree on simple rules for AI; young people show solutions for their own school.',
    keyMessages: 'Check what it says. Do not feed it with friends’ secrets. Ask a person you trust.',
    hashtags: '#siguronline #SID2027',
    contact: 'La Strada Moldova',
  },
  narrative: `
    ## Două luni, o temă
    Campania începe la 5 februarie și continuă până la sfârșitul lunii martie: lecții, un ideathon al elevilor și un
    dialog între generații.

    ## Languages
    We work in Romanian and Russian. Pupils from Ukraine join in both; lessons in Ukrainian would help them more.
  `,
  activities: [
    {
      title: 'Lansarea campaniei naționale',
      type: 'press-event',
      themes: ['ai', 'digital-parenting'],
      audiences: ['media', 'policy', 'parents'],
      status: 'confirmed',
      visibility: 'public',
      on: '2027-02-05',
      at: ['10:00', '11:30'],
      format: 'onsite',
      places: ['Chișinău'],
      languages: ['ro'],
      channels: ['press', 'tv-radio'],
      partners: ['Government of Moldova', 'Ministry of Education and Research'],
      highLevel: ['minister'],
      youthInvolvement: 'consulted',
      description: `Elevii prezintă regulile pe care le-ar dori acasă și la școală. Urmează o expoziție de fotografii.`,
    },
    {
      title: 'Ideathon «Școala sigură online»',
      type: 'hackathon',
      themes: ['ai', 'cyberbullying', 'youth-participation'],
      audiences: ['teens'],
      status: 'confirmed',
      visibility: 'public',
      on: '2027-02-19',
      at: ['09:00', '17:00'],
      format: 'onsite',
      places: ['Chișinău'],
      languages: ['ro'],
      partners: ['UNICEF Moldova'],
      youthInvolvement: 'youth-led',
      offers: 'The rules, jury sheet and timetable of our school ideathon, in Romanian and English.',
      expectedReach: [{ metric: 'children', value: 50, source: 'Ten teams of five' }],
      description: `
        Zece echipe din clasele VII–IX lucrează o zi la o problemă reală din școala lor și o prezintă unui juriu de
        elevi.
      `,
    },
    {
      title: 'Lessons on AI for grades 6 to 9',
      type: 'resource-launch',
      themes: ['ai', 'media-literacy'],
      audiences: ['teens', 'educators'],
      status: 'tentative',
      on: '2027-02-15',
      format: 'asynchronous',
      languages: ['ro', 'ru'],
      channels: ['schools'],
      youthInvolvement: 'none',
      needs: 'Lessons on mistakes of AI tools, ages 12 to 15, that work without accounts and may be translated.',
      description: `We have the ministry’s approval for three lessons but only one is written.`,
    },
    {
      title: 'Anti-bullying hours in schools',
      type: 'local-network',
      themes: ['cyberbullying'],
      audiences: ['teens', 'educators'],
      status: 'tentative',
      on: ['2027-02-08', '2027-02-28'],
      format: 'decentralised',
      languages: ['ro'],
      channels: ['schools'],
      needs: 'Romanian lesson material on bystanders in cyberbullying for lower secondary school.',
    },
    {
      title: 'Dialog între generații',
      type: 'event',
      themes: ['ai', 'scams-ecrime'],
      audiences: ['seniors', 'teens'],
      status: 'tentative',
      on: '2027-02-26',
      at: '14:00',
      format: 'onsite',
      places: ['Bălți'],
      languages: ['ro', 'ru'],
      channels: ['libraries'],
      youthInvolvement: 'co-created',
      description: `Bunici și nepoți compară ce îi întreabă pe roboți și ce s-au temut să întrebe.`,
    },
    {
      title: 'Lessons for pupils from Ukraine',
      type: 'live-lesson',
      themes: ['privacy-data', 'reporting-help'],
      audiences: ['primary', 'teens'],
      format: 'online',
      languages: ['uk'],
      needs: 'Live lessons in Ukrainian that our classes can join in the second half of February.',
    },
  ],
}

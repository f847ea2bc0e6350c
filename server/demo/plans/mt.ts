import type { DemoPlan } from '../plan.ts'

export const mt: DemoPlan = {
  centre: 'mt',
  timeZone: 'Europe/Malta',
  meta: {
    state: 'draft',
    theme: 'Me, filtered',
    objectives: 'Talk with children aged 9 to 14 about filters, comparison and kindness, and with their parents too.',
    keyMessages: 'You are more than a picture. Be kind in comments. Ask for help early.',
    hashtags: '#BeSmartOnline #SID2027',
    contact: 'BeSmartOnline! team',
  },
  narrative: `
    ## After carnival
    Carnival ends on the day itself, so schools start on Thursday. A stand in Valletta on Saturday 13 February reaches
    families.

    ## Bil-Malti u bl-Ingliż
    Il-materjal tagħna jkun dejjem biż-żewġ lingwi. The videos are short, so that they can be shown during assembly.
  `,
  activities: [
    {
      title: 'Sessions in schools: me, filtered',
      type: 'workshop',
      themes: ['body-image', 'social-media', 'respect-empathy'],
      audiences: ['primary', 'teens'],
      status: 'confirmed',
      visibility: 'public',
      on: ['2027-02-11', '2027-02-26'],
      format: 'onsite',
      languages: ['mt', 'en'],
      channels: ['schools'],
      partners: ['Directorate for Learning and Assessment Programmes'],
      youthInvolvement: 'audience',
      expectedReach: [{ metric: 'children', value: 3000, source: 'Sessions planned × class size' }],
      description: `
        Pupils compare two pictures of the same face, name what was changed and write a comment they would like to get.
      `,
    },
    {
      title: 'Vidjows mal-panel taż-żgħażagħ',
      gloss: 'Videos with the youth panel',
      type: 'resource-launch',
      themes: ['body-image', 'influencers'],
      audiences: ['teens'],
      status: 'confirmed',
      on: '2027-02-09',
      format: 'online',
      languages: ['mt', 'en'],
      channels: ['social-media'],
      partners: ['Office of the Commissioner for Children'],
      youthInvolvement: 'co-created',
      offers: 'Two videos without spoken words on filters and body image, made with our youth panel; free to use.',
      description: `
        Żewġ vidjows qosra dwar il-filtri u kif inħarsu lejna nfusna. L-ideat u l-iskript ġew miż-żgħażagħ.
      `,
    },
    {
      title: 'Stand in Valletta',
      type: 'info-stand',
      themes: ['reporting-help', 'digital-parenting'],
      audiences: ['parents', 'public'],
      status: 'confirmed',
      visibility: 'public',
      on: '2027-02-13',
      at: ['10:00', '14:00'],
      format: 'onsite',
      places: ['Valletta'],
      languages: ['mt', 'en'],
      channels: ['outdoor'],
      partners: ['Police Cyber Crime Unit'],
      youthInvolvement: 'none',
      needs: 'A quick game for a public stand that works in two minutes and in English.',
      description: `Games for children, answers for parents, and a quiet corner for those who want to report something.`,
    },
    {
      title: 'Lesson on AI friends for form 3',
      type: 'resource-launch',
      themes: ['ai', 'relationships-sexuality'],
      audiences: ['teens', 'educators'],
      status: 'tentative',
      format: 'asynchronous',
      languages: ['en'],
      channels: ['schools'],
      needs: 'A tested lesson or card set on AI companions in English, ages 13 to 15.',
      description: `We have the slot in the timetable but no material yet.`,
    },
  ],
}

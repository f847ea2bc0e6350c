import type { DemoPlan } from '../plan.ts'

export const hu: DemoPlan = {
  centre: 'hu',
  timeZone: 'Europe/Budapest',
  meta: {
    state: 'draft',
    theme: 'Játssz okosan!',
    objectives: 'Talk with children about games as something good that can turn bad, and show when.',
    keyMessages: 'Games are fine. Pressure to pay is not. Insults are no part of the game.',
    hashtags: '#BiztonságosInternetNapja #SID2027',
    contact: 'International Children’s Safety Service',
  },
  narrative: `
    ## Rövid terv
    A Biztonságos Internet Napját idén Budapesten tartjuk, délelőtt a gyerekeknek, délután a szakembereknek. A
    középpontban a játékok állnak: pénz, hangnem, idő.

    ## Song contest
    The contest for songs about life online goes into its next round. Last time most entries used AI; this time the
    children write what the machine did and what they did.
  `,
  activities: [
    {
      title: 'Biztonságos Internet Napja Budapesten',
      gloss: 'Safer Internet Day in Budapest',
      type: 'conference',
      themes: ['gaming', 'advertising', 'respect-empathy'],
      audiences: ['primary', 'teens', 'educators', 'parents'],
      status: 'confirmed',
      visibility: 'public',
      on: '2027-02-09',
      at: ['09:00', '15:00'],
      format: 'onsite',
      places: ['Budapest'],
      languages: ['hu'],
      channels: ['press'],
      partners: ['Magyar Telekom', 'Kék Vonal'],
      highLevel: ['ceo'],
      youthInvolvement: 'audience',
      offers: 'A speaker on money tricks in children’s games, in English, for online talks between 15 and 26 February.',
      expectedReach: [{ metric: 'participants_onsite', value: 180, source: 'Invitations' }],
      description: `
        Délelőtt száz gyerek próbálja ki, hogyan működik egy zsákmányláda, és mennyibe kerülne, ha igazi lenne. Délután
        szülők és tanárok kapnak választ a leggyakoribb kérdésekre.
      `,
    },
    {
      title: 'Dalverseny: ember és gép',
      gloss: 'Song contest: human and machine',
      type: 'competition',
      themes: ['ai', 'positive-content'],
      audiences: ['teens'],
      status: 'confirmed',
      visibility: 'public',
      on: ['2027-01-11', '2027-02-03'],
      format: 'asynchronous',
      languages: ['hu'],
      channels: ['social-media', 'schools'],
      youthInvolvement: 'co-created',
      description: `
        Csapatok írnak dalt az online életről. A nevezéshez le kell írni, mit csinált a mesterséges intelligencia és mit
        a csapat.
      `,
    },
    {
      title: 'Round table on games and loot boxes',
      type: 'panel',
      themes: ['gaming', 'advertising', 'persuasive-design'],
      audiences: ['policy', 'industry'],
      status: 'tentative',
      on: '2027-02-10',
      at: '14:00',
      format: 'onsite',
      places: ['Budapest'],
      languages: ['hu', 'en'],
      partners: ['National Media and Infocommunications Authority'],
      highLevel: ['regulator'],
      youthInvolvement: 'none',
      needs: 'A lesson or study on loot boxes and streaks from another country, to open the discussion.',
      description: `Game makers, the authority and child psychologists. Chatham House rule.`,
    },
    {
      title: 'Parents’ guide to children’s games',
      type: 'resource-launch',
      themes: ['gaming', 'digital-parenting'],
      audiences: ['parents'],
      status: 'tentative',
      on: '2027-02-15',
      format: 'asynchronous',
      languages: ['hu'],
      channels: ['website'],
      youthInvolvement: 'consulted',
      offers: 'A twelve-page parents’ guide to children’s games, without brand names; the open file can be localised.',
      description: `What to ask, what to set up together, when to stop. Written after talks with fifty families.`,
    },
  ],
}

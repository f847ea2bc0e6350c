import type { DemoPlan } from '../plan.ts'

export const al: DemoPlan = {
  centre: 'al',
  timeZone: 'Europe/Tirane',
  meta: {
    state: 'draft',
    theme: 'Mos e shpërndaj, raportoje',
    objectives: 'Pupils know that passing on an intimate picture is an offence, and where to report it.',
    keyMessages: 'Do not pass it on. Report it. The one in the picture has done nothing wrong.',
    hashtags: '#isigurt #SID2027',
    contact: 'iSIGURT.al, Tirana',
  },
  narrative: `
    ## Pse kjo temë
    Raportimet për imazhe intime të shpërndara pa leje janë rritur. Fushata u flet atyre që i marrin imazhet në grup dhe
    duhet të vendosin brenda pak sekondash.

    ## Capacity
    Our helpline is small. A written protocol from a larger centre would save us weeks.
  `,
  activities: [
    {
      title: 'Ora e ndërgjegjësimit në shkolla',
      gloss: 'Awareness lesson in schools',
      type: 'local-network',
      themes: ['ncsii', 'sexting', 'reporting-help'],
      audiences: ['teens', 'educators'],
      status: 'confirmed',
      visibility: 'public',
      on: ['2027-02-09', '2027-02-12'],
      format: 'decentralised',
      languages: ['sq'],
      channels: ['schools'],
      partners: ['Ministry of Education'],
      youthInvolvement: 'consulted',
      expectedReach: [{ metric: 'schools', value: 150, source: 'Schools that asked for material' }],
      description: `
        Një orë mësimore me tri situata. Nxënësit diskutojnë çfarë mund të bëjë secili në grup: ai që dërgon, ai që
        merr, ai që hesht.
      `,
    },
    {
      title: 'National incident report',
      type: 'research-launch',
      themes: ['ncsii', 'csam', 'sextortion'],
      audiences: ['policy', 'media'],
      status: 'tentative',
      on: '2027-02-10',
      at: '11:00',
      format: 'onsite',
      places: ['Tiranë'],
      languages: ['sq', 'en'],
      channels: ['press'],
      partners: ['State Police', 'CRCA/ECPAT Albania'],
      highLevel: ['police'],
      youthInvolvement: 'none',
      description: `What was reported, how long removal took, and what stayed online.`,
    },
    {
      title: 'Counsellors’ course on blackmail with images',
      type: 'training',
      themes: ['sextortion', 'reporting-help'],
      audiences: ['professionals'],
      status: 'tentative',
      on: '2027-02-18',
      format: 'online',
      languages: ['sq', 'en'],
      youthInvolvement: 'none',
      needs: 'A helpline protocol or guide for first talks with victims of sextortion, in English.',
      description: `Two afternoons for eight counsellors. The second one needs an outside trainer.`,
    },
    {
      title: 'Video nga të rinjtë',
      gloss: 'Videos made by young people',
      type: 'resource-launch',
      themes: ['ncsii'],
      audiences: ['teens'],
      status: 'tentative',
      format: 'online',
      languages: ['sq'],
      channels: ['social-media'],
      youthInvolvement: 'youth-led',
      needs: 'Editable chat-bubble videos or templates on image abuse that young people can re-record.',
    },
  ],
}

import type { DemoPlan } from '../plan.ts'

export const si: DemoPlan = {
  centre: 'si',
  timeZone: 'Europe/Ljubljana',
  meta: {
    state: 'draft',
    theme: 'Poglej me, ne zaslona',
    objectives: 'Kindergartens and families with small children talk about the adults’ own telephones.',
    keyMessages: 'Children copy what we do. Put it away at meals. No shame, small steps.',
    hashtags: '#safesi #DVI2027',
    contact: 'Safe.si, University of Ljubljana',
  },
  narrative: `
    ## Najmlajši najprej
    Otroci v vrtcu nam povejo, da jih najbolj moti, ko odrasli gledamo v telefon. Letos zato začnemo pri sebi: z
    gradivi za vzgojitelje, oddajo za starše in slikovnimi karticami za otroke, ki še ne berejo.

    ## Neighbours
    Our talk show is understood in Croatia by many. The picture cards need no translation at all.
  `,
  activities: [
    {
      title: 'Slikovne kartice «Vprašaj odraslega»',
      gloss: 'Picture cards “Ask an adult”',
      type: 'resource-launch',
      themes: ['excessive-use', 'digital-parenting'],
      audiences: ['early-years', 'educators'],
      status: 'confirmed',
      visibility: 'public',
      on: '2027-02-01',
      format: 'asynchronous',
      languages: ['sl'],
      channels: ['schools'],
      resources: [
        {
          type: 'game',
          title: 'Vprašaj odraslega: 24 kartic',
          url: 'https://materials.example/si/kartice',
          licence: 'CC BY 4.0',
          languages: ['sl', 'en'],
        },
      ],
      partners: ['ZPMS'],
      youthInvolvement: 'none',
      offers: 'Twenty-four picture cards without words on asking an adult, for children of 4 to 7; print files.',
      description: `
        Kartice kažejo vsakdanje prizore z napravami. Otroci izberejo, kaj bi storili, in povedo, koga bi vprašali.
      `,
    },
    {
      title: 'Oddaja v živo za starše',
      gloss: 'Live programme for parents',
      type: 'webinar',
      themes: ['digital-parenting', 'excessive-use', 'sharenting'],
      audiences: ['parents'],
      status: 'confirmed',
      visibility: 'public',
      on: '2027-02-09',
      at: ['19:00', '19:50'],
      format: 'online',
      languages: ['sl'],
      channels: ['livestream', 'social-media'],
      partners: ['ARNES'],
      youthInvolvement: 'audience',
      offers:
        'Recorded stories of teenagers whose parents shared much of their childhood; Slovenian, subtitles possible.',
      expectedReach: [{ metric: 'views', value: 5000, source: 'Views of an earlier show, estimate' }],
      description: `
        Petdeset minut pogovora: psihologinja, vzgojitelj in trije najstniki, ki povedo, kako je odraščati na objavah
        svojih staršev.
      `,
    },
    {
      title: 'Seminar for kindergarten teachers',
      type: 'training',
      themes: ['digital-parenting', 'excessive-use'],
      audiences: ['educators', 'early-years'],
      status: 'confirmed',
      on: '2027-02-11',
      at: ['09:00', '14:00'],
      format: 'onsite',
      places: ['Ljubljana'],
      languages: ['sl'],
      partners: ['University of Ljubljana'],
      youthInvolvement: 'none',
      expectedReach: [{ metric: 'educators', value: 120, source: 'Registrations' }],
      description: `How to speak with parents about their own phone without sounding like a reproach.`,
    },
    {
      title: 'Web app for kind messages',
      type: 'campaign',
      themes: ['respect-empathy', 'positive-content'],
      audiences: ['teens'],
      status: 'tentative',
      on: ['2027-02-08', '2027-02-14'],
      format: 'online',
      languages: ['sl'],
      channels: ['social-media'],
      youthInvolvement: 'youth-led',
      needs: 'A method for calming heated group chats that peer mediators at school can use.',
      description: `Pupils send a kind sentence to a class at another school. Peer mediators moderate.`,
    },
  ],
}

import type { DemoPlan } from '../plan.ts'

export const cz: DemoPlan = {
  centre: 'cz',
  timeZone: 'Europe/Prague',
  meta: {
    state: 'ready',
    theme: 'Neplať, nemaž, řekni si o pomoc',
    objectives: 'Boys aged 13 to 18 know what to do when someone blackmails them, before it happens.',
    keyMessages: 'Do not pay. Do not delete. Tell someone. It is not your fault and it can be stopped.',
    hashtags: '#DenBezpecnehoInternetu #neplatnemaz',
    contact: 'CZ.NIC, Prague',
  },
  narrative: `
    ## Proč právě vydírání
    Hotline i linka pomoci hlásí, že případů vydírání intimními snímky přibývá a oběťmi jsou nejčastěji chlapci. Kampaň
    proto mluví jejich jazykem: krátce, bez moralizování, tam, kde hrají a sledují videa.

    ## Who is with us
    The police, the children's helpline and two gaming communities. We avoid pictures of victims and use chat bubbles.

    ## Helping others
    Our hotline analysts can train colleagues. Material exists in English, and in Ukrainian for pupils who came here.
  `,
  activities: [
    {
      title: 'Kampaň Neplať, nemaž, řekni si o pomoc',
      gloss: 'Campaign “Don’t pay, don’t delete, ask for help”',
      type: 'campaign',
      themes: ['sextortion', 'reporting-help'],
      audiences: ['teens'],
      status: 'confirmed',
      visibility: 'public',
      on: ['2027-02-09', '2027-03-05'],
      format: 'online',
      languages: ['cs', 'uk'],
      channels: ['social-media', 'influencers'],
      resources: [
        {
          type: 'social-pack',
          title: 'Neplať, nemaž: videa a bubliny',
          url: 'https://materials.example/cz/neplat',
          licence: 'CC BY-NC 4.0',
          languages: ['cs', 'uk', 'en'],
        },
      ],
      partners: ['Police of the Czech Republic', 'Linka bezpečí', 'STOPonline.cz'],
      youthInvolvement: 'consulted',
      offers:
        'Six chat-bubble videos on financial blackmail of boys; editable, with Czech, English and Ukrainian texts.',
      expectedReach: [{ metric: 'views', value: 800000, source: 'Media plan' }],
      description: `
        Šest videí po patnácti sekundách ukazuje, jak vydírání začíná a jak ho zastavit. Každé končí stejnou větou a
        číslem linky.
      `,
    },
    {
      title: 'Hotline training day for neighbouring centres',
      type: 'training',
      themes: ['csam', 'ncsii', 'deepfakes'],
      audiences: ['professionals'],
      status: 'tentative',
      on: '2027-02-16',
      at: ['10:00', '15:00'],
      format: 'hybrid',
      places: ['Praha'],
      languages: ['en'],
      channels: ['partners'],
      partners: ['STOPonline.cz'],
      youthInvolvement: 'none',
      offers:
        'A hotline analyst who trains helplines in taking down nudified pictures of minors, in English, also abroad.',
      description: `
        How reports are assessed, what platforms need to act quickly, and how to speak with schools. Twelve places are
        kept for colleagues from other countries.
      `,
    },
    {
      title: 'Tisková konference a panel',
      gloss: 'Press conference and panel',
      type: 'press-event',
      themes: ['sextortion', 'scams-ecrime'],
      audiences: ['media', 'policy'],
      status: 'confirmed',
      on: '2027-02-08',
      at: ['10:00', '11:30'],
      format: 'onsite',
      places: ['Praha'],
      languages: ['cs'],
      channels: ['press', 'tv-radio'],
      partners: ['Ministry of the Interior', 'EC Representation in Prague'],
      highLevel: ['police', 'commission'],
      youthInvolvement: 'none',
      needs: 'Figures on how many boys report blackmail in other countries; a short quote is enough.',
      description: `Nová čísla hotline a policie, představení kampaně, otázky novinářů.`,
    },
    {
      title: 'Lesson for grade 8: the first message',
      type: 'resource-launch',
      themes: ['sextortion', 'grooming', 'sexting'],
      audiences: ['teens', 'educators'],
      status: 'confirmed',
      visibility: 'public',
      on: '2027-02-01',
      format: 'asynchronous',
      languages: ['cs'],
      channels: ['schools'],
      partners: ['JSNS'],
      youthInvolvement: 'consulted',
      description: `
        Pupils read the first ten messages of a made-up chat and mark where they would have stopped. Forty-five minutes,
        with notes on how to react if a pupil tells about a case of their own.
      `,
    },
    {
      title: 'Gaming stream with the helpline',
      type: 'event',
      themes: ['gaming', 'reporting-help'],
      audiences: ['teens'],
      status: 'tentative',
      on: '2027-02-12',
      at: ['18:00', '20:00'],
      format: 'online',
      languages: ['cs'],
      channels: ['livestream', 'influencers'],
      youthInvolvement: 'co-created',
      description: `A counsellor plays along and answers what the chat asks. The streamer is still to be found.`,
    },
  ],
}

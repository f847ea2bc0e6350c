import type { DemoPlan } from '../plan.ts'

export const rs: DemoPlan = {
  centre: 'rs',
  timeZone: 'Europe/Belgrade',
  meta: {
    state: 'draft',
    theme: 'Игра има правила',
    objectives: 'Children from small places meet experts and creators; parents learn what their children play.',
    keyMessages: 'Games have rules, also outside the game. Money tricks are not your fault. Ask.',
    hashtags: '#SID2027 #BezbedanInternet',
    contact: 'Centre for Safer Internet, Belgrade',
  },
  narrative: `
    ## О чему је реч
    Деца из мањих места ретко долазе у прилику да разговарају са стручњацима. Зато их 9. фебруара позивамо у Београд, а
    у наредним недељама обилазимо њихове школе.

    ## Шта тражимо
    A guest who can explain how money is made in children's games, in simple English; we interpret.
  `,
  activities: [
    {
      title: 'Дан у Палати науке',
      gloss: 'A day at the Palace of Science',
      type: 'youth-event',
      themes: ['gaming', 'social-media', 'inclusion'],
      audiences: ['primary', 'teens'],
      status: 'confirmed',
      visibility: 'public',
      on: '2027-02-09',
      at: ['10:00', '14:00'],
      format: 'onsite',
      places: ['Београд'],
      languages: ['sr'],
      channels: ['press', 'influencers'],
      highLevel: ['celebrity'],
      youthInvolvement: 'audience',
      expectedReach: [{ metric: 'participants_onsite', value: 60, source: 'Two buses' }],
      description: `
        Деца из сеоских школа проводе дан уз огледе, разговор са креаторима и радионицу о томе како настаје игра.
      `,
    },
    {
      title: 'Online talk: who earns from your game?',
      type: 'webinar',
      themes: ['gaming', 'advertising'],
      audiences: ['teens', 'educators'],
      status: 'tentative',
      on: '2027-02-18',
      at: ['12:00', '12:45'],
      format: 'online',
      languages: ['sr', 'en'],
      channels: ['schools', 'livestream'],
      youthInvolvement: 'consulted',
      needs: 'A speaker on loot boxes and in-game money for teenagers, in English or a related language.',
      description: `Classes send questions beforehand. Interpreting is provided.`,
    },
    {
      title: 'Радионице у сеоским школама',
      gloss: 'Workshops in village schools',
      type: 'workshop',
      themes: ['cyberbullying', 'inclusion'],
      audiences: ['primary', 'educators'],
      status: 'tentative',
      on: ['2027-02-15', '2027-02-26'],
      format: 'onsite',
      languages: ['sr'],
      channels: ['schools'],
      youthInvolvement: 'audience',
      offers: 'Workshops that need neither screens nor internet, for small schools; plans in Serbian, both scripts.',
      expectedReach: [{ metric: 'children', value: 800, source: 'Twenty schools' }],
      description: `Радионице без екрана: улоге, картице и договор одељења.`,
    },
    {
      title: 'Parents’ guide to games',
      type: 'resource-launch',
      themes: ['gaming', 'digital-parenting'],
      audiences: ['parents'],
      format: 'asynchronous',
      languages: ['sr'],
      needs: 'A parents’ guide to games without brand names that we may translate.',
    },
  ],
}

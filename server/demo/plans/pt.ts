import type { DemoPlan } from '../plan.ts'

export const pt: DemoPlan = {
  centre: 'pt',
  timeZone: 'Europe/Lisbon',
  meta: {
    state: 'draft',
    theme: 'Gerações ligadas',
    objectives: 'Bring pupils and older people together around one question: can I trust what I see and hear?',
    keyMessages: 'Stop, doubt, ask someone of another generation. A voice can be copied. A family password helps.',
    hashtags: '#InternetSegura2027 #GeraçõesLigadas',
    contact: 'Consortium secretariat',
  },
  narrative: `
    ## Carnival falls on the day
    Schools are closed for carnival from 8 to 10 February, so our main event is on Thursday 11 February, and school
    sessions run in the two weeks after. Social media still mark the day itself.

    ## O que nos move
    As burlas com vozes e imagens falsas atingem avós e netos de maneiras diferentes. Por isso juntamo-los na mesma
    sala: quem sabe de telemóveis ensina, quem sabe da vida pergunta.

    ## Looking for
    A centre that has worked with senior universities, and subtitled examples of cloned voices that we may show.
  `,
  activities: [
    {
      title: 'Encontro nacional: Gerações ligadas',
      gloss: 'National meeting: connected generations',
      type: 'conference',
      themes: ['ai', 'scams-ecrime', 'media-literacy'],
      audiences: ['seniors', 'teens', 'educators', 'policy'],
      status: 'confirmed',
      visibility: 'public',
      on: '2027-02-11',
      at: ['09:30', '17:00'],
      format: 'hybrid',
      places: ['Évora'],
      languages: ['pt'],
      channels: ['livestream', 'press'],
      partners: ['CNCS', 'IPDJ', 'RUTIS'],
      highLevel: ['minister'],
      youthInvolvement: 'co-created',
      expectedReach: [{ metric: 'participants_onsite', value: 400, source: 'Hall capacity' }],
      description: `
        De manhã, painéis sobre inteligência artificial no dia a dia. À tarde, oficinas em pares: uma pessoa jovem e uma
        pessoa mais velha resolvem juntas casos reais de burla.
      `,
    },
    {
      title: 'Palavra-passe de família',
      gloss: 'The family password',
      type: 'campaign',
      themes: ['scams-ecrime', 'deepfakes', 'digital-parenting'],
      audiences: ['seniors', 'parents', 'public'],
      status: 'confirmed',
      visibility: 'public',
      on: ['2027-02-09', '2027-02-28'],
      format: 'online',
      languages: ['pt'],
      channels: ['social-media', 'tv-radio', 'outdoor'],
      resources: [
        {
          type: 'social-pack',
          title: 'Palavra-passe de família: cartazes e vídeos',
          url: 'https://materials.example/pt/palavra-passe',
          licence: 'CC BY-NC 4.0',
          languages: ['pt'],
        },
      ],
      partners: ['Polícia Judiciária'],
      youthInvolvement: 'none',
      offers:
        'Posters and three short videos about agreeing on a family password against cloned voices; editable files.',
      needs:
        'Scam examples aimed at people over 60 from Spain or France, to show that it is the same trick everywhere.',
      description: `
        Uma ideia simples: combinar uma palavra que só a família conhece e pedi-la quando alguém telefona a pedir
        dinheiro com urgência.
      `,
    },
    {
      title: 'GNR sessions in schools and senior universities',
      type: 'workshop',
      themes: ['privacy-data', 'cyberbullying', 'scams-ecrime'],
      audiences: ['primary', 'teens', 'seniors'],
      status: 'tentative',
      on: ['2027-02-15', '2027-02-26'],
      format: 'decentralised',
      languages: ['pt'],
      channels: ['schools', 'partners'],
      partners: ['GNR', 'Microsoft Portugal', 'Municipalities'],
      youthInvolvement: 'audience',
      expectedReach: [{ metric: 'events', value: 60, source: 'Sessions of last year' }],
      description: `
        Officers and company volunteers visit together. One session for pupils in the morning, one for grandparents in
        the afternoon, in the same municipality.
      `,
    },
    {
      title: 'Lesson: can a classroom tutor be wrong?',
      type: 'live-lesson',
      themes: ['ai', 'media-literacy'],
      audiences: ['teens', 'educators'],
      status: 'tentative',
      on: '2027-02-18',
      at: ['10:30', '11:20'],
      format: 'online',
      languages: ['pt', 'en'],
      channels: ['schools', 'livestream'],
      partners: ['DGE/SeguraNet'],
      youthInvolvement: 'consulted',
      needs:
        'Partner classes in other countries that take the same lesson in English on 18 February and compare answers.',
      description: `
        A live lesson for grades 7 to 9 in which classes try to catch a study chatbot making things up, and then write
        rules for its use at school.
      `,
    },
    {
      title: 'Concurso de vídeo «Um minuto com a avó»',
      gloss: 'Video contest “One minute with grandma”',
      type: 'competition',
      themes: ['positive-content', 'digital-citizenship'],
      audiences: ['primary', 'teens', 'seniors'],
      status: 'tentative',
      format: 'asynchronous',
      languages: ['pt'],
      youthInvolvement: 'co-created',
      description: `Regulamento em preparação. Vídeos de um minuto feitos por duas gerações. Prazo a definir.`,
    },
    {
      title: 'Helpline stand at the youth office',
      type: 'info-stand',
      themes: ['reporting-help', 'ncsii'],
      audiences: ['young-adults', 'teens'],
      status: 'cancelled',
      on: '2027-02-09',
      format: 'onsite',
      places: ['Lisboa'],
      languages: ['pt'],
      partners: ['APAV', 'IPDJ'],
      description: `Cancelled: the office is closed for carnival. The team joins the event in Évora instead.`,
    },
  ],
}

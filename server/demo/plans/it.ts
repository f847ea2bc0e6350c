import type { DemoPlan } from '../plan.ts'

export const it: DemoPlan = {
  centre: 'it',
  timeZone: 'Europe/Rome',
  meta: {
    state: 'draft',
    theme: 'Intelligenze a confronto',
    objectives: 'Five hundred pupils in the theatre and thousands in the stream discuss what a school may ask of AI.',
    keyMessages: 'AI may help to learn, not to stop learning. Say when you used it. Check what it claims.',
    hashtags: '#SID2027 #GenerazioniConnesse',
    contact: 'Ministry of Education and Merit, project office',
  },
  narrative: `
    ## Il mese della sicurezza in rete
    Il 9 febbraio apre un mese di iniziative nelle scuole. L'evento nazionale si tiene in teatro ed è trasmesso in
    diretta; le classi preparano prima le loro domande e dopo votano le regole che vorrebbero adottare.

    ## Lezioni pronte
    Le lezioni sull'intelligenza artificiale sono divise per età e non richiedono di creare un account.

    Classes abroad are welcome to join the comparison of answers in the week after carnival; English is fine.
  `,
  activities: [
    {
      title: 'Evento nazionale «Intelligenze a confronto»',
      gloss: 'National event “Intelligences compared”',
      type: 'conference',
      themes: ['ai', 'deepfakes', 'digital-citizenship'],
      audiences: ['teens', 'educators', 'policy'],
      status: 'confirmed',
      visibility: 'public',
      on: '2027-02-09',
      at: ['10:00', '12:30'],
      format: 'hybrid',
      places: ['Roma'],
      languages: ['it'],
      channels: ['livestream', 'tv-radio', 'press'],
      partners: ['Ministry of Education and Merit', 'Save the Children', 'Polizia Postale'],
      highLevel: ['minister', 'police', 'celebrity'],
      youthInvolvement: 'co-created',
      expectedReach: [{ metric: 'participants_onsite', value: 500, source: 'Theatre seats' }],
      description: `
        Cinque temi, cinque squadre di studenti: scuola, creatività, relazioni, informazione, lavoro. Ogni squadra porta
        un esempio che funziona e uno che preoccupa.
      `,
    },
    {
      title: 'Lezioni: chi ha fatto i compiti?',
      gloss: 'Lessons: who did the homework?',
      type: 'resource-launch',
      themes: ['ai', 'media-literacy'],
      audiences: ['teens', 'educators'],
      status: 'confirmed',
      visibility: 'public',
      on: ['2027-01-25', '2027-02-28'],
      format: 'asynchronous',
      languages: ['it', 'en'],
      channels: ['schools'],
      resources: [
        {
          type: 'lesson-plan',
          title: 'Chi ha fatto i compiti? Tre lezioni',
          url: 'https://materials.example/it/compiti',
          licence: 'CC BY 4.0',
          languages: ['it', 'en'],
        },
      ],
      partners: ['University of Florence'],
      youthInvolvement: 'consulted',
      offers:
        'Three lessons on catching mistakes of study chatbots, ages 12 to 15; and Italian classes that compare answers.',
      expectedReach: [{ metric: 'schools', value: 600, source: 'Registrations, estimate' }],
      description: `
        Le classi fanno la stessa domanda in cinque modi, confrontano le risposte e scrivono una regola per l'uso a
        scuola. Non serve alcun account.
      `,
    },
    {
      title: 'Video game for ages 9 to 12',
      type: 'resource-launch',
      themes: ['gaming', 'cyberbullying', 'grooming'],
      audiences: ['primary'],
      status: 'confirmed',
      on: '2027-02-09',
      format: 'online',
      languages: ['it'],
      channels: ['schools', 'website'],
      partners: ['Giffoni'],
      youthInvolvement: 'co-created',
      needs: 'Centres that would test an English version with two classes before summer.',
      description: `Four short levels in which a group chat goes wrong and the player decides who speaks up.`,
    },
    {
      title: 'Incontro per genitori con Telefono Azzurro',
      gloss: 'Meeting for parents with Telefono Azzurro',
      type: 'webinar',
      themes: ['digital-parenting', 'ai'],
      audiences: ['parents'],
      status: 'tentative',
      on: '2027-02-16',
      at: ['18:00', '19:15'],
      format: 'online',
      languages: ['it'],
      partners: ['SOS Telefono Azzurro'],
      description: `Che cosa chiedono i figli alle macchine, e che cosa invece vorrebbero chiedere a noi.`,
    },
    {
      title: 'Teachers’ meeting: rules for AI at school',
      type: 'training',
      themes: ['ai', 'privacy-data'],
      audiences: ['educators'],
      status: 'confirmed',
      on: '2027-02-18',
      at: ['16:00', '18:00'],
      format: 'online',
      languages: ['it'],
      partners: ['EDI'],
      youthInvolvement: 'none',
      description: `Schools present the rules their pupils voted for; a data protection officer comments.`,
    },
  ],
}

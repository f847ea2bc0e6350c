import type { DemoPlan } from '../plan.ts'

export const es: DemoPlan = {
  centre: 'es',
  timeZone: 'Europe/Madrid',
  meta: {
    state: 'draft',
    theme: 'Párate y piensa',
    objectives: 'Pupils, families and older people recognise the pressure behind a scam and know one number to call.',
    keyMessages: 'Hurry is the trick. Hang up, breathe, check, call 017. Nobody is too clever for a scam.',
    hashtags: '#DíaDeInternetSegura #SID2027',
    contact: 'INCIBE, awareness team, León',
  },
  narrative: `
    ## Una idea para todas las edades
    Los engaños cambian de forma, pero siempre meten prisa. Este año trabajamos esa sensación de urgencia con niños,
    adolescentes, familias y personas mayores, con actividades distintas y un mismo mensaje.

    ## In practice
    Three live lessons by age on the day, a fair in León for the rest of the week, and a travelling exhibition for
    senior centres.

    - sign-up for schools closes on 1 February
    - recordings stay online with Spanish subtitles
    - scam examples are free to translate
  `,
  activities: [
    {
      title: 'Talleres en directo por edades',
      gloss: 'Live workshops by age group',
      type: 'live-lesson',
      themes: ['scams-ecrime', 'cybersecurity', 'privacy-data'],
      audiences: ['primary', 'teens', 'educators'],
      status: 'confirmed',
      visibility: 'public',
      on: '2027-02-09',
      at: ['09:30', '13:00'],
      format: 'online',
      languages: ['es'],
      channels: ['livestream', 'schools'],
      partners: ['INCIBE', 'INTEF'],
      youthInvolvement: 'audience',
      expectedReach: [{ metric: 'schools', value: 4000, source: 'Schools of an earlier edition' }],
      description: `
        Tres sesiones de 45 minutos: contraseñas con los más pequeños, mensajes engañosos en la ESO y compras seguras en
        Bachillerato. Cada clase recibe una actividad para terminar en casa.
      `,
    },
    {
      title: 'Exposición «Engaños de ayer y de hoy»',
      gloss: 'Exhibition “Scams of yesterday and today”',
      type: 'exhibition',
      themes: ['scams-ecrime', 'deepfakes'],
      audiences: ['seniors', 'public'],
      status: 'confirmed',
      visibility: 'public',
      on: ['2027-02-08', '2027-02-28'],
      format: 'onsite',
      places: ['León', 'Valladolid', 'Oviedo'],
      languages: ['es'],
      channels: ['outdoor'],
      resources: [
        {
          type: 'poster',
          title: 'Doce engaños en doce carteles',
          url: 'https://materials.example/es/enganos',
          licence: 'CC BY 4.0',
          languages: ['es', 'en'],
        },
      ],
      youthInvolvement: 'none',
      offers:
        'Twelve posters with real scam patterns aimed at people over 60, with audio of cloned voices; free to translate.',
      description: `
        Del timo de la estampita al falso familiar en apuros: doce carteles enseñan que el truco es siempre el mismo. Se
        puede imprimir en cualquier centro de mayores.
      `,
    },
    {
      title: 'Feria de la internet segura en León',
      gloss: 'Safer Internet fair in León',
      type: 'info-stand',
      themes: ['cybersecurity', 'gaming', 'positive-content'],
      audiences: ['primary', 'teens', 'parents'],
      status: 'confirmed',
      visibility: 'public',
      on: ['2027-02-09', '2027-02-12'],
      at: ['10:00', '19:00'],
      format: 'onsite',
      places: ['León'],
      languages: ['es'],
      channels: ['press', 'outdoor'],
      partners: ['Policía Nacional', 'Guardia Civil'],
      highLevel: ['minister'],
      youthInvolvement: 'audience',
      expectedReach: [{ metric: 'participants_onsite', value: 1000, source: 'Visitors of an earlier edition' }],
      description: `Stands, an escape room on phishing and short talks by the helpline.`,
    },
    {
      title: 'Family challenge: one week without hurry',
      type: 'campaign',
      themes: ['digital-parenting', 'persuasive-design', 'digital-wellbeing'],
      audiences: ['parents', 'primary'],
      status: 'tentative',
      on: ['2027-02-15', '2027-02-21'],
      format: 'online',
      languages: ['es'],
      channels: ['social-media', 'partners'],
      youthInvolvement: 'none',
      needs: 'Simple explanations of persuasive design for families, tested with parents who read little.',
      description: `
        Seven small tasks, one a day: switch off notifications at dinner, wait a night before buying, ask a grandparent
        what they would not click on.
      `,
    },
    {
      title: 'Youth voices on online dares',
      type: 'panel',
      themes: ['online-challenges', 'influencers'],
      audiences: ['teens'],
      status: 'tentative',
      format: 'hybrid',
      languages: ['es', 'ca'],
      youthInvolvement: 'youth-led',
      description: `Place and date depend on the school that hosts it.`,
    },
  ],
}

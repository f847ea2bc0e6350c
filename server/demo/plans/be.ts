import type { DemoPlan } from '../plan.ts'

export const be: DemoPlan = {
  centre: 'be',
  timeZone: 'Europe/Brussels',
  meta: {
    state: 'ready',
    theme: 'Wie beschermt mij? / Qui me protège ?',
    objectives:
      'Teachers and youth workers can explain in ten minutes what European law does for a 14-year-old online.',
    keyMessages:
      'You have rights on platforms. There is someone who checks them. Complaining works, and we help with it.',
    hashtags: '#SID2027 #Betternet',
    contact: 'Betternet coordination, Brussels',
  },
  narrative: `
    ## Between two holidays
    Dutch-speaking schools have their carnival break in the week of the day, French-speaking ones two weeks later. Our
    inspiration day is therefore on Thursday 18 February, when both can come.

    ## Three languages, one programme
    Everything is made in Dutch and French at once. The German-speaking Community gets the printed material in German,
    and we gladly take over what Austria or Germany already have.

    ## Ce que nous partageons
    Les diapositives sur le règlement européen sont prévues pour être traduites : chaque diapo tient sans commentaire.
  `,
  activities: [
    {
      title: 'Inspiration day: who protects young people online?',
      type: 'conference',
      themes: ['dsa', 'childrens-rights', 'age-assurance'],
      audiences: ['educators', 'professionals', 'policy'],
      status: 'confirmed',
      visibility: 'public',
      on: '2027-02-18',
      at: ['09:00', '16:30'],
      format: 'onsite',
      places: ['Brussels'],
      languages: ['nl', 'fr'],
      channels: ['partners', 'press'],
      partners: ['Child Focus', 'Mediawijs', 'CSEM', 'Média Animation', 'BIPT'],
      highLevel: ['regulator', 'commission'],
      youthInvolvement: 'consulted',
      needs: 'A youth panel from the Netherlands or France that has already questioned platforms about age checks.',
      expectedReach: [{ metric: 'participants_onsite', value: 220, source: 'Registrations in earlier years' }],
      description: `
        Morning: what the law asks of platforms, told through four complaints from real life. Afternoon: workshops on
        how to use it in class, in youth work and in a helpline.
      `,
    },
    {
      title: 'Dix diapos pour expliquer le DSA en classe',
      gloss: 'Ten slides that explain the DSA in class',
      type: 'resource-launch',
      themes: ['dsa', 'media-literacy'],
      audiences: ['educators', 'teens'],
      status: 'confirmed',
      visibility: 'public',
      on: '2027-02-09',
      format: 'asynchronous',
      languages: ['fr', 'nl', 'en'],
      channels: ['schools', 'website'],
      resources: [
        {
          type: 'presentation',
          title: 'DSA in tien slides / en dix diapos',
          url: 'https://materials.example/be/dsa',
          licence: 'CC BY 4.0',
          languages: ['nl', 'fr', 'en'],
        },
      ],
      youthInvolvement: 'co-created',
      offers:
        'Ten slides with speaker notes that explain the Digital Services Act to teachers; English, French and Dutch.',
      description: `
        Un support court pour les enseignants qui n'ont pas étudié le droit. Chaque diapo part d'une question d'élève :
        pourquoi je vois cette pub, qui a supprimé ma vidéo, à qui je peux me plaindre ?
      `,
    },
    {
      title: 'Klachtenloket voor één dag',
      gloss: 'Complaints desk for one day',
      type: 'info-stand',
      themes: ['reporting-help', 'dsa', 'ncsii'],
      audiences: ['teens', 'young-adults'],
      status: 'tentative',
      on: '2027-02-19',
      format: 'onsite',
      places: ['Gent', 'Liège'],
      languages: ['nl', 'fr'],
      channels: ['outdoor'],
      partners: ['Child Focus'],
      youthInvolvement: 'youth-led',
      needs: 'Step-by-step guides to reporting on the big platforms, as they look in 2027.',
      description: `
        Jongeren helpen jongeren om ter plaatse een melding te doen bij een platform. We tellen wat er gebeurt en
        publiceren de antwoorden in maart.
      `,
    },
    {
      title: 'Soirée parents : l’âge sur les réseaux',
      gloss: 'Evening for parents: age limits on social networks',
      type: 'webinar',
      themes: ['age-assurance', 'digital-parenting', 'social-media'],
      audiences: ['parents'],
      status: 'confirmed',
      visibility: 'public',
      on: '2027-02-16',
      at: ['20:00', '21:15'],
      format: 'online',
      languages: ['fr'],
      channels: ['livestream', 'partners'],
      partners: ['CSEM'],
      youthInvolvement: 'consulted',
      description: `
        À quel âge, avec quelles règles, et que peut-on vérifier sans tout dévoiler ? Une juriste répond, des parents
        racontent, deux jeunes ont le dernier mot.
      `,
    },
    {
      title: 'Printed leaflet for German-speaking schools',
      type: 'resource-launch',
      themes: ['dsa'],
      audiences: ['educators'],
      languages: ['de'],
      needs: 'German texts on young people’s rights on platforms that we may print.',
    },
  ],
}

import type { DemoProfile } from '../profile.ts'

export const fr: DemoProfile = {
  centre: 'fr',
  contact: {
    website: 'https://sid-fr.example',
    email: 'sid.fr@demo.example',
    helplineName: 'Écoute jeunes, demonstration',
    helplineNumber: '000 000',
    helplineUrl: 'https://help.example/fr',
    hotlineUrl: 'https://report.example/fr',
  },
  social: [
    { network: 'linkedin', url: 'https://social.example/sid-fr' },
    { network: 'bluesky', url: 'https://social.example/sid-fr-b' },
  ],
  texts: {
    en: {
      title: 'Screens at home: let us talk about it',
      about: `
        From 9 February to the end of March, towns, schools and associations all over France organise evenings and
        workshops on life with screens. We provide a kit, a map of events and a trained speaker where one is needed.
      `,
      'better-internet': `
        We coordinate digital education with more than a hundred partners, from libraries to football clubs, and we give
        the floor to young ambassadors who answer parents’ questions.
      `,
      'about-us': `
        The French centre is made of an awareness programme, a national number for victims of online violence and a
        service for reporting illegal content.
      `,
      links: '- [The kit for local organisers](https://materials.example/fr/kit)',
    },
    fr: {
      title: 'Les écrans à la maison : parlons-en',
      about: `
        Du 9 février à la fin mars, communes, écoles et associations organisent partout en France des soirées et des
        ateliers sur la vie avec les écrans. Nous fournissons un kit, une carte des événements et, si besoin, une
        intervenante formée.
      `,
      'better-internet': `
        Nous coordonnons l’éducation au numérique avec plus de cent partenaires, des médiathèques aux clubs de football,
        et nous donnons la parole à de jeunes ambassadeurs qui répondent aux questions des parents.
      `,
      'about-us': `
        Le centre français réunit un programme de sensibilisation, un numéro national pour les victimes de violences en
        ligne et un service de signalement.
      `,
      links: '- [Le kit des organisateurs](https://materials.example/fr/kit)',
    },
  },
}

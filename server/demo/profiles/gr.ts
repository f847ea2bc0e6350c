import type { DemoProfile } from '../profile.ts'

export const gr: DemoProfile = {
  centre: 'gr',
  contact: {
    website: 'https://sid-gr.example',
    email: 'sid.gr@demo.example',
    helplineName: 'Γραμμή βοήθειας, demonstration',
    helplineNumber: '000 000',
    helplineUrl: 'https://help.example/gr',
    hotlineUrl: 'https://report.example/gr',
  },
  social: [{ network: 'facebook', url: 'https://social.example/sid-gr' }],
  texts: {
    en: {
      title: 'A year of prevention, a day for everyone',
      about: `
        On the day we invite classes from the islands to the mountains to one online lesson. In the evening parents put
        their questions to the helpline’s psychologists.
      `,
      'better-internet': `
        Our team visits schools all year round, ferries included, and a youth panel tells the ministry what it thinks of
        age checks.
      `,
      'about-us': 'A research foundation runs the awareness centre, the helpline and the hotline under one roof.',
      links: '- [Lesson for primary schools](https://materials.example/gr/mathima)',
    },
    el: {
      title: 'Ένας χρόνος πρόληψης, μία ημέρα για όλους',
      about: `
        Την ημέρα αυτή προσκαλούμε τάξεις από τα νησιά ως τα βουνά σε ένα διαδικτυακό μάθημα. Το απόγευμα οι γονείς
        θέτουν τις ερωτήσεις τους στους ψυχολόγους της γραμμής βοήθειας.
      `,
      'better-internet': `
        Η ομάδα μας επισκέπτεται σχολεία όλο τον χρόνο, ακόμη και με πλοίο, και μια ομάδα νέων λέει στο υπουργείο τη
        γνώμη της για τον έλεγχο ηλικίας.
      `,
      'about-us': 'Ένα ερευνητικό ίδρυμα λειτουργεί κάτω από την ίδια στέγη τις τρεις υπηρεσίες του κέντρου.',
      links: '- [Μάθημα για το δημοτικό](https://materials.example/gr/mathima)',
    },
  },
}

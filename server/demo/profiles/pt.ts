import type { DemoProfile } from '../profile.ts'

export const pt: DemoProfile = {
  centre: 'pt',
  contact: {
    website: 'https://sid-pt.example',
    email: 'sid.pt@demo.example',
    helplineName: 'Linha de Apoio, demonstration',
    helplineNumber: '000 000',
    helplineUrl: 'https://help.example/pt',
    hotlineUrl: 'https://report.example/pt',
  },
  social: [
    { network: 'instagram', url: 'https://social.example/sid-pt' },
    { network: 'facebook', url: 'https://social.example/sid-pt-f' },
  ],
  texts: {
    en: {
      title: 'Digital leaders in every school',
      about: `
        In February pupils take over: in two hundred schools digital leaders teach a lesson they wrote themselves. On the
        day they meet online, with an interpreter for Portuguese Sign Language.
      `,
      'better-internet': `
        We bring schools, police, regulators and older people’s universities to one table, and publish what the helpline
        hears in plain words.
      `,
      'about-us': 'A consortium of six public bodies and associations, coordinated by the cybersecurity centre.',
      links: '- [Kit for digital leaders](https://materials.example/pt/lideres)',
    },
    pt: {
      title: 'Líderes digitais em todas as escolas',
      about: `
        Em fevereiro são os alunos que ensinam: em duzentas escolas, líderes digitais dão uma aula escrita por eles. No
        próprio dia encontram-se em linha, com interpretação em Língua Gestual Portuguesa.
      `,
      'better-internet': `
        Juntamos à mesma mesa escolas, polícia, reguladores e universidades seniores, e publicamos em linguagem clara o
        que a linha de apoio ouve.
      `,
      'about-us': 'Um consórcio de seis entidades públicas e associações, coordenado pelo centro de cibersegurança.',
      links: '- [Kit dos líderes digitais](https://materials.example/pt/lideres)',
    },
  },
}

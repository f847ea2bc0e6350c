import type { DemoProfile } from '../profile.ts'

export const pl: DemoProfile = {
  centre: 'pl',
  contact: {
    website: 'https://sid-pl.example',
    email: 'sid.pl@demo.example',
    helplineName: 'Telefon zaufania, demonstration',
    helplineNumber: '000 000',
    helplineUrl: 'https://help.example/pl',
    hotlineUrl: 'https://report.example/pl',
  },
  social: [{ network: 'facebook', url: 'https://social.example/sid-pl' }],
  texts: {
    en: {
      title: 'Together in the net',
      about: `
        Each February more than two thousand Polish schools and libraries organise something of their own. On the day a
        conference for professionals is streamed from Warsaw, with a session led by pupils.
      `,
      'better-internet': `
        We train consultants who talk with children by telephone and in writing, and teachers who recognise violence
        online early. What we learn goes into scenarios for lessons from the first year on.
      `,
      'about-us': 'The Polish centre is a research institute and a foundation that work side by side.',
    },
    pl: {
      title: 'Razem w sieci',
      about: `
        Co roku w lutym ponad dwa tysiące szkół i bibliotek organizuje własne działania. W sam dzień z Warszawy
        transmitowana jest konferencja dla profesjonalistów, z sesją prowadzoną przez uczniów.
      `,
      'about-us': 'Polskie centrum tworzą instytut badawczy i fundacja, które pracują ramię w ramię.',
    },
  },
}

import type { DemoProfile } from '../profile.ts'

export const ie: DemoProfile = {
  centre: 'ie',
  contact: {
    website: 'https://sid-ie.example',
    email: 'sid.ie@demo.example',
    helplineName: 'Listening line, demonstration',
    helplineNumber: '000 000',
    hotlineUrl: 'https://report.example/ie',
  },
  social: [{ network: 'x', url: 'https://social.example/sid-ie' }],
  texts: {
    en: {
      title: 'Be kind, be curious, be heard',
      about: `
        More than a hundred thousand pupils take part through their schools. This year student ambassadors lead an
        assembly on what an algorithm knows about you, with a pack in Irish and English.
      `,
      'better-internet': `
        Our youth advisory panel writes to companies and gets answers. We train teachers, and parents who pass on to
        other parents what they learnt.
      `,
      'about-us':
        'The Irish centre is four organisations: awareness, a parents’ line, a children’s line and a hotline.',
      links: '- [Assembly pack](https://materials.example/ie/assembly)',
    },
    ga: {
      title: 'Bí cineálta, bí fiosrach, labhair amach',
      about: `
        Glacann níos mó ná céad míle dalta páirt trína scoileanna. I mbliana beidh ambasadóirí scoile i gceannas ar
        thionól faoina bhfuil ar eolas ag algartam fút, le pacáiste i nGaeilge agus i mBéarla.
      `,
      'about-us': 'Ceithre eagraíocht atá in ionad na hÉireann, a oibríonn as lámha a chéile.',
    },
  },
}

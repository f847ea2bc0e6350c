import type { DemoProfile } from '../profile.ts'

export const dk: DemoProfile = {
  centre: 'dk',
  contact: {
    website: 'https://sid-dk.example',
    email: 'sid.dk@demo.example',
    helplineName: 'Børnelinjen, demonstration',
    helplineNumber: '000 000',
    helplineUrl: 'https://help.example/dk',
    hotlineUrl: 'https://report.example/dk',
  },
  social: [
    { network: 'instagram', url: 'https://social.example/sid-dk' },
    { network: 'youtube', url: 'https://video.example/sid-dk' },
  ],
  texts: {
    en: {
      title: 'My friend the chatbot',
      about: `
        This year Danish classes talk about AI companions: apps that remember, flatter and never tire. Young people
        interview a developer, a psychologist and the ombudsman live on the day, and every school gets a kit of
        conversation cards at the end of January.

        Schools, libraries and families can join in without signing up for anything.
      `,
      'better-internet': `
        We ask children before we write about them. Our youth panel meets each month, reads what we plan and sends back
        what does not sound like them. Their remarks shaped this year’s three messages:

        - a chatbot can be kind without being your friend
        - think about what you tell it
        - help exists, and it is human
      `,
      'about-us': `
        The Danish centre is run by three partners. One answers questions about life online, one takes reports of
        illegal content, one works with schools. We speak with some four thousand children a year.
      `,
      links: `
        - [Conversation cards on AI friends](https://materials.example/dk/samtalekort)
        - [Questions from the youth panel](https://materials.example/dk/panel)
      `,
    },
    da: {
      title: 'Min ven chatbotten',
      about: `
        I år taler danske klasser om AI-venner: apps, der husker, smigrer og aldrig bliver trætte. På selve dagen spørger
        unge en udvikler, en psykolog og børneombuddet direkte, og alle skoler får samtalekort sidst i januar.

        Skoler, biblioteker og familier kan være med uden at tilmelde sig.
      `,
      'better-internet': `
        Vi spørger børn, før vi skriver om dem. Vores ungepanel mødes hver måned, læser vores planer og sender det
        tilbage, som ikke lyder som dem selv. Deres ord blev til årets tre budskaber:

        - en chatbot kan være venlig uden at være din ven
        - tænk over, hvad du fortæller den
        - der findes hjælp, og den er menneskelig
      `,
      'about-us': `
        Det danske center drives af tre partnere. Én svarer på spørgsmål om livet på nettet, én modtager anmeldelser, og
        én arbejder med skolerne.
      `,
      links: `
        - [Samtalekort om AI-venner](https://materials.example/dk/samtalekort)
        - [Ungepanelets spørgsmål](https://materials.example/dk/panel)
      `,
    },
  },
}

import type { DemoPlan } from '../plan.ts'

export const no: DemoPlan = {
  centre: 'no',
  timeZone: 'Europe/Oslo',
  meta: {
    state: 'draft',
    theme: 'Hvem styrer tiden din?',
    objectives:
      'Put figures on the table: how design moves the time of 13 to 15-year-olds, and what they say about it.',
    keyMessages: 'Time is money, but not yours. Design can change. Tell us what you want changed.',
    hashtags: '#SaferInternetDay #trygt_nett',
    contact: 'Norwegian Media Authority',
  },
  narrative: `
    ## Fra data til samtale
    Ungdommer har donert data fra egne apper, og vi har snakket med dem om hva tallene viser. På dagen møter de
    politikere og forskere. Etterpå lager vi en enkel samtaleguide til foreldre.

    ## To share
    The data donation study is described in English. We can send a speaker, in person to our neighbours or online.
  `,
  activities: [
    {
      title: 'Funn fra datadonasjon: design og tid',
      gloss: 'Findings from donated data: design and time',
      type: 'research-launch',
      themes: ['persuasive-design', 'excessive-use', 'social-media'],
      audiences: ['policy', 'media', 'professionals'],
      status: 'confirmed',
      visibility: 'public',
      on: '2027-02-09',
      at: ['09:00', '11:00'],
      format: 'hybrid',
      places: ['Oslo'],
      languages: ['nb'],
      channels: ['livestream', 'press'],
      partners: ['Directorate of Health', 'Bufdir'],
      highLevel: ['minister'],
      youthInvolvement: 'consulted',
      offers:
        'A researcher who presents our data donation study with 13 to 15-year-olds, in Norwegian or English, online.',
      expectedReach: [{ metric: 'participants_onsite', value: 150, source: 'Room capacity' }],
      description: `
        Vi viser hva som skjer i løpet av en vanlig uke: hvor ofte telefonen ringer, hvor lenge et besøk varer, og hva
        som fikk dem tilbake.
      `,
    },
    {
      title: 'Workshop with 150 young people',
      type: 'youth-event',
      themes: ['persuasive-design', 'youth-participation'],
      audiences: ['teens'],
      status: 'confirmed',
      on: '2027-02-09',
      at: ['12:00', '15:00'],
      format: 'onsite',
      places: ['Oslo'],
      languages: ['nb'],
      partners: ['Kors på halsen'],
      youthInvolvement: 'co-created',
      needs: 'Ideas for tasks that let a large group redesign an app without screens.',
      description: `Tables of eight build the feed they would like to have, from cardboard.`,
    },
    {
      title: 'Slik melder du fra: guider til plattformene',
      gloss: 'How to report: guides to the platforms',
      type: 'resource-launch',
      themes: ['reporting-help', 'harmful-content'],
      audiences: ['teens', 'parents'],
      status: 'confirmed',
      visibility: 'public',
      on: '2027-02-01',
      format: 'online',
      languages: ['nb', 'nn', 'en'],
      channels: ['website', 'social-media'],
      resources: [
        {
          type: 'guide',
          title: 'Slik melder du fra',
          url: 'https://materials.example/no/meld-fra',
          licence: 'CC BY 4.0',
          languages: ['nb', 'en'],
        },
      ],
      partners: ['ung.no', 'Police'],
      youthInvolvement: 'consulted',
      offers:
        'Step-by-step guides to reporting on eight platforms, checked in January 2027, in English for translation.',
      description: `
        Oppdaterte guider steg for steg, med svar på de vanligste mytene: Nei, den andre får ikke vite hvem som meldte.
      `,
    },
    {
      title: 'Digitalt foreldremøte',
      gloss: 'Online meeting for parents',
      type: 'webinar',
      themes: ['digital-parenting', 'persuasive-design'],
      audiences: ['parents'],
      status: 'tentative',
      visibility: 'public',
      on: '2027-02-11',
      at: ['19:00', '20:00'],
      format: 'online',
      languages: ['nb'],
      channels: ['livestream', 'schools'],
      youthInvolvement: 'none',
      description: `En time om tid, trivsel og tillit, med råd som kan brukes samme kveld.`,
    },
    {
      title: 'Breakfast meetings in the north and west',
      type: 'stakeholder-meeting',
      themes: ['persuasive-design'],
      audiences: ['policy'],
      status: 'tentative',
      format: 'onsite',
      places: ['Tromsø', 'Bergen'],
      languages: ['nb'],
      description: `Depends on the travel plans of the researchers.`,
    },
  ],
}

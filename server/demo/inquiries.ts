/** Messages of the public in the demo network: demonstration text, our own words. Nobody is behind them. */

export interface DemoInquiry {
  readonly centre: string
  /** Of the page on which it was written. */
  readonly language: string
  readonly hoursAgo: number
  readonly words: string
  /** Whether an answer is wanted. */
  readonly hasAddress: boolean
  readonly mayBeDisclosure?: true
  /** An internal note of the helpdesk. */
  readonly note?: string
}

export const DEMO_INQUIRIES: readonly DemoInquiry[] = [
  {
    centre: 'dk',
    language: 'da',
    hoursAgo: 5,
    words: 'Kan vi være med som bibliotek? Vi har et lokale og kan invitere familier.',
    hasAddress: true,
  },
  {
    centre: 'at',
    language: 'de',
    hoursAgo: 3,
    words:
      'Jemand aus meiner Klasse hat ein Bild von mir und schickt es weiter. Ich weiß nicht, wem ich das sagen kann.',
    hasAddress: true,
    mayBeDisclosure: true,
    note: 'The helpline knows that a call may come. I answer with the agreed words.',
  },
  {
    centre: 'cz',
    language: 'en',
    hoursAgo: 26,
    words: 'Is the live stream captioned? Two of our pupils need it.',
    hasAddress: false,
  },
]

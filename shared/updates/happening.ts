/** Shared parts of what features tell the Weekly Update. The letter is in English. Pure. */
import type { RichText } from '../richtext/json.ts'
import type { Happening } from './candidate.ts'

/** What most of them are: for everybody, to be known, without a date. */
export const USUAL = {
  language: null,
  purposes: ['information'],
  audiences: ['all'],
  contact: { kind: 'role', role: 'coordination-team' },
  dated: null,
} as const satisfies Partial<Happening>

const LISTED = new Intl.ListFormat('en-GB', { type: 'conjunction' })

/** `Denmark, Finland and Ireland`. */
export const inWords = (names: readonly string[]): string => LISTED.format(names)

/** Two, three, … up to twelve as words, others as figures. */
export const countInWords = (count: number): string => COUNTS[count] ?? String(count)

const COUNTS: readonly string[] = [
  'No',
  'One',
  'Two',
  'Three',
  'Four',
  'Five',
  'Six',
  'Seven',
  'Eight',
  'Nine',
  'Ten',
  'Eleven',
  'Twelve',
]

/** One paragraph for each text. */
export const paragraphs = (texts: readonly string[]): RichText => ({
  type: 'doc',
  content: texts.map((text) => ({ type: 'paragraph', ...(text === '' ? {} : { content: [{ type: 'text', text }] }) })),
})

/** The parts of an id that names several: `sid-2027/at,be`. */
export function severalIn(id: string): { readonly campaign: string; readonly names: readonly string[] } {
  const [campaign = '', names = ''] = id.split('/', 2)
  return { campaign, names: names.split(',').filter((name) => name !== '') }
}

export const severalId = (campaign: string, names: readonly string[]): string =>
  `${campaign}/${names.toSorted().join(',')}`

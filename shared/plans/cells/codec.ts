/** A *cell* is one field of an activity as text, as in a spreadsheet. A *codec* writes it and reads it back. */
import type { Message } from '../../messages/message.ts'
import type { ShownActivityKey } from '../fields.ts'
import type { ActivityView } from '../planView.ts'

/** The fields whose cell follows from the activity alone. The owner’s name is in no document. */
export type CellKey = Exclude<ShownActivityKey, 'owner'>

/** The value of a field as a cell has it: the entries of lists have no ids, since the reader of the cell adds them. */
export type CellValue<K extends CellKey> = ActivityView[K] extends readonly (infer E)[]
  ? [E] extends [{ id: string }]
    ? readonly Omit<E, 'id'>[]
    : readonly E[]
  : ActivityView[K]

export type CellProblemKind =
  /** No option of the field has this name. */
  | 'unknown-option'
  | 'unknown-language'
  | 'unknown-time-zone'
  | 'not-a-day'
  /** 31 February. */
  | 'no-such-day'
  | 'no-year'
  /** A month that two languages use for two months, such as listopad. */
  | 'which-month'
  /** `1/2/27`: read as the centre's country writes it. */
  | 'which-order'
  | 'not-a-time'
  /** `tbc`: the value is empty, and somebody should know why. */
  | 'not-yet'
  /** A comment in brackets, or another part that the field has no place for. */
  | 'left-out'
  | 'not-an-address'
  | 'not-a-number'
  | 'too-long'
  /** Nobody who plans for the centre has this name or address. */
  | 'no-colleague'
  /** Several who plan for the centre have this name. */
  | 'several-colleagues'
  /** The program that made the file never calculated it. */
  | 'formula-without-value'

export interface CellProblem {
  readonly kind: CellProblemKind
  /** The part of the cell in question. */
  readonly text: string
}

/** `doubts`: parts left out of several values, and values that could mean something else. */
export type CellReading<V> =
  | { readonly value: V; readonly doubts: readonly CellProblem[] }
  | { readonly problem: CellProblem }

export interface ReadOptions {
  /** The centre's country, ISO 3166 alpha-2: it decides how `1/2/27` and listopad are meant. */
  readonly country: string | null
  /** The day from which a workbook counts: its days are whole numbers. */
  readonly dateSystem: 1900 | 1904
  /** A day without a year is the one nearest to this; without it, such a day cannot be read. */
  readonly likelyDay: string | null
  /** The labels of an option in other languages than English: those of the person, or of all files. */
  readonly labelsOf?: LabelsOf
}

export type LabelsOf = (label: Message) => readonly string[]

/** How a cell names options and languages. */
export interface CellWords {
  readonly text: (message: Message) => string
  /** The code itself for a language without a name. */
  readonly languageName: (code: string) => string
}

export interface Codec<V> {
  readonly write: (value: V, words: CellWords) => string
  readonly read: (text: string, options: ReadOptions) => CellReading<V>
}

export const sure = <V>(value: V): CellReading<V> => ({ value, doubts: [] })
export const unreadable = (kind: CellProblemKind, text: string): { readonly problem: CellProblem } => ({
  problem: { kind, text },
})

/** Reads one row of a spreadsheet as the draft of an activity. Pure. */
import { rearmCell } from '../../../../shared/exports/csvCells.ts'
import type { ActivityId } from '../../../../shared/ids.ts'
import { isWordField, type WordField } from '../../../../shared/imports/importWords.ts'
import type { CellProblem } from '../../../../shared/plans/cells/codec.ts'
import { readCell } from '../../../../shared/plans/cells/codecs.ts'
import { readHours } from '../../../../shared/plans/cells/when/hours.ts'
import { readWhenText } from '../../../../shared/plans/cells/when/readWhenText.ts'
import { activityFields, type ShownActivityKey } from '../../../../shared/plans/fields.ts'
import type { Draft } from '../../cells/drafts.ts'
import { readOwner } from '../../cells/ownerCell.ts'
import type { ColumnMeaning } from './guessColumns.ts'
import { mendedText, type Mends } from './mends.ts'
import type { ImportOptions } from './importOptions.ts'
import { readLinks } from './readLinks.ts'
import { keyOfWord, NO_WORDS, readWordCell, type WordMeaning } from './wordCells.ts'

export interface ReadCell {
  readonly key: ShownActivityKey
  readonly column: number
  readonly text: string
  /** Null: the cell was read. */
  readonly problem: CellProblem | null
  readonly doubts: readonly CellProblem[]
  /** How many values it has. */
  readonly values: number
  readonly words: readonly { readonly id: string; readonly word: string; readonly meaning: WordMeaning | null }[]
}

interface RowOptions extends ImportOptions {
  readonly number: number
  readonly meanings: readonly ColumnMeaning[]
  readonly known: ReadonlySet<string>
  readonly mends: Mends
}

interface Row {
  readonly draft: Draft
  /** Lines for the description: texts that have no field of their own. */
  readonly lines: readonly string[]
  readonly read: readonly ReadCell[]
  readonly existing: ActivityId | null
}

export function readRow(cells: readonly string[], options: RowOptions): Row {
  const { number, meanings, known, mends } = options
  const own: Record<string, unknown> = {}
  /** Values that a cell has for other fields: the end of an hour, the last day. Their own columns count for more. */
  const beside: Record<string, unknown> = {}
  const read: ReadCell[] = []
  const lines: string[] = []
  let existing: ActivityId | null = null
  meanings.forEach((key, column) => {
    if (key === null) return
    const cell = cells[column] ?? ''
    const written = mendedText(mends, { row: number, column }) ?? (options.isDisarmed ? rearmCell(cell) : cell)
    const text = key !== 'title' && isNothing(written) ? '' : written
    if (key === 'id') existing = known.has(text.trim()) ? (text.trim() as ActivityId) : null
    else if (key === 'rest') {
      if (text.trim() !== '') lines.push(lineOf(options.head?.[column] ?? '', text))
    } else {
      const value = readValue(key, text, options)
      Object.assign(own, value.own)
      Object.assign(beside, value.beside)
      lines.push(...value.lines)
      read.push({ key, column, text, ...value.cell })
      // An unread text is not lost. A name is listed alone: the public may read the description.
      if (value.cell.problem !== null && value.cell.problem.kind !== 'formula-without-value' && key !== 'owner')
        lines.push(lineOf(options.head?.[column] ?? '', text))
    }
  })
  return { draft: withHoursOfDates({ ...beside, ...own, ...missingIn(own, beside) }), lines, read, existing }
}

/** A dash says that there is nothing to say. */
const isNothing = (text: string): boolean => /^[\s–—−-]+$/.test(text)

const lineOf = (heading: string, text: string): string =>
  heading.trim() === '' ? text.trim() : `${heading.replaceAll(/\s+/g, ' ').trim()}: ${text.trim()}`

/** The values beside that no column of their own has. */
const missingIn = (own: Record<string, unknown>, beside: Record<string, unknown>): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(beside).filter(([key]) => {
      const value = own[key]
      return value === undefined || value === null || (Array.isArray(value) && value.length === 0)
    }),
  )

/** The hours of an activity of several days are those of each day. */
function withHoursOfDates(draft: Draft): Draft {
  const { dates = [], startTime = null, endTime = null } = draft
  if (dates.length === 0 || (startTime === null && endTime === null)) return draft
  return {
    ...draft,
    startTime: null,
    endTime: null,
    dates: dates.map((date) => ({
      ...date,
      startTime: date.startTime ?? startTime,
      endTime: date.endTime ?? (date.startTime === null ? endTime : null),
    })),
  }
}

interface Value {
  readonly own: Draft
  readonly beside: Draft
  /** Lines of the description. */
  readonly lines: readonly string[]
  readonly cell: Pick<ReadCell, 'problem' | 'doubts' | 'values' | 'words'>
}

const EMPTY: Value = { own: {}, beside: {}, lines: [], cell: { problem: null, doubts: [], values: 0, words: [] } }
const problemOf = (problem: CellProblem): Value => ({ ...EMPTY, cell: { ...EMPTY.cell, problem } })
const valueOf = (own: Draft, doubts: readonly CellProblem[], beside: Draft = {}): Value => ({
  own,
  beside,
  lines: [],
  cell: { problem: null, doubts, values: 0, words: [] },
})

function readValue(key: ShownActivityKey, text: string, options: RowOptions): Value {
  if (options.hasBareFormulas === true && text.startsWith('='))
    return problemOf({ kind: 'formula-without-value', text })
  if (text.trim() !== '') {
    if (isWordField(key)) return readWords(key, text, options)
    if (key === 'startsOn') return readFirstDay(text, options)
    if (key === 'endsOn') return readLastDay(text, options)
    if (key === 'startTime' || key === 'endTime') return readTime(key, text)
    const links = key === 'resources' ? readLinks(text) : null
    if (links !== null) return valueOf({ resources: links }, [])
  }
  if (key === 'owner') return readOwnerCell(text, options)
  const found = readPlain(key, text, options)
  if ('problem' in found) return problemOf(found.problem)
  const values = Array.isArray(found.value) ? found.value.length : 0
  const { cell, ...value } = valueOf({ [key]: found.value } as Draft, found.doubts)
  return { ...value, cell: { ...cell, values } }
}

/** An empty cell leaves the owner: the name of somebody who no longer plans is in no file. */
function readOwnerCell(text: string, options: RowOptions): Value {
  const found = readOwner(text, options)
  if ('problem' in found) return problemOf(found.problem)
  return found.value === null ? EMPTY : valueOf({ owner: found.value }, [])
}

/** Languages are also parted as `NL/FR`. */
function readPlain(key: Exclude<ShownActivityKey, 'owner'>, text: string, options: RowOptions) {
  const found = readCell(key, text, options)
  return key === 'languages' && 'problem' in found
    ? readCell(key, text.replaceAll(/\s*[/&+]\s*/g, '; '), options)
    : found
}

/** A cell of a day may hold two, or several, and hours: `9–11 February 2027, 10:00`. */
function readFirstDay(text: string, options: RowOptions): Value {
  const when = readWhenText(text, options)
  if ('problem' in when) return problemOf(when.problem)
  const { startsOn, ...others } = when.value
  const beside = Object.fromEntries(
    Object.entries(others).filter(([, value]) => value !== null && (!Array.isArray(value) || value.length > 0)),
  )
  return valueOf({ startsOn }, when.doubts, beside)
}

function readLastDay(text: string, options: RowOptions): Value {
  const when = readWhenText(text, options)
  if ('problem' in when) return problemOf(when.problem)
  const { startsOn, endsOn, endTime, startTime, dates } = when.value
  const last = dates.at(-1)?.day ?? endsOn ?? startsOn
  const time = endTime ?? startTime
  return valueOf({ endsOn: last }, when.doubts, time === null ? {} : { endTime: time })
}

function readTime(key: 'startTime' | 'endTime', text: string): Value {
  const hours = readHours(text)
  if ('problem' in hours) return problemOf(hours.problem)
  const { startTime, endTime } = hours.value
  if (key === 'endTime') return valueOf({ endTime: endTime ?? startTime }, hours.doubts)
  return valueOf({ startTime }, hours.doubts, endTime === null ? {} : { endTime })
}

function readWords(field: WordField, text: string, options: RowOptions): Value {
  const { values, words } = readWordCell(field, text, options.words ?? NO_WORDS, options)
  const isChoice = activityFields[field].kind === 'choice'
  // A cell of unknown words does not empty the field of an activity.
  const isUnread = values.length === 0 && (isChoice || words.some(({ meaning }) => meaning === null))
  const own = (isUnread ? {} : { [field]: isChoice ? values[0] : values }) as Draft
  const lines = words.flatMap(({ word, meaning }) =>
    meaning === null || meaning.toDescription === true ? [lineOf(headingOf(field, options), word)] : [],
  )
  const named = words.map((one) => ({ ...one, id: keyOfWord(field, one.word) }))
  return { own, beside: {}, lines, cell: { problem: null, doubts: [], values: values.length, words: named } }
}

const headingOf = (field: WordField, { head, meanings }: RowOptions): string => head?.[meanings.indexOf(field)] ?? ''

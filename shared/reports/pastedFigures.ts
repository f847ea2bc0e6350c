/**
 * Figures of reach for a whole plan, pasted from a spreadsheet: a row a figure, with the title of its activity, the metric and the value, and, if
 * wanted, how it is known, its source, until when it counts and where it can be read. Pure.
 */
import type { CellProblem, CellValue, ReadOptions } from '../plans/cells/codec.ts'
import { readCell } from '../plans/cells/codecs.ts'
import { writeEntry } from '../plans/cells/parts.ts'
import type { ReportedActivity } from './snapshot.ts'

type Figure = CellValue<'actualReach'>[number]
type Titled = Pick<ReportedActivity, 'id' | 'title' | 'gloss'>

/** `unknown`: no activity has this title. `several`: more than one has. */
type PastedProblem = { readonly kind: 'unknown' | 'several' } | { readonly kind: 'cell'; readonly cell: CellProblem }

export interface PastedFigure {
  /** Its line, from 1. */
  readonly line: number
  readonly title: string
  readonly read:
    | { readonly ok: true; readonly activity: Titled['id']; readonly figure: Figure }
    | { readonly ok: false; readonly problem: PastedProblem }
}

/** More are more than a plan has; the rest is named. */
const MOST_PASTED = 2000

/** Empty lines, and headings in the first one, are left out. */
export function readPastedFigures(
  table: readonly (readonly string[])[],
  activities: readonly Titled[],
  options: ReadOptions,
): readonly PastedFigure[] {
  const byTitle = Map.groupBy(
    activities.flatMap((activity) =>
      [activity.title, activity.gloss].map((title) => ({ title: folded(title), activity })),
    ),
    ({ title }) => title,
  )
  return table.slice(0, MOST_PASTED).flatMap((cells, at): readonly PastedFigure[] => {
    const [title = '', ...rest] = cells.map((cell) => cell.trim())
    if (title === '' && rest.every((cell) => cell === '')) return []
    if (at === 0 && !rest.some((cell) => /\d/.test(cell))) return []
    return [{ line: at + 1, title, read: readRow({ title, rest }, byTitle, options) }]
  })
}

function readRow(
  { title, rest }: { readonly title: string; readonly rest: readonly string[] },
  byTitle: ReadonlyMap<string, readonly { readonly activity: Titled }[]>,
  options: ReadOptions,
): PastedFigure['read'] {
  const found = new Set(title === '' ? [] : byTitle.get(folded(title))?.map(({ activity }) => activity.id))
  const [activity] = found
  if (activity === undefined) return { ok: false, problem: { kind: 'unknown' } }
  if (found.size > 1) return { ok: false, problem: { kind: 'several' } }
  const read = readCell('actualReach', cellOf(rest), options)
  if ('problem' in read) return { ok: false, problem: { kind: 'cell', cell: read.problem } }
  const [doubt] = read.doubts
  const [figure] = read.value
  if (doubt !== undefined) return { ok: false, problem: { kind: 'cell', cell: doubt } }
  if (figure === undefined || figure.value === null || figure.metric === null)
    return { ok: false, problem: { kind: 'cell', cell: { kind: 'not-a-number', text: rest.join(' ') } } }
  return { ok: true, activity, figure }
}

/** As the cell of a plan's file writes a figure; metric and value come in either order. */
function cellOf([
  first = '',
  second = '',
  basis = '',
  source = '',
  until = '',
  evidence = '',
]: readonly string[]): string {
  const [value, metric] = /\p{L}/u.test(first) ? [second, first] : [first, second]
  const parts = [basis, until, evidence].some((part) => part !== '')
    ? [value, metric, basis, until, evidence, source]
    : [value, metric, source]
  return writeEntry(parts, parts.length)
}

const folded = (title: string): string => title.trim().toLocaleLowerCase('en').replaceAll(/\s+/g, ' ')

/** Coverage: themes and audiences as bars, and as shaded tables by centre. Many centres take several tables. */
import type { FileSelection } from '../../../shared/exports/planFile.ts'
import { AUDIENCES, THEMES } from '../../../shared/taxonomy.ts'
import { codeOfCentre } from '../../../shared/centreCode.ts'
import type { Message } from '../../../shared/messages/message.ts'
import { BRIEFING_MESSAGES, FILE_MESSAGES } from '../words/fileMessages.ts'
import type { FileWords } from '../words/fileWords.ts'
import { activityBars, type Bar } from './activityBars.ts'
import { heading } from './planParts.ts'
import type { DocumentContext } from './wordDocument.ts'
import {
  HEADER_FILL,
  paragraph,
  PAGE_WIDTH,
  TABLE_END,
  denseTableBegin,
  tableRow,
  textRuns,
  type Block,
  type Cell,
} from './wordXml.ts'

/** Besides the names and sums, a page fits this many codes. */
const MAX_CENTRES = 26
/** In twentieths of a point. */
const NAME_WIDTH = 2600
const SUM_WIDTH = 700
const MAX_CELL = 400
const SUMS = [FILE_MESSAGES.centres, FILE_MESSAGES.activities] as const
/** Half points. */
const SMALL = 13
const NOTE = 18
/** As many activities, as dark; the number is in each cell too. */
const SHADES = ['DCE6F5', 'B5CBEA', '86A9DC', '5B87CB'] as const

type Row = FileSelection['counts']['themes' | 'audiences'][number]
type Centre = FileSelection['centres'][number]

interface Kind {
  readonly name: 'theme' | 'audience'
  readonly options: readonly { readonly id: string; readonly label: Message }[]
  readonly rows: readonly Row[]
}

export function* coverageTable({ counts, centres, filters }: FileSelection, context: DocumentContext): Iterable<Block> {
  const { words } = context
  const { text } = words
  const withActivities = new Set<string>(counts.centres.flatMap((one) => (one.activities > 0 ? one.centre : [])))
  const columns = centres.filter(({ id }) => withActivities.has(id))
  yield heading(text(BRIEFING_MESSAGES['who-covers']), 1)
  yield note(text(BRIEFING_MESSAGES['counted-activities']))
  if (columns.length === 0) return
  const without = centres.filter(({ id }) => !withActivities.has(id))
  if (without.length > 0)
    yield note(
      text(BRIEFING_MESSAGES['without-column'], {
        countries: without.map(({ countryName }) => countryName).join(', '),
      }),
    )
  const kinds: readonly Kind[] = [
    { name: 'theme', options: THEMES, rows: counts.themes },
    { name: 'audience', options: AUDIENCES, rows: counts.audiences },
  ]
  for (const kind of kinds) {
    yield heading(text(BRIEFING_MESSAGES[`by-${kind.name}`]), 2)
    yield activityBars(BRIEFING_MESSAGES[`activities-by-${kind.name}`], 'lying', barsOf(kind, words), context)
    // Most rows of a narrow selection would be empty. The gaps name them.
    const covered = new Set<string>(kind.rows.map(({ id }) => id))
    const options = filters.length === 0 ? kind.options : kind.options.filter(({ id }) => covered.has(id))
    const left = kind.options.length - options.length
    if (left > 0) yield note(text(BRIEFING_MESSAGES['without-row'], { count: left }))
    yield* tablesOf({ ...kind, options }, columns, words)
  }
}

const note = (text: string): Block => paragraph(textRuns(text, undefined, { size: NOTE }))

/** The most frequent first. */
function barsOf({ options, rows }: Kind, words: FileWords): readonly Bar[] {
  return rows
    .map(({ id, centres }) => ({
      name: words.label(options, id),
      activities: sumOf(centres.map(({ activities }) => activities)),
      confirmed: sumOf(centres.map(({ confirmed }) => confirmed)),
    }))
    .toSorted((a, b) => b.activities - a.activities || (a.name < b.name ? -1 : 1))
}

const sumOf = (numbers: readonly number[]): number => numbers.reduce((sum, number) => sum + number, 0)

/** Tables of equally many centres; the last one has the sums. */
function* tablesOf({ name: kind, options, rows }: Kind, columns: readonly Centre[], words: FileWords): Iterable<Block> {
  const { text } = words
  const tables = Math.ceil(columns.length / MAX_CENTRES)
  const width = Math.ceil(columns.length / tables)
  const cell = Math.min(MAX_CELL, Math.floor((PAGE_WIDTH - NAME_WIDTH - SUM_WIDTH * SUMS.length) / width))
  for (let at = 0; at < tables; at += 1) {
    const centres = columns.slice(at * width, (at + 1) * width)
    const sums = at === tables - 1 ? SUMS : []
    if (tables > 1) yield partHeading(centres, at + 1, tables, words)
    yield denseTableBegin([NAME_WIDTH, ...centres.map(() => cell), ...sums.map(() => SUM_WIDTH)])
    const head = [
      text(BRIEFING_MESSAGES[kind]),
      ...centres.map(({ id }) => codeOfCentre(id)),
      ...sums.map((sum) => text(sum)),
    ]
    yield tableRow(
      head.map((one) => small(one, HEADER_FILL)),
      true,
    )
    for (const { id, label: name } of options) {
      const cells = rows.find((one) => one.id === id)?.centres ?? []
      yield tableRow([small(text(name)), ...numbersOf(cells, centres), ...(sums.length > 0 ? sumsOf(cells) : [])])
    }
    yield TABLE_END
  }
}

function partHeading(centres: readonly Centre[], part: number, parts: number, { text }: FileWords): Block {
  const [first, last] = [centres.at(0)?.countryName, centres.at(-1)?.countryName]
  const name = text(BRIEFING_MESSAGES[part === parts ? 'part-with-sums' : 'part'], { part, parts, first, last })
  return paragraph(textRuns(name, undefined, { size: NOTE }), { keepNext: true })
}

function numbersOf(cells: Row['centres'], centres: readonly Centre[]): readonly Cell[] {
  const of = new Map<string, number>(cells.map(({ centre, activities }) => [centre, activities]))
  return centres.map(({ id }) => numberCell(of.get(id) ?? 0))
}

const sumsOf = (cells: Row['centres']): readonly Cell[] =>
  [cells.length, sumOf(cells.map(({ activities }) => activities))].map((sum) => small(String(sum)))

const numberCell = (activities: number): Cell =>
  activities === 0 ? small('') : small(String(activities), SHADES[Math.min(activities, SHADES.length) - 1])

function small(text: string, fill?: string): Cell {
  const blocks = paragraph(textRuns(text, undefined, { size: SMALL }), { isTight: true, endSize: SMALL })
  return fill === undefined ? { blocks } : { blocks, fill }
}

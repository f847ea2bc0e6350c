/** Who covers what, as a shaded table: themes and audiences by centre, or by number where the centres are too many for a page. */
import type { FileSelection } from '../../../shared/exports/planFile.ts'
import { AUDIENCES, THEMES } from '../../../shared/taxonomy.ts'
import { heading } from './planParts.ts'
import { paragraph, TABLE_END, tableBegin, tableRow, textRuns, type Block, type Cell } from './wordXml.ts'

/** A page holds no more columns. */
const MAX_CENTRES = 45
/** Half points. */
const SMALL = 13
/** As many activities, as dark; the number is in each cell too. */
const SHADES = ['DCE6F5', 'B5CBEA', '86A9DC', '5B87CB'] as const

/** The name, and the numbers of centres and activities. */
const FIXED_COLUMNS = 3

type Row = FileSelection['counts']['themes' | 'audiences'][number]

export function* coverageTable({ counts, centres }: FileSelection): Iterable<Block> {
  const columns = centres.filter(({ id }) =>
    counts.centres.some(({ centre, activities }) => centre === id && activities > 0),
  )
  yield heading('Who covers what', 1)
  yield paragraph(textRuns('Number of activities, without those that are cancelled.', undefined, { size: 18 }))
  const names = columns.length > MAX_CENTRES ? [] : columns
  for (const [label, options, rows] of [
    ['Theme', THEMES, counts.themes],
    ['Audience', AUDIENCES, counts.audiences],
  ] as const) {
    yield tableBegin(names.length + FIXED_COLUMNS, true)
    yield tableRow(
      [label, ...names.map(({ id }) => codeOf(id)), 'Centres', 'Activities'].map((text) => small(text, 'EEF1F6')),
      true,
    )
    for (const { id, label: name } of options) {
      const row = (rows as readonly Row[]).find((one) => one.id === id)
      yield tableRow(
        cellsOf(
          name.message,
          row,
          names.map((centre) => centre.id),
        ),
      )
    }
    yield TABLE_END
  }
}

function cellsOf(name: string, row: Row | undefined, names: readonly string[]): readonly Cell[] {
  const of = new Map<string, number>(row?.centres.map(({ centre, activities }) => [centre, activities]))
  const all = [...of.values()].reduce((sum, activities) => sum + activities, 0)
  const numbers = names.map((centre) => numberCell(of.get(centre) ?? 0))
  return [small(name), ...numbers, small(String(of.size)), small(String(all))]
}

const numberCell = (activities: number): Cell =>
  activities === 0 ? small('') : small(String(activities), SHADES[Math.min(activities, SHADES.length) - 1])

function small(text: string, fill?: string): Cell {
  const blocks = paragraph(textRuns(text, undefined, { size: SMALL }))
  return fill === undefined ? { blocks } : { blocks, fill }
}

/** `dk` is DK; a country's further centres have a number. */
const codeOf = (centre: string): string => centre.toUpperCase()

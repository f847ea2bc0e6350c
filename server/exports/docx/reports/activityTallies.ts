/** Activities in numbers: what became of them, and by theme, audience, type, centre and day, each as a chart with its table. */
import type { NetworkReportFile } from '../../../../shared/reports/reportFile.ts'
import { ACTIVITY_TYPES, AUDIENCES, THEMES } from '../../../../shared/taxonomy.ts'
import { dayInWords, labelIn } from '../../englishWords.ts'
import { countOf, outcomeInWords } from '../../reports/reportWords.ts'
import type { BarChart } from '../barChart.ts'
import { heading } from '../planParts.ts'
import type { DocumentParts } from '../wordDocument.ts'
import {
  listCell,
  listHeaderCell,
  paragraph,
  TABLE_END,
  tableBegin,
  tableRow,
  textRuns,
  type Block,
} from '../wordXml.ts'

/** Dark and light: they differ on a black and white print too. */
const [DARK, LIGHT] = ['2F5597', 'C9D8F0'] as const
const WIDTHS = [5638, 1800, 2200] as const
/** More days do not fit beside each other. */
const MOST_DAYS = 40
/** A sentence that is read aloud. */
const MOST_DESCRIBED = 8

interface Tally {
  readonly name: string
  readonly done: number
  readonly planned: number
}

export function* activityTallies(
  { report }: NetworkReportFile,
  countryOf: (centre: string) => string,
  parts: DocumentParts,
): Iterable<Block> {
  const { tallies, activities } = report.summary
  const several = `An activity may have several: the rows do not sum to the total of ${activities.tookPlace}.`
  const named = <Id extends string>(
    rows: readonly { readonly id: Id; readonly done: number; readonly planned: number }[],
    nameOf: (id: Id) => string,
  ): readonly Tally[] =>
    rows.map(({ id, ...counts }) => ({ name: nameOf(id), ...counts })).filter(({ done, planned }) => done + planned > 0)
  const most = (rows: readonly Tally[]): readonly Tally[] => rows.toSorted((a, b) => b.done - a.done)
  yield* tally('Activities by theme', most(named(tallies.themes, (id) => labelIn(THEMES, id))), several, parts)
  yield* tally('Activities by audience', most(named(tallies.audiences, (id) => labelIn(AUDIENCES, id))), several, parts)
  yield* tally('Activities by type', most(named(tallies.types, (id) => labelIn(ACTIVITY_TYPES, id))), '', parts)
  yield* tally('Activities by centre', most(named(tallies.centres, countryOf)), '', parts)
  yield* tally('Activities by first day', named(tallies.days, dayInWords), '', parts)
  yield* cancelled(report.summary, countryOf)
}

function* tally(title: string, rows: readonly Tally[], note: string, parts: DocumentParts): Iterable<Block> {
  if (rows.length === 0) return
  yield heading(title, 2)
  if (note !== '') yield paragraph(textRuns(note), { keepNext: true })
  if (rows.length <= MOST_DAYS) yield paragraph(parts.chart(chartOf(title, rows)), { keepNext: true })
  yield `${tableBegin(WIDTHS)}${tableRow(['', 'Took place', 'Planned, report not accepted yet'].map(listHeaderCell), true)}`
  for (const { name, done, planned } of rows)
    yield tableRow([name, String(done), String(planned)].map((text) => listCell(text)))
  yield TABLE_END
}

function chartOf(title: string, rows: readonly Tally[]): BarChart {
  const described = rows
    .slice(0, MOST_DESCRIBED)
    .map(({ name, done, planned }) => `${name} ${done} and ${planned} planned`)
  return {
    title,
    description: `${title}. ${described.join('; ')}. The table below has every number.`,
    bars: 'lying',
    names: rows.map(({ name }) => name),
    series: [
      { name: 'Took place', color: DARK, values: rows.map(({ done }) => done) },
      { name: 'Planned, report not accepted yet', color: LIGHT, values: rows.map(({ planned }) => planned) },
    ],
  }
}

function* cancelled(
  { lines }: NetworkReportFile['report']['summary'],
  countryOf: (centre: string) => string,
): Iterable<Block> {
  const found = lines.filter(({ tookPlace }) => tookPlace === 'cancelled')
  if (found.length === 0) return
  yield heading('Cancelled activities', 2)
  yield paragraph(textRuns(`${countOf(found.length, 'activity was', 'activities were')} cancelled.`), {
    keepNext: true,
  })
  yield `${tableBegin(WIDTHS)}${tableRow(['Activity', 'Centre', 'Why'].map(listHeaderCell), true)}`
  for (const { title, centre, cancelReason } of found)
    yield tableRow([title, countryOf(centre), outcomeInWords('cancelled', cancelReason)].map((text) => listCell(text)))
  yield TABLE_END
}

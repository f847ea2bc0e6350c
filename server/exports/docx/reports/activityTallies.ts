/** Activities in numbers: what became of them, and by theme, audience, type, centre and day, each as a chart with its table. */
import type { NetworkReportFile } from '../../../../shared/reports/reportFile.ts'
import { ACTIVITY_TYPES, AUDIENCES, THEMES } from '../../../../shared/taxonomy.ts'
import type { Message } from '../../../../shared/messages/message.ts'
import { BRIEFING_MESSAGES, FILE_MESSAGES } from '../../words/fileMessages.ts'
import type { FileWords } from '../../words/fileWords.ts'
import { REPORT_MESSAGES } from '../../reports/reportFileMessages.ts'
import { wordOutcome } from '../../reports/reportWords.ts'
import type { BarChart } from '../barChart.ts'
import { heading } from '../planParts.ts'
import type { DocumentContext } from '../wordDocument.ts'
import { listTable, paragraph, textRuns, type Block } from '../wordXml.ts'

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
  context: DocumentContext,
): Iterable<Block> {
  const { words } = context
  const { tallies, activities } = report.summary
  const several = words.text(REPORT_MESSAGES.several, { total: activities.tookPlace })
  const { label } = words
  const named = <Id extends string>(
    rows: readonly { readonly id: Id; readonly done: number; readonly planned: number }[],
    nameOf: (id: Id) => string,
  ): readonly Tally[] =>
    rows.map(({ id, ...counts }) => ({ name: nameOf(id), ...counts })).filter(({ done, planned }) => done + planned > 0)
  const most = (rows: readonly Tally[]): readonly Tally[] => rows.toSorted((a, b) => b.done - a.done)
  yield* tally(
    BRIEFING_MESSAGES['activities-by-theme'],
    most(named(tallies.themes, (id) => label(THEMES, id))),
    several,
    context,
  )
  yield* tally(
    BRIEFING_MESSAGES['activities-by-audience'],
    most(named(tallies.audiences, (id) => label(AUDIENCES, id))),
    several,
    context,
  )
  yield* tally(REPORT_MESSAGES['by-type'], most(named(tallies.types, (id) => label(ACTIVITY_TYPES, id))), '', context)
  yield* tally(REPORT_MESSAGES['by-centre'], most(named(tallies.centres, countryOf)), '', context)
  yield* tally(REPORT_MESSAGES['by-day'], named(tallies.days, words.day), '', context)
  yield* cancelled(report.summary, countryOf, words)
}

function* tally(
  name: Message,
  rows: readonly Tally[],
  note: string,
  { parts, words }: DocumentContext,
): Iterable<Block> {
  if (rows.length === 0) return
  const title = words.text(name)
  yield heading(title, 2)
  if (note !== '') yield paragraph(textRuns(note), { keepNext: true })
  if (rows.length <= MOST_DAYS) yield paragraph(parts.chart(chartOf(title, rows, words)), { keepNext: true })
  const heads = ['', words.text(REPORT_MESSAGES.done), words.text(REPORT_MESSAGES.planned)]
  const counts = rows.map(({ name: row, done, planned }) => [row, String(done), String(planned)])
  yield* listTable(WIDTHS, heads, counts)
}

function chartOf(title: string, rows: readonly Tally[], { text }: FileWords): BarChart {
  const described = rows
    .slice(0, MOST_DESCRIBED)
    .map(({ name, done, planned }) => text(REPORT_MESSAGES.bar, { name, done, planned }))
  return {
    title,
    description: text(REPORT_MESSAGES.bars, { title, bars: described.join('; ') }),
    bars: 'lying',
    names: rows.map(({ name }) => name),
    series: [
      { name: text(REPORT_MESSAGES.done), color: DARK, values: rows.map(({ done }) => done) },
      { name: text(REPORT_MESSAGES.planned), color: LIGHT, values: rows.map(({ planned }) => planned) },
    ],
  }
}

function* cancelled(
  { lines }: NetworkReportFile['report']['summary'],
  countryOf: (centre: string) => string,
  words: FileWords,
): Iterable<Block> {
  const { text } = words
  const found = lines.filter(({ tookPlace }) => tookPlace === 'cancelled')
  if (found.length === 0) return
  yield heading(text(REPORT_MESSAGES['cancelled-activities']), 2)
  yield paragraph(textRuns(text(REPORT_MESSAGES['cancelled-count'], { count: found.length })), {
    keepNext: true,
  })
  const heads = [text(FILE_MESSAGES.activity), text(FILE_MESSAGES.centre), text(REPORT_MESSAGES.why)]
  const rows = found.map(({ title, centre, cancelReason }) => [
    title,
    countryOf(centre),
    wordOutcome('cancelled', cancelReason, words),
  ])
  yield* listTable(WIDTHS, heads, rows)
}

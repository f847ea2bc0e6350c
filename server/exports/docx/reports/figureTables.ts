/** Figures in a Word document: one table of all, and below it for each metric the rows that it was made of. */
import type { NetworkReportFile } from '../../../../shared/reports/reportFile.ts'
import type { FigureSource, NetworkFigure } from '../../../../shared/reports/api.ts'
import { FILE_MESSAGES } from '../../words/fileMessages.ts'
import type { FileWords } from '../../words/fileWords.ts'
import { NOT_ADDED, REPORT_MESSAGES } from '../../reports/reportFileMessages.ts'
import { wordFigure, wordMetric, wordSource } from '../../reports/reportWords.ts'
import { heading } from '../planParts.ts'
import type { DocumentContext } from '../wordDocument.ts'
import { listCell, listTable, paragraph, textRuns, type Block, type Cell } from '../wordXml.ts'

/** In twentieths of a point. */
const OVERVIEW = [3400, 1900, 1738, 2600] as const
const ROWS = [1700, 3000, 1338, 3600] as const

export function* figureTables(
  { report }: NetworkReportFile,
  countryOf: (centre: string) => string,
  context: DocumentContext,
): Iterable<Block> {
  const { words } = context
  const { text, number } = words
  const { figures, summary } = report
  if (figures.length === 0) {
    yield paragraph(textRuns(text(REPORT_MESSAGES['no-figures'])))
    return
  }
  const accepted = summary.reports.accepted
  yield paragraph(textRuns(text(REPORT_MESSAGES['figures-rule'])))
  const { metric: name, figure: value, range: span } = REPORT_MESSAGES
  const heads = [name, value, FILE_MESSAGES.centres, span].map((head) => text(head))
  const rows = figures.map(({ metric, sum, centres, smallest, largest }) => [
    wordMetric(metric, words),
    number(sum),
    text(REPORT_MESSAGES['centres-of'], { centres, accepted }),
    `${number(smallest)} – ${number(largest)}`,
  ])
  yield* listTable(OVERVIEW, heads, rows)
  for (const figure of figures) {
    yield heading(wordMetric(figure.metric, words), 2)
    yield paragraph(textRuns(wordFigure(figure, accepted, words)), { keepNext: true })
    yield* sourceTable(figure, countryOf, context)
  }
  yield* comparison(report, words)
}

function* sourceTable(
  { sources, notAdded }: NetworkFigure,
  countryOf: (centre: string) => string,
  context: DocumentContext,
): Iterable<Block> {
  const { words } = context
  const { figure, source: from } = REPORT_MESSAGES
  const heads = [FILE_MESSAGES.centre, FILE_MESSAGES.activity, figure, from].map((head) => words.text(head))
  const row = (source: FigureSource, why: string): readonly (string | Cell)[] => [
    countryOf(source.centre),
    source.title,
    words.number(source.value),
    sourceCell(source, why, context),
  ]
  yield* listTable(ROWS, heads, [
    ...sources.map((source) => row(source, '')),
    ...notAdded.map(({ why, ...source }) => row(source, words.text(NOT_ADDED[why]))),
  ])
}

function sourceCell(source: FigureSource, why: string, { parts, words }: DocumentContext): Cell {
  const about = [wordSource(source, words), why].filter((part) => part !== '').join('. ')
  const { evidence } = source
  const { blocks } = listCell(about)
  return { blocks: evidence === null ? blocks : `${blocks}${paragraph(parts.link(evidence, evidence))}` }
}

/** Beside the campaign before, of the same centres. */
function* comparison({ summary }: NetworkReportFile['report'], words: FileWords): Iterable<Block> {
  const { text, number } = words
  if (summary.comparison.length === 0) return
  yield heading(text(REPORT_MESSAGES.before), 2)
  yield paragraph(textRuns(text(REPORT_MESSAGES['before-rule'])), { keepNext: true })
  const heads = [
    REPORT_MESSAGES.metric,
    REPORT_MESSAGES['this-time'],
    REPORT_MESSAGES['last-time'],
    FILE_MESSAGES.centres,
  ].map((head) => text(head))
  const rows = summary.comparison.map(({ metric, now, before, centres }) => [
    wordMetric(metric, words),
    number(now),
    number(before),
    String(centres),
  ])
  yield* listTable(OVERVIEW, heads, rows)
}

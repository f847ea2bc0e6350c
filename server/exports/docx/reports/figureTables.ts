/** Figures in a Word document: one table of all, and below it for each metric the rows that it was made of. */
import type { NetworkReportFile } from '../../../../shared/reports/reportFile.ts'
import type { FigureSource, NetworkFigure } from '../../../../shared/reports/api.ts'
import type { Message } from '../../../../shared/messages/message.ts'
import { FILE_MESSAGES } from '../../words/fileMessages.ts'
import type { FileWords } from '../../words/fileWords.ts'
import { NOT_ADDED, REPORT_MESSAGES } from '../../reports/reportFileMessages.ts'
import { wordFigure, wordMetric, wordSource } from '../../reports/reportWords.ts'
import { heading } from '../planParts.ts'
import type { DocumentContext } from '../wordDocument.ts'
import {
  listCell,
  listHeaderCell,
  paragraph,
  TABLE_END,
  tableBegin,
  tableRow,
  textRuns,
  type Block,
  type Cell,
} from '../wordXml.ts'

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
  yield `${tableBegin(OVERVIEW)}${headRow([name, value, FILE_MESSAGES.centres, span], words)}`
  for (const { metric, sum, centres, smallest, largest } of figures) {
    const range = `${number(smallest)} – ${number(largest)}`
    const of = text(REPORT_MESSAGES['centres-of'], { centres, accepted })
    yield tableRow([wordMetric(metric, words), number(sum), of, range].map((cell) => listCell(cell)))
  }
  yield TABLE_END
  for (const figure of figures) {
    yield heading(wordMetric(figure.metric, words), 2)
    yield paragraph(textRuns(wordFigure(figure, accepted, words)), { keepNext: true })
    yield* sourceTable(figure, countryOf, context)
  }
  yield* comparison(report, words)
}

/** The first row of a table. */
export const headRow = (heads: readonly Message[], { text }: FileWords): Block =>
  tableRow(
    heads.map((head) => listHeaderCell(text(head))),
    true,
  )

function* sourceTable(
  { sources, notAdded }: NetworkFigure,
  countryOf: (centre: string) => string,
  context: DocumentContext,
): Iterable<Block> {
  const { words } = context
  const { figure, source: from } = REPORT_MESSAGES
  yield `${tableBegin(ROWS)}${headRow([FILE_MESSAGES.centre, FILE_MESSAGES.activity, figure, from], words)}`
  const row = (source: FigureSource, why: string): Block =>
    tableRow([
      listCell(countryOf(source.centre)),
      listCell(source.title),
      listCell(words.number(source.value)),
      sourceCell(source, why, context),
    ])
  for (const source of sources) yield row(source, '')
  for (const { why, ...source } of notAdded) yield row(source, words.text(NOT_ADDED[why]))
  yield TABLE_END
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
  ]
  yield `${tableBegin(OVERVIEW)}${headRow(heads, words)}`
  for (const { metric, now, before, centres } of summary.comparison)
    yield tableRow(
      [wordMetric(metric, words), number(now), number(before), String(centres)].map((cell) => listCell(cell)),
    )
  yield TABLE_END
}

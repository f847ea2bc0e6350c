/** Figures in a Word document: one table of all, and below it for each metric the rows that it was made of. */
import type { NetworkReportFile } from '../../../../shared/reports/reportFile.ts'
import type { FigureSource, NetworkFigure } from '../../../../shared/reports/api.ts'
import { numberInWords } from '../../englishWords.ts'
import { figureInWords, metricInWords, NOT_ADDED, sourceInWords } from '../../reports/reportWords.ts'
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
  type Cell,
} from '../wordXml.ts'

/** In twentieths of a point. */
const OVERVIEW = [3400, 1900, 1738, 2600] as const
const ROWS = [1700, 3000, 1338, 3600] as const

export function* figureTables(
  { report }: NetworkReportFile,
  countryOf: (centre: string) => string,
  parts: DocumentParts,
): Iterable<Block> {
  const { figures, summary } = report
  if (figures.length === 0) {
    yield paragraph(textRuns('No accepted report gives a figure.'))
    return
  }
  const accepted = summary.reports.accepted
  yield paragraph(
    textRuns(
      'Figures are the organisers’ own. Each adds what accepted reports give for one metric. Figures of different metrics are never added up.',
    ),
  )
  yield `${tableBegin(OVERVIEW)}${tableRow(['Metric', 'Figure', 'Centres', 'From – to'].map(listHeaderCell), true)}`
  for (const { metric, sum, centres, smallest, largest } of figures) {
    const range = `${numberInWords(smallest)} – ${numberInWords(largest)}`
    yield tableRow(
      [metricInWords(metric), numberInWords(sum), `${centres} of ${accepted}`, range].map((text) => listCell(text)),
    )
  }
  yield TABLE_END
  for (const figure of figures) {
    yield heading(metricInWords(figure.metric), 2)
    yield paragraph(textRuns(`${figureInWords(figure, accepted)}.`), { keepNext: true })
    yield* sourceTable(figure, countryOf, parts)
  }
  yield* comparison(report)
}

function* sourceTable(
  { sources, notAdded }: NetworkFigure,
  countryOf: (centre: string) => string,
  parts: DocumentParts,
): Iterable<Block> {
  yield `${tableBegin(ROWS)}${tableRow(['Centre', 'Activity', 'Figure', 'Source'].map(listHeaderCell), true)}`
  const row = (source: FigureSource, why: string): Block =>
    tableRow([
      listCell(countryOf(source.centre)),
      listCell(source.title),
      listCell(numberInWords(source.value)),
      sourceCell(source, why, parts),
    ])
  for (const source of sources) yield row(source, '')
  for (const { why, ...source } of notAdded) yield row(source, NOT_ADDED[why])
  yield TABLE_END
}

function sourceCell(source: FigureSource, why: string, parts: DocumentParts): Cell {
  const words = [sourceInWords(source), why].filter((part) => part !== '').join('. ')
  const { evidence } = source
  const { blocks } = listCell(words)
  return { blocks: evidence === null ? blocks : `${blocks}${paragraph(parts.link(evidence, evidence))}` }
}

/** Beside the campaign before, of the same centres. */
function* comparison({ summary }: NetworkReportFile['report']): Iterable<Block> {
  if (summary.comparison.length === 0) return
  yield heading('Beside the campaign before', 2)
  yield paragraph(textRuns('Only centres that gave the figure both times are in a row.'), { keepNext: true })
  yield `${tableBegin(OVERVIEW)}${tableRow(['Metric', 'This time', 'Before', 'Centres'].map(listHeaderCell), true)}`
  for (const { metric, now, before, centres } of summary.comparison)
    yield tableRow(
      [metricInWords(metric), numberInWords(now), numberInWords(before), String(centres)].map((text) => listCell(text)),
    )
  yield TABLE_END
}

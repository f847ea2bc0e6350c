/** Writes the report of a centre as a workbook: its figures with their sources, its activities, and its words. */
import type { CentreReportFile } from '../../../shared/reports/reportFile.ts'
import { REPORT_SECTIONS } from '../../../shared/reports/sections.ts'
import { textOf } from '../../../shared/richtext/json.ts'
import { REACH_BASES } from '../../../shared/taxonomy.ts'
import { labelIn, momentInWords } from '../englishWords.ts'
import { workbookFiles, type SheetCell } from '../workbookParts.ts'
import { zipPieces } from '../zipPieces.ts'
import { day, header, number, text } from './reportSheets.ts'
import { metricInWords, outcomeOf } from './reportWords.ts'

export const writeCentreWorkbook = (file: CentreReportFile): Iterable<Uint8Array> =>
  zipPieces(
    workbookFiles([
      { name: 'Figures', widths: [30, 40, 14, 40, 16, 12, 40], pagesWide: 2, rows: figureRows(file) },
      { name: 'Activities', widths: [40, 12, 26, 40, 40, 40, 40, 12, 40], pagesWide: 2, rows: activityRows(file) },
      { name: 'Texts', widths: [30, 100], pagesWide: 1, rows: textRows(file) },
    ]),
  )

type Rows = Iterable<readonly SheetCell[]>

function* figureRows({ snapshot }: CentreReportFile): Rows {
  yield ['Metric', 'Activity', 'Figure', 'Source', 'Basis', 'Until', 'Evidence'].map(header)
  for (const { title, actualReach } of snapshot.activities)
    for (const { metric, value, source, basis, until, evidence } of actualReach)
      if (metric !== null && value !== null)
        yield [
          text(metricInWords(metric)),
          text(title),
          number(value),
          text(source),
          text(basis === null ? '' : labelIn(REACH_BASES, basis)),
          day(until),
          text(evidence ?? ''),
        ]
}

function* activityRows({ snapshot }: CentreReportFile): Rows {
  const heads = [
    'Activity',
    'First day',
    'What became of it',
    'What changed',
    'What worked',
    'What did not',
    'Quote',
    'Again',
    'Picture',
  ]
  yield heads.map(header)
  for (const activity of snapshot.activities) {
    const { changes = '', worked = '', didNot = '', quote = '', again = null, picture = null } = activity.words ?? {}
    yield [
      text(activity.title),
      day(activity.startsOn),
      ...[
        outcomeOf(activity),
        changes,
        worked,
        didNot,
        quote,
        again === null ? '' : again ? 'Yes' : 'No',
        picture?.alt ?? '',
      ].map(text),
    ]
  }
}

function* textRows({ campaign, centre, address, at, snapshot }: CentreReportFile): Rows {
  yield ['Section', 'Text'].map(header)
  const facts = [
    ['Campaign', campaign.name],
    ['Centre', centre.name],
    ['Submitted', momentInWords(at)],
    ['Address', address],
    ...REPORT_SECTIONS.map(({ id, label }) => {
      const written = snapshot.sections[id]
      return [label.message, written === undefined ? '' : textOf(written)]
    }),
  ]
  for (const [fact = '', value = ''] of facts) if (value.trim() !== '') yield [text(fact), text(value)]
}

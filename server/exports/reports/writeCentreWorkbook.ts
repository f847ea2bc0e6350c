/** Writes the report of a centre as a workbook: its figures with their sources, its activities, and its words. */
import type { CentreReportFile } from '../../../shared/reports/reportFile.ts'
import { REPORT_SECTIONS } from '../../../shared/reports/sections.ts'
import { textOf } from '../../../shared/richtext/json.ts'
import { REACH_BASES } from '../../../shared/taxonomy.ts'
import { FILE_MESSAGES } from '../words/fileMessages.ts'
import type { FileWords } from '../words/fileWords.ts'
import { workbookFiles, type SheetCell } from '../workbookParts.ts'
import { zipPieces } from '../zipPieces.ts'
import { day, header, number, text } from './reportSheets.ts'
import { REPORT_MESSAGES } from './reportFileMessages.ts'
import { outcomeOf, wordMetric } from './reportWords.ts'

export function writeCentreWorkbook(file: CentreReportFile, _: unknown, words: FileWords): Iterable<Uint8Array> {
  const { text: say } = words
  const activities = { widths: [40, 12, 26, 40, 40, 40, 40, 12, 40], pagesWide: 2, rows: activityRows(file, words) }
  return zipPieces(
    workbookFiles(
      [
        {
          name: say(REPORT_MESSAGES.figures),
          widths: [30, 40, 14, 40, 16, 12, 40],
          pagesWide: 2,
          rows: figureRows(file, words),
        },
        { name: say(FILE_MESSAGES.activities), ...activities },
        { name: say(REPORT_MESSAGES.texts), widths: [30, 100], pagesWide: 1, rows: textRows(file, words) },
      ],
      words,
    ),
  )
}

type Rows = Iterable<readonly SheetCell[]>

function* figureRows({ snapshot }: CentreReportFile, words: FileWords): Rows {
  const { metric: metricName, figure, source: sourceName, basis: basisName, until: untilName } = REPORT_MESSAGES
  const heads = [metricName, FILE_MESSAGES.activity, figure, sourceName, basisName, untilName, REPORT_MESSAGES.evidence]
  yield heads.map((head) => header(words.text(head)))
  for (const { title, actualReach } of snapshot.activities)
    for (const { metric, value, source, basis, until, evidence } of actualReach)
      if (metric !== null && value !== null)
        yield [
          text(wordMetric(metric, words)),
          text(title),
          number(value),
          text(source),
          text(basis === null ? '' : words.label(REACH_BASES, basis)),
          day(until),
          text(evidence ?? ''),
        ]
}

function* activityRows({ snapshot }: CentreReportFile, words: FileWords): Rows {
  const { text: say } = words
  const heads = [
    FILE_MESSAGES.activity,
    REPORT_MESSAGES['first-day'],
    REPORT_MESSAGES.outcome,
    REPORT_MESSAGES['what-changed'],
    REPORT_MESSAGES['what-worked'],
    REPORT_MESSAGES['what-did-not'],
    REPORT_MESSAGES.quote,
    REPORT_MESSAGES.again,
    REPORT_MESSAGES.picture,
  ]
  yield heads.map((head) => header(say(head)))
  for (const activity of snapshot.activities) {
    const { changes = '', worked = '', didNot = '', quote = '', again = null, picture = null } = activity.words ?? {}
    yield [
      text(activity.title),
      day(activity.startsOn),
      ...[
        outcomeOf(activity, words),
        changes,
        worked,
        didNot,
        quote,
        again === null ? '' : say(REPORT_MESSAGES[again ? 'yes' : 'no']),
        picture?.alt ?? '',
      ].map(text),
    ]
  }
}

function* textRows({ campaign, centre, address, at, snapshot }: CentreReportFile, words: FileWords): Rows {
  const { text: say } = words
  yield [REPORT_MESSAGES.section, FILE_MESSAGES.text].map((head) => header(say(head)))
  const facts = [
    [say(FILE_MESSAGES.campaign), campaign.name],
    [say(FILE_MESSAGES.centre), centre.name],
    [say(REPORT_MESSAGES['submitted-fact']), words.moment(at)],
    [say(FILE_MESSAGES.address), address],
    ...REPORT_SECTIONS.map(({ id, label }) => {
      const written = snapshot.sections[id]
      return [say(label), written === undefined ? '' : textOf(written)]
    }),
  ]
  for (const [fact = '', value = ''] of facts) if (value.trim() !== '') yield [text(fact), text(value)]
}

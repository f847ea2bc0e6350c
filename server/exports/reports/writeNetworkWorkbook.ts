/** Writes the network's report as a workbook: each figure, each row that it was made of, each activity, and what centres said. */
import type { NetworkReportFile } from '../../../shared/reports/reportFile.ts'
import type { FigureSource, NotAdded } from '../../../shared/reports/api.ts'
import { ACTIVITY_TYPES, AUDIENCES, REACH_BASES, THEMES, type ReachMetricId } from '../../../shared/taxonomy.ts'
import type { Message } from '../../../shared/messages/message.ts'
import { FILE_MESSAGES } from '../words/fileMessages.ts'
import type { FileWords } from '../words/fileWords.ts'
import { workbookFiles, type SheetCell } from '../workbookParts.ts'
import { zipPieces } from '../zipPieces.ts'
import { day, header, number, text } from './reportSheets.ts'
import { localisedReport } from './localisedReport.ts'
import { NOT_ADDED, REPORT_MESSAGES } from './reportFileMessages.ts'
import { wordBases, wordMetric, wordOutcome } from './reportWords.ts'

export function writeNetworkWorkbook(english: NetworkReportFile, _: unknown, words: FileWords): Iterable<Uint8Array> {
  const file = localisedReport(english, words)
  const say = words.text
  const countryOf = (centre: string): string => file.centres.find(({ id }) => id === centre)?.countryName ?? centre
  return zipPieces(
    workbookFiles(
      [
        {
          name: say(REPORT_MESSAGES.figures),
          widths: [34, 14, 12, 16, 14, 14, 40],
          pagesWide: 1,
          rows: figureRows(file, words),
        },
        {
          name: say(REPORT_MESSAGES.sources),
          widths: [30, 20, 40, 14, 40, 16, 12, 40, 30],
          pagesWide: 2,
          rows: sourceRows(file, countryOf, words),
        },
        {
          name: say(FILE_MESSAGES.activities),
          widths: [20, 40, 12, 26, 40, 40, 24],
          pagesWide: 2,
          rows: activityRows(file, countryOf, words),
        },
        {
          name: say(REPORT_MESSAGES.highlights),
          widths: [20, 40, 50, 50, 12, 40],
          pagesWide: 1,
          rows: highlightRows(file, countryOf, words),
        },
        { name: say(REPORT_MESSAGES.about), widths: [40, 60], pagesWide: 1, rows: aboutRows(file, words) },
      ],
      words,
    ),
  )
}

type Rows = Iterable<readonly SheetCell[]>
type CountryOf = (centre: string) => string
const headers = (messages: readonly Message[], words: FileWords): readonly SheetCell[] =>
  messages.map((message) => header(words.text(message)))

function* figureRows({ report }: NetworkReportFile, words: FileWords): Rows {
  const { metric: name, figure, smallest: least, largest: most } = REPORT_MESSAGES
  const [of, how] = [REPORT_MESSAGES['of-centres'], REPORT_MESSAGES['how-known']]
  yield headers([name, figure, FILE_MESSAGES.centres, of, least, most, how], words)
  for (const { metric, sum, centres, smallest, largest, sources } of report.figures)
    yield [
      text(wordMetric(metric, words)),
      ...[sum, centres, report.summary.reports.accepted, smallest, largest].map(number),
      text(wordBases(sources, words)),
    ]
}

function* sourceRows({ report }: NetworkReportFile, countryOf: CountryOf, words: FileWords): Rows {
  const { metric: name, figure, source: from, basis, until, evidence, added } = REPORT_MESSAGES
  const { centre, activity } = FILE_MESSAGES
  yield headers([name, centre, activity, figure, from, basis, until, evidence, added], words)
  const row = (metric: ReachMetricId, source: FigureSource, why: NotAdded | null): readonly SheetCell[] => [
    text(wordMetric(metric, words)),
    text(countryOf(source.centre)),
    text(source.title),
    number(source.value),
    text(source.source),
    text(source.basis === null ? '' : words.label(REACH_BASES, source.basis)),
    day(source.until),
    text(source.evidence ?? ''),
    text(words.text(why === null ? REPORT_MESSAGES.yes : NOT_ADDED[why])),
  ]
  for (const { metric, sources, notAdded } of report.figures) {
    for (const source of sources) yield row(metric, source, null)
    for (const { why, ...source } of notAdded) yield row(metric, source, why)
  }
}

function* activityRows({ report }: NetworkReportFile, countryOf: CountryOf, words: FileWords): Rows {
  const { outcome, themes: inThemes, audiences: forWhom, type: ofType } = REPORT_MESSAGES
  const { centre: by, activity } = FILE_MESSAGES
  yield headers([by, activity, REPORT_MESSAGES['first-day'], outcome, inThemes, forWhom, ofType], words)
  for (const { centre, title, startsOn, tookPlace, cancelReason, themes, audiences, type } of report.summary.lines)
    yield [
      text(countryOf(centre)),
      text(title),
      day(startsOn),
      text(wordOutcome(tookPlace, cancelReason, words)),
      text(themes.map((id) => words.label(THEMES, id)).join(', ')),
      text(audiences.map((id) => words.label(AUDIENCES, id)).join(', ')),
      text(type === null ? '' : words.label(ACTIVITY_TYPES, type)),
    ]
}

function* highlightRows({ report }: NetworkReportFile, countryOf: CountryOf, words: FileWords): Rows {
  const { quote: said, picture: shown } = REPORT_MESSAGES
  const { centre: by, activity } = FILE_MESSAGES
  yield headers([by, activity, said, REPORT_MESSAGES['what-worked'], REPORT_MESSAGES['in-report'], shown], words)
  for (const { centre, title, quote, worked, isChosen, picture } of report.summary.highlights)
    yield [
      countryOf(centre),
      title,
      quote,
      worked,
      words.text(REPORT_MESSAGES[isChosen ? 'yes' : 'no']),
      picture?.alt ?? '',
    ].map(text)
}

function* aboutRows({ campaign, asOf, address, report }: NetworkReportFile, words: FileWords): Rows {
  const { reports, activities } = report.summary
  yield headers([FILE_MESSAGES.fact, REPORT_MESSAGES.value], words)
  const facts: readonly (readonly [Message, string])[] = [
    [FILE_MESSAGES.campaign, campaign.name],
    [FILE_MESSAGES['as-of-fact'], words.moment(asOf)],
    [FILE_MESSAGES.address, address],
    [REPORT_MESSAGES.figures, words.text(REPORT_MESSAGES['own-figures'])],
  ]
  for (const [fact, value] of facts) yield [text(words.text(fact)), text(value)]
  const counts: readonly (readonly [Message, number])[] = [
    [FILE_MESSAGES.centres, reports.centres],
    [REPORT_MESSAGES['reports-accepted'], reports.accepted],
    [REPORT_MESSAGES['reports-waiting'], reports.waiting],
    [REPORT_MESSAGES['reports-returned'], reports.returned],
    [REPORT_MESSAGES['reports-begun'], reports.begun],
    [REPORT_MESSAGES['reports-none'], reports.none],
    [REPORT_MESSAGES['activities-took-place'], activities.tookPlace],
    [REPORT_MESSAGES['of-these-on-day'], activities.onTheDay],
    [REPORT_MESSAGES['of-these-moved'], activities.moved],
    [REPORT_MESSAGES['activities-cancelled'], activities.cancelled],
    [REPORT_MESSAGES['activities-unsaid'], activities.unsaid],
  ]
  for (const [fact, count] of counts) yield [text(words.text(fact)), number(count)]
}

/** Writes the network's report as a workbook: each figure, each row that it was made of, each activity, and what centres said. */
import type { NetworkReportFile } from '../../../shared/reports/reportFile.ts'
import type { FigureSource, NotAdded } from '../../../shared/reports/api.ts'
import { ACTIVITY_TYPES, AUDIENCES, REACH_BASES, THEMES, type ReachMetricId } from '../../../shared/taxonomy.ts'
import { labelIn, momentInWords } from '../englishWords.ts'
import { workbookFiles, type SheetCell } from '../workbookParts.ts'
import { zipPieces } from '../zipPieces.ts'
import { day, header, number, text } from './reportSheets.ts'
import { basesInWords, metricInWords, NOT_ADDED, outcomeInWords } from './reportWords.ts'

export function writeNetworkWorkbook(file: NetworkReportFile): Iterable<Uint8Array> {
  const countryOf = (centre: string): string => file.centres.find(({ id }) => id === centre)?.countryName ?? centre
  return zipPieces(
    workbookFiles([
      { name: 'Figures', widths: [34, 14, 12, 16, 14, 14, 40], pagesWide: 1, rows: figureRows(file) },
      {
        name: 'Sources',
        widths: [30, 20, 40, 14, 40, 16, 12, 40, 30],
        pagesWide: 2,
        rows: sourceRows(file, countryOf),
      },
      { name: 'Activities', widths: [20, 40, 12, 26, 40, 40, 24], pagesWide: 2, rows: activityRows(file, countryOf) },
      { name: 'Highlights', widths: [20, 40, 50, 50, 12, 40], pagesWide: 1, rows: highlightRows(file, countryOf) },
      { name: 'About', widths: [40, 60], pagesWide: 1, rows: aboutRows(file) },
    ]),
  )
}

type Rows = Iterable<readonly SheetCell[]>
type CountryOf = (centre: string) => string

function* figureRows({ report }: NetworkReportFile): Rows {
  yield ['Metric', 'Figure', 'Centres', 'Of centres', 'Smallest', 'Largest', 'How centres know it'].map(header)
  for (const { metric, sum, centres, smallest, largest, sources } of report.figures)
    yield [
      text(metricInWords(metric)),
      ...[sum, centres, report.summary.reports.accepted, smallest, largest].map(number),
      text(basesInWords(sources)),
    ]
}

function* sourceRows({ report }: NetworkReportFile, countryOf: CountryOf): Rows {
  const heads = ['Metric', 'Centre', 'Activity', 'Figure', 'Source', 'Basis', 'Until', 'Evidence', 'Added']
  yield heads.map(header)
  const row = (metric: ReachMetricId, source: FigureSource, why: NotAdded | null): readonly SheetCell[] => [
    text(metricInWords(metric)),
    text(countryOf(source.centre)),
    text(source.title),
    number(source.value),
    text(source.source),
    text(source.basis === null ? '' : labelIn(REACH_BASES, source.basis)),
    day(source.until),
    text(source.evidence ?? ''),
    text(why === null ? 'Yes' : NOT_ADDED[why]),
  ]
  for (const { metric, sources, notAdded } of report.figures) {
    for (const source of sources) yield row(metric, source, null)
    for (const { why, ...source } of notAdded) yield row(metric, source, why)
  }
}

function* activityRows({ report }: NetworkReportFile, countryOf: CountryOf): Rows {
  yield ['Centre', 'Activity', 'First day', 'What became of it', 'Themes', 'Audiences', 'Type'].map(header)
  for (const { centre, title, startsOn, tookPlace, cancelReason, themes, audiences, type } of report.summary.lines)
    yield [
      text(countryOf(centre)),
      text(title),
      day(startsOn),
      text(outcomeInWords(tookPlace, cancelReason)),
      text(themes.map((id) => labelIn(THEMES, id)).join(', ')),
      text(audiences.map((id) => labelIn(AUDIENCES, id)).join(', ')),
      text(type === null ? '' : labelIn(ACTIVITY_TYPES, type)),
    ]
}

function* highlightRows({ report }: NetworkReportFile, countryOf: CountryOf): Rows {
  yield ['Centre', 'Activity', 'Quote', 'What worked', 'In the report', 'Picture'].map(header)
  for (const { centre, title, quote, worked, isChosen, picture } of report.summary.highlights)
    yield [countryOf(centre), title, quote, worked, isChosen ? 'Yes' : 'No', picture?.alt ?? ''].map(text)
}

function* aboutRows({ campaign, asOf, address, report }: NetworkReportFile): Rows {
  const { reports, activities } = report.summary
  yield ['Fact', 'Value'].map(header)
  yield [text('Campaign'), text(campaign.name)]
  yield [text('As of'), text(momentInWords(asOf))]
  yield [text('Address'), text(address)]
  yield [text('Figures'), text('The organisers’ own. Figures of different metrics are never added up.')]
  const counts: readonly (readonly [string, number])[] = [
    ['Centres', reports.centres],
    ['Reports accepted', reports.accepted],
    ['Reports that wait', reports.waiting],
    ['Reports returned', reports.returned],
    ['Reports begun', reports.begun],
    ['Without a report', reports.none],
    ['Activities that took place', activities.tookPlace],
    ['Of these on the day itself', activities.onTheDay],
    ['Of these moved', activities.moved],
    ['Activities cancelled', activities.cancelled],
    ['Activities of which nobody said what became of them', activities.unsaid],
  ]
  for (const [fact, count] of counts) yield [text(fact), number(count)]
}

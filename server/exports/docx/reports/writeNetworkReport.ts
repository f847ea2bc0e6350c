/**
 * Writes the network's report as a Word document: summary, campaign, activities, reach, youth, media, high-level guests, partners and
 * materials, lessons, and a page for each centre. Each chapter has what coordinators wrote, and below it what is counted.
 */
import type { NetworkReportFile } from '../../../../shared/reports/reportFile.ts'
import { KOSOVO_FOOTNOTE } from '../../../../shared/network.ts'
import { REPORT_CHAPTERS, type ReportChapterId, type ReportSectionId } from '../../../../shared/reports/sections.ts'
import { HIGH_LEVEL_ROLES, THEMES, YOUTH_INVOLVEMENTS } from '../../../../shared/taxonomy.ts'
import { tookPlaceOf } from '../../../../shared/plans/tookPlace.ts'
import type { CheckedPicture } from '../../../pictures/readPicture.ts'
import { dayInWords, labelIn, momentInWords } from '../../englishWords.ts'
import { countOf } from '../../reports/reportWords.ts'
import { zipPieces } from '../../zipPieces.ts'
import { contentsHeading, contentsTable } from '../contents.ts'
import { heading } from '../planParts.ts'
import { richTextBlocks } from '../richTextBlocks.ts'
import { wordFiles, type DocumentParts } from '../wordDocument.ts'
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
import { activityTallies } from './activityTallies.ts'
import { centreParts, countsInWords } from './centreParts.ts'
import { figureTables } from './figureTables.ts'
import { highlightPicture } from './highlightPicture.ts'

type Pictures = ReadonlyMap<string, CheckedPicture>

/** @param pictures those of chosen highlights; the pages of centres show none */
export function writeNetworkReport(file: NetworkReportFile, pictures: Pictures): Iterable<Uint8Array> {
  const facts = { title: `Network report, ${file.campaign.name}`, description: `As of ${momentInWords(file.asOf)}` }
  return zipPieces(wordFiles(facts, (parts) => blocksOf(file, facts, { parts, pictures })))
}

interface Facts {
  readonly title: string
  readonly description: string
}

function* blocksOf(
  file: NetworkReportFile,
  { title, description }: Facts,
  { parts, pictures }: Pick<Chapter, 'parts' | 'pictures'>,
): Iterable<Block> {
  const { address, report, snapshots } = file
  const countryOf = (centre: string): string => file.centres.find(({ id }) => id === centre)?.countryName ?? centre
  const entries = [
    ...REPORT_CHAPTERS.map(({ label }) => ({ level: 1, text: label.message })),
    ...(snapshots.length > 0 ? [{ level: 1, text: 'Centres' }] : []),
    ...snapshots.map(({ centre }) => ({ level: 2, text: countryOf(centre) })),
  ]
  const headingAt = (at: number, newPage = false): Block => {
    const entry = entries[at]
    return entry === undefined ? '' : contentsHeading(entry, at, newPage)
  }
  yield paragraph(textRuns(title), { isTitle: true })
  yield paragraph(`${textRuns(`${description} · `)}${parts.link(address, address)}`)
  yield contentsTable(entries, 2)
  for (const [at, { id }] of REPORT_CHAPTERS.entries()) {
    yield headingAt(at, at === 0)
    const text = report.chapters[id]
    if (text !== undefined) yield richTextBlocks(text, { parts, lang: undefined, above: 1 })
    yield* BEHIND[id]({ file, countryOf, parts, pictures })
  }
  const first = REPORT_CHAPTERS.length
  yield headingAt(first, true)
  for (const [at, { at: submitted, snapshot }] of snapshots.entries()) {
    yield headingAt(first + 1 + at, at > 0)
    yield paragraph(textRuns(`Submitted on ${momentInWords(submitted)}. ${countsInWords(snapshot)}.`))
    yield* centreParts(snapshot, 2, { parts, pictures: null })
  }
  if (file.centres.some(({ countryName }) => countryName.endsWith('*')))
    yield paragraph(textRuns(KOSOVO_FOOTNOTE.message))
}

interface Chapter {
  readonly file: NetworkReportFile
  readonly countryOf: (centre: string) => string
  readonly parts: DocumentParts
  readonly pictures: Pictures
}

/** The counted part of each chapter, below the coordinators' text. */
const BEHIND: Readonly<Record<ReportChapterId, (chapter: Chapter) => Iterable<Block>>> = {
  summary: ({ file }) => [paragraph(textRuns(stateInWords(file)))],
  campaign: ({ file: { campaign, centres } }) => [
    paragraph(
      textRuns(
        campaign.kind === 'sid'
          ? `${campaign.name} was on ${dayInWords(campaign.day)}. ${countOf(centres.length, 'centre takes', 'centres take')} part.`
          : `${campaign.name} ran from ${dayInWords(campaign.startsOn)} to ${dayInWords(campaign.endsOn)}.`,
      ),
    ),
  ],
  *activities(chapter) {
    yield* activityTallies(chapter.file, chapter.countryOf, chapter.parts)
    yield* chosenHighlights(chapter)
  },
  reach: ({ file, countryOf, parts }) => figureTables(file, countryOf, parts),
  *youth(chapter) {
    yield* optionCounts(chapter.file, 'Role of young people', YOUTH_INVOLVEMENTS, ({ youthInvolvement }) =>
      youthInvolvement === null ? [] : [youthInvolvement],
    )
    yield* writtenBy(chapter, ['youth'])
  },
  media: (chapter) => writtenBy(chapter, ['media']),
  *'high-level'(chapter) {
    yield* optionCounts(chapter.file, 'Role', HIGH_LEVEL_ROLES, ({ highLevel }) => highLevel)
    yield* writtenBy(chapter, ['high-level'])
  },
  partners: (chapter) => writtenBy(chapter, ['partners', 'materials']),
  lessons: (chapter) => writtenBy(chapter, ['lessons', 'wishes']),
}

function stateInWords({ report }: NetworkReportFile): string {
  const { reports, activities, unusedThemes } = report.summary
  const themes = unusedThemes.map((id) => labelIn(THEMES, id)).join(', ')
  return [
    `${reports.accepted} of ${countOf(reports.centres, 'report is', 'reports are')} accepted.`,
    `In them ${countOf(activities.tookPlace, 'activity took place', 'activities took place')}, ${activities.onTheDay} on the day itself; ${activities.moved} moved and ${activities.cancelled} cancelled.`,
    ...(activities.unsaid > 0 ? [`Of ${activities.unsaid} nobody said what became of them.`] : []),
    ...(reports.waiting > 0 ? [`${reports.waiting} more wait and are not in these figures.`] : []),
    ...(themes === '' || reports.accepted === 0 ? [] : [`No activity is on: ${themes}.`]),
  ].join(' ')
}

function* chosenHighlights({ file, countryOf, parts, pictures }: Chapter): Iterable<Block> {
  const chosen = file.report.summary.highlights.filter(({ isChosen }) => isChosen)
  if (chosen.length === 0) return
  yield heading('Highlights', 2)
  for (const { centre, title, quote, worked, picture } of chosen) {
    yield paragraph(textRuns(`${countryOf(centre)}: ${title}`, undefined, { bold: true }), { keepNext: true })
    if (picture !== null) yield highlightPicture(picture, pictures, parts)
    if (quote.trim() !== '') yield paragraph(textRuns(`“${quote}”`, undefined, { italics: true }))
    else if (worked.trim() !== '') yield paragraph(textRuns(worked))
  }
}

type Activity = NetworkReportFile['snapshots'][number]['snapshot']['activities'][number]

/** How many activities that took place have each option. */
function* optionCounts<Id extends string>(
  { snapshots }: NetworkReportFile,
  title: string,
  options: readonly { readonly id: Id; readonly label: { readonly message: string } }[],
  of: (activity: Activity) => readonly Id[],
): Iterable<Block> {
  const done = snapshots.flatMap(({ snapshot }) =>
    snapshot.activities.filter((activity) => {
      const tookPlace = tookPlaceOf(activity)
      return tookPlace !== null && tookPlace !== 'cancelled'
    }),
  )
  const rows = options
    .map(({ id, label }) => ({ label: label.message, count: done.filter((one) => of(one).includes(id)).length }))
    .filter(({ count }) => count > 0)
  if (rows.length === 0) return
  yield `${tableBegin(COUNTS)}${tableRow([title, 'Activities that took place'].map(listHeaderCell), true)}`
  for (const { label, count } of rows) yield tableRow([label, String(count)].map((text) => listCell(text)))
  yield TABLE_END
}
/** In twentieths of a point. */
const COUNTS = [6638, 3000] as const

/** Names the centres whose pages say more. */
function* writtenBy({ file, countryOf }: Chapter, sections: readonly ReportSectionId[]): Iterable<Block> {
  const centres = file.snapshots
    .filter(({ snapshot }) => sections.some((id) => snapshot.sections[id] !== undefined))
    .map(({ centre }) => countryOf(centre))
  if (centres.length > 0) yield paragraph(textRuns(`In the words of centres, on their pages: ${centres.join(', ')}.`))
}

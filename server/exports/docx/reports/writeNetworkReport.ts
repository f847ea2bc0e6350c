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
import type { Message } from '../../../../shared/messages/message.ts'
import { FILE_MESSAGES } from '../../words/fileMessages.ts'
import type { FileWords } from '../../words/fileWords.ts'
import { REPORT_MESSAGES } from '../../reports/reportFileMessages.ts'
import { localisedReport } from '../../reports/localisedReport.ts'
import { zipPieces } from '../../zipPieces.ts'
import { contentsHeading, contentsTable } from '../contents.ts'
import { heading } from '../planParts.ts'
import { richTextBlocks } from '../richTextBlocks.ts'
import { wordFiles, type DocumentContext, type DocumentFacts } from '../wordDocument.ts'
import { listTable, paragraph, textRuns, type Block } from '../wordXml.ts'
import { activityTallies } from './activityTallies.ts'
import { centreParts, wordCounts } from './centreParts.ts'
import { figureTables } from './figureTables.ts'
import { highlightPicture } from './highlightPicture.ts'

type Pictures = ReadonlyMap<string, CheckedPicture>

/** @param pictures those of chosen highlights; the pages of centres show none */
export function writeNetworkReport(
  english: NetworkReportFile,
  pictures: Pictures,
  words: FileWords,
): Iterable<Uint8Array> {
  const file = localisedReport(english, words)
  const facts = {
    title: words.text(REPORT_MESSAGES['network-title'], { campaign: file.campaign.name }),
    description: words.text(FILE_MESSAGES['as-of'], { moment: words.moment(file.asOf) }),
    words,
  }
  return zipPieces(wordFiles(facts, (parts) => blocksOf(file, facts, { parts, pictures, words })))
}

function* blocksOf(
  file: NetworkReportFile,
  { title, description }: DocumentFacts,
  context: Pick<Chapter, 'parts' | 'pictures' | 'words'>,
): Iterable<Block> {
  const { parts, words } = context
  const { text: say } = words
  const { address, report, snapshots } = file
  const countryOf = (centre: string): string => file.centres.find(({ id }) => id === centre)?.countryName ?? centre
  const entries = [
    ...REPORT_CHAPTERS.map(({ label }) => ({ level: 1, text: say(label) })),
    ...(snapshots.length > 0 ? [{ level: 1, text: say(FILE_MESSAGES.centres) }] : []),
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
    yield* BEHIND[id]({ file, countryOf, ...context })
  }
  const first = REPORT_CHAPTERS.length
  yield headingAt(first, true)
  for (const [at, { at: submitted, snapshot }] of snapshots.entries()) {
    yield headingAt(first + 1 + at, at > 0)
    yield paragraph(
      textRuns(
        say(REPORT_MESSAGES['submitted-with'], {
          moment: words.moment(submitted),
          counts: wordCounts(snapshot, words),
        }),
      ),
    )
    yield* centreParts(snapshot, 2, { parts, words, pictures: null })
  }
  if (file.centres.some(({ countryName }) => countryName.endsWith('*'))) yield paragraph(textRuns(say(KOSOVO_FOOTNOTE)))
}

interface Chapter extends DocumentContext {
  readonly file: NetworkReportFile
  readonly countryOf: (centre: string) => string
  readonly pictures: Pictures
}

/** The counted part of each chapter, below the coordinators' text. */
const BEHIND: Readonly<Record<ReportChapterId, (chapter: Chapter) => Iterable<Block>>> = {
  summary: ({ file, words }) => [paragraph(textRuns(wordState(file, words)))],
  campaign: ({ file, words }) => [paragraph(textRuns(wordCampaign(file, words)))],
  *activities(chapter) {
    yield* activityTallies(chapter.file, chapter.countryOf, chapter)
    yield* chosenHighlights(chapter)
  },
  reach: ({ file, countryOf, ...context }) => figureTables(file, countryOf, context),
  *youth(chapter) {
    yield* optionCounts(chapter, REPORT_MESSAGES['role-of-young'], YOUTH_INVOLVEMENTS, ({ youthInvolvement }) =>
      youthInvolvement === null ? [] : [youthInvolvement],
    )
    yield* writtenBy(chapter, ['youth'])
  },
  media: (chapter) => writtenBy(chapter, ['media']),
  *'high-level'(chapter) {
    yield* optionCounts(chapter, REPORT_MESSAGES.role, HIGH_LEVEL_ROLES, ({ highLevel }) => highLevel)
    yield* writtenBy(chapter, ['high-level'])
  },
  partners: (chapter) => writtenBy(chapter, ['partners', 'materials']),
  lessons: (chapter) => writtenBy(chapter, ['lessons', 'wishes']),
}

function wordCampaign({ campaign, centres }: NetworkReportFile, { text, day }: FileWords): string {
  const { name } = campaign
  if (campaign.kind === 'sid')
    return text(REPORT_MESSAGES['was-on'], { campaign: name, day: day(campaign.day), centres: centres.length })
  return text(REPORT_MESSAGES['ran-from'], {
    campaign: name,
    first: day(campaign.startsOn),
    last: day(campaign.endsOn),
  })
}

function wordState({ report }: NetworkReportFile, { text, label }: FileWords): string {
  const { reports, activities, unusedThemes } = report.summary
  const themes = unusedThemes.map((id) => label(THEMES, id)).join(', ')
  const { tookPlace: count, onTheDay, moved, cancelled, unsaid } = activities
  return [
    text(REPORT_MESSAGES.state, { accepted: reports.accepted, all: reports.centres }),
    text(REPORT_MESSAGES['state-activities'], { count, onTheDay, moved, cancelled }),
    ...(unsaid > 0 ? [text(REPORT_MESSAGES['state-unsaid'], { count: unsaid })] : []),
    ...(reports.waiting > 0 ? [text(REPORT_MESSAGES['state-waiting'], { count: reports.waiting })] : []),
    ...(themes === '' || reports.accepted === 0 ? [] : [text(REPORT_MESSAGES['unused-themes'], { themes })]),
  ].join(' ')
}

function* chosenHighlights({ file, countryOf, pictures, ...context }: Chapter): Iterable<Block> {
  const chosen = file.report.summary.highlights.filter(({ isChosen }) => isChosen)
  if (chosen.length === 0) return
  yield heading(context.words.text(REPORT_MESSAGES.highlights), 2)
  for (const { centre, title, quote, worked, picture } of chosen) {
    yield paragraph(textRuns(`${countryOf(centre)}: ${title}`, undefined, { bold: true }), { keepNext: true })
    if (picture !== null) yield highlightPicture(picture, pictures, context)
    if (quote.trim() !== '') yield paragraph(textRuns(`“${quote}”`, undefined, { italics: true }))
    else if (worked.trim() !== '') yield paragraph(textRuns(worked))
  }
}

type Activity = NetworkReportFile['snapshots'][number]['snapshot']['activities'][number]

/** How many activities that took place have each option. */
function* optionCounts<Id extends string>(
  { file: { snapshots }, words: { text } }: Chapter,
  title: Message,
  options: readonly { readonly id: Id; readonly label: Message }[],
  of: (activity: Activity) => readonly Id[],
): Iterable<Block> {
  const done = snapshots.flatMap(({ snapshot }) =>
    snapshot.activities.filter((activity) => {
      const tookPlace = tookPlaceOf(activity)
      return tookPlace !== null && tookPlace !== 'cancelled'
    }),
  )
  const rows = options
    .map(({ id, label }) => [text(label), done.filter((one) => of(one).includes(id)).length] as const)
    .filter(([, count]) => count > 0)
    .map(([label, count]) => [label, String(count)])
  if (rows.length === 0) return
  yield* listTable(COUNTS, [text(title), text(REPORT_MESSAGES['activities-took-place'])], rows)
}
/** In twentieths of a point. */
const COUNTS = [6638, 3000] as const

/** Names the centres whose pages say more. */
function* writtenBy({ file, countryOf, words }: Chapter, sections: readonly ReportSectionId[]): Iterable<Block> {
  const centres = file.snapshots
    .filter(({ snapshot }) => sections.some((id) => snapshot.sections[id] !== undefined))
    .map(({ centre }) => countryOf(centre))
  if (centres.length > 0)
    yield paragraph(textRuns(words.text(REPORT_MESSAGES['written-by'], { countries: centres.join(', ') })))
}

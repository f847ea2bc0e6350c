/**
 * The head of a briefing: the choice and its source, the state of the network in numbers and pictures, and all
 * activities.
 */
import type { BriefingPart } from '../../../shared/exports/briefingLook.ts'
import type { FileSelection } from '../../../shared/exports/planFile.ts'
import { gapsIn, type Gap } from '../../../shared/overview/gaps.ts'
import { KOSOVO_FOOTNOTE } from '../../../shared/network.ts'
import type { ActivityView } from '../../../shared/plans/planView.ts'
import { AUDIENCES, THEMES } from '../../../shared/taxonomy.ts'
import { textOfFact } from '../activityFacts.ts'
import { labelIn } from '../englishWords.ts'
import { sourceRows, type ExportSource, type SourceRow } from '../exportSource.ts'
import { changeParts } from './changeParts.ts'
import { coverageTable } from './coverageTable.ts'
import { heading, titleOf } from './planParts.ts'
import { daysTable } from './daysTable.ts'
import type { DocumentParts } from './wordDocument.ts'
import {
  listCell,
  listHeaderCell,
  listParagraph,
  paragraph,
  TABLE_END,
  tableBegin,
  tableRow,
  textRuns,
  type Block,
} from './wordXml.ts'

/** @param chosen the parts of the document that were asked for */
export function* briefingHead(
  source: ExportSource,
  selection: FileSelection,
  chosen: ReadonlySet<BriefingPart>,
  parts: DocumentParts,
): Iterable<Block> {
  yield aboutParts(selection)
  if (chosen.has('summary')) yield summaryParts(selection)
  if (chosen.has('coverage')) yield* coverageTable(selection, parts)
  const rows = chosen.has('coverage') || chosen.has('table') ? datedRows(source) : []
  if (chosen.has('coverage')) yield* daysTable(selection.campaign, rows, parts)
  if (chosen.has('table')) yield* activityTable(rows)
  if (chosen.has('changes') && source.head.briefing !== undefined) yield* changeParts(source.head, source.head.briefing)
}

const REACH_RULE =
  'Reach figures are the organisers’ own and in different metrics. They are never added up, here or in the workspace.'
const SOURCES =
  'Sources: the plans of the centres in the SID workspace, as they were at this moment. Centres can change their plans at any time.'

function aboutParts({ filters, centres }: FileSelection): Block {
  const isKosovoNamed = centres.some(({ countryName }) => countryName.endsWith('*'))
  return [
    ...(filters.length === 0 ? [fact('Filters', 'none: all activities')] : []),
    ...filters.map(({ label, values }) => fact(label, values.join(', '))),
    paragraph(textRuns(SOURCES)),
    paragraph(textRuns(REACH_RULE)),
    isKosovoNamed ? paragraph(textRuns(KOSOVO_FOOTNOTE.message, 'en', { size: 18 })) : '',
  ].join('')
}

const fact = (label: string, text: string): Block =>
  paragraph(`${textRuns(`${label}: `, undefined, { bold: true })}${textRuns(text)}`)

function summaryParts(selection: FileSelection): Block {
  const { counts, centres, filters } = selection
  const nameOf = new Map<string, string>(centres.map(({ id, countryName }) => [id, countryName]))
  const missing = counts.centres.filter(({ plan }) => plan === 'none')
  const gaps = gapsIn(counts)
  return [
    heading('Summary', 1),
    paragraph(textRuns(sentenceOf(selection))),
    fact(
      'By status',
      `${counts.confirmed} confirmed, ${counts.tentative} tentative, ${counts.done} done, ${counts.cancelled} cancelled`,
    ),
    counts.undated === 0 ? '' : fact('Without a date', String(counts.undated)),
    fact(
      `No plan yet (${missing.length})`,
      missing.length === 0
        ? 'every centre has begun'
        : missing.map(({ centre }) => nameOf.get(centre) ?? centre).join(', '),
    ),
    heading(filters.length === 0 ? 'Gaps' : 'Gaps in this selection', 2),
    filters.length === 0 ? '' : paragraph(textRuns(OTHERS_MAY)),
    gapFact(filters.length === 0 ? 'Nobody plans anything on' : 'Not in this selection', gaps.nobody),
    gapFact('Only one centre', gaps.oneCentre),
    gapFact('Only tentative (2 to 5 centres)', gaps.fewAndTentative),
  ].join('')
}

/** A gap of a selection is not a gap of the network. */
const OTHERS_MAY =
  'These gaps are of the selected activities only. Activities that the filters leave out may cover them.'

function sentenceOf({ counts, campaign }: FileSelection): string {
  const begun = counts.centres.filter(({ plan }) => plan !== 'none').length
  const centres = `${begun} of ${counts.centres.length} centres ${counts.centres.length === 1 ? 'has' : 'have'} begun a plan.`
  if (counts.total === 0) return `${centres} No activities match the filters.`
  const activities = counts.total === 1 ? '1 activity' : `${counts.total} activities`
  const confirmed = `${counts.confirmed} ${counts.confirmed === 1 ? 'is' : 'are'} confirmed`
  return `${centres} Of ${activities}, ${confirmed}.${campaign.kind === 'sid' ? ` ${atTheDay(counts)}` : ''}`
}

function atTheDay({ onTheDay, acrossTheDay }: FileSelection['counts']): string {
  if (acrossTheDay === undefined) return `${onTheDay} take place on the day itself or run across it.`
  const longer = acrossTheDay === 1 ? '1 longer one runs' : `${acrossTheDay} longer ones run`
  return `${onTheDay} ${onTheDay === 1 ? 'takes' : 'take'} place on the day itself, and ${longer} across it.`
}

function gapFact(label: string, gaps: readonly Gap[]): Block {
  const names = gaps.map(({ filter, id }) => labelIn(filter === 'theme' ? THEMES : AUDIENCES, id))
  return fact(label, names.length === 0 ? 'nothing' : names.join(', '))
}

const COLUMNS = ['When', 'Country', 'Activity', 'Themes', 'Where', 'Status'] as const
/** In twentieths of a point. */
const WIDTHS = [1800, 1200, 2250, 1888, 1400, 1100]

function datedRows(source: ExportSource): readonly DatedRow[] {
  const rows: DatedRow[] = []
  for (const row of sourceRows(source)) {
    const { dates, startsOn, endsOn, status } = row.activity
    rows.push({ dates, startsOn, endsOn, status, day: firstDayOf(row), xml: activityRow(row) })
  }
  return rows
}

/** Every activity by its first day. */
function* activityTable(rows: readonly DatedRow[]): Iterable<Block> {
  yield heading(`Activities (${rows.length})`, 1)
  if (rows.length === 0) {
    yield paragraph(textRuns('No activities match the filters.'))
    return
  }
  yield `${tableBegin(WIDTHS)}${tableRow(COLUMNS.map(listHeaderCell), true)}`
  for (const { xml } of rows.toSorted((a, b) => (a.day < b.day ? -1 : Number(a.day > b.day)))) yield xml
  yield TABLE_END
}

/** The facts of an activity that are needed once its row is written. */
interface DatedRow extends Pick<ActivityView, 'dates' | 'startsOn' | 'endsOn' | 'status'> {
  readonly day: string
  readonly xml: Block
}

/** Activities without a day come last. */
const firstDayOf = ({ activity: { dates, startsOn, endsOn } }: SourceRow): string =>
  dates.flatMap(({ day }) => day ?? []).toSorted()[0] ?? startsOn ?? endsOn ?? '~'

function activityRow({ plan, activity, writtenIn }: SourceRow): Block {
  const title = listParagraph(titleOf(activity), writtenIn['title'], { bold: true })
  const gloss = activity.gloss.trim() === '' ? '' : listParagraph(activity.gloss, 'en', { italics: true })
  const [when, themes, where, status] = (['startsOn', 'themes', 'places', 'status'] as const).map((key) =>
    textOfFact(activity, key),
  )
  return tableRow([
    listCell(when ?? ''),
    listCell(plan.countryName),
    { blocks: title + gloss },
    listCell(themes ?? ''),
    listCell(where === '' ? textOfFact(activity, 'format') : (where ?? '')),
    listCell(status ?? ''),
  ])
}

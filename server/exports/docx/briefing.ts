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
import { BRIEFING_MESSAGES, FILE_MESSAGES } from '../words/fileMessages.ts'
import type { FileWords } from '../words/fileWords.ts'
import { sourceRows, type ExportSource, type SourceRow } from '../exportSource.ts'
import { changeParts } from './changeParts.ts'
import { coverageTable } from './coverageTable.ts'
import { heading, titleOf } from './planParts.ts'
import { daysTable } from './daysTable.ts'
import type { DocumentContext } from './wordDocument.ts'
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
  context: DocumentContext,
): Iterable<Block> {
  const { words } = context
  yield aboutParts(selection, words)
  if (chosen.has('summary')) yield summaryParts(selection, words)
  if (chosen.has('coverage')) yield* coverageTable(selection, context)
  const rows = chosen.has('coverage') || chosen.has('table') ? datedRows(source, words) : []
  if (chosen.has('coverage')) yield* daysTable(selection.campaign, rows, context)
  if (chosen.has('table')) yield* activityTable(rows, words)
  if (chosen.has('changes') && source.head.briefing !== undefined)
    yield* changeParts(source.head, source.head.briefing, words)
}

function aboutParts({ filters, centres }: FileSelection, { text }: FileWords): Block {
  const isKosovoNamed = centres.some(({ countryName }) => countryName.endsWith('*'))
  return [
    ...(filters.length === 0 ? [fact(text(BRIEFING_MESSAGES.filters), text(BRIEFING_MESSAGES['no-filters']))] : []),
    ...filters.map(({ label, values }) => fact(label, values.join(', '))),
    paragraph(textRuns(text(BRIEFING_MESSAGES.sources))),
    paragraph(textRuns(text(BRIEFING_MESSAGES['reach-rule']))),
    isKosovoNamed ? paragraph(textRuns(text(KOSOVO_FOOTNOTE), undefined, { size: 18 })) : '',
  ].join('')
}

const fact = (label: string, text: string): Block =>
  paragraph(`${textRuns(`${label}: `, undefined, { bold: true })}${textRuns(text)}`)

function summaryParts(selection: FileSelection, words: FileWords): Block {
  const { text, number } = words
  const { counts, centres, filters } = selection
  const nameOf = new Map<string, string>(centres.map(({ id, countryName }) => [id, countryName]))
  const missing = counts.centres.filter(({ plan }) => plan === 'none')
  const gaps = gapsIn(counts)
  return [
    heading(text(BRIEFING_MESSAGES.summary), 1),
    paragraph(textRuns(sentenceOf(selection, words))),
    fact(text(BRIEFING_MESSAGES['by-status']), text(BRIEFING_MESSAGES.statuses, { ...counts })),
    counts.undated === 0 ? '' : fact(text(BRIEFING_MESSAGES.undated), number(counts.undated)),
    fact(
      text(BRIEFING_MESSAGES['no-plan'], { centres: missing.length }),
      missing.length === 0
        ? text(BRIEFING_MESSAGES['all-begun'])
        : missing.map(({ centre }) => nameOf.get(centre) ?? centre).join(', '),
    ),
    heading(text(BRIEFING_MESSAGES[filters.length === 0 ? 'gaps' : 'gaps-here']), 2),
    filters.length === 0 ? '' : paragraph(textRuns(text(BRIEFING_MESSAGES['others-may']))),
    gapFact(filters.length === 0 ? 'nobody' : 'not-here', gaps.nobody, words),
    gapFact('one-centre', gaps.oneCentre, words),
    gapFact('few-tentative', gaps.fewAndTentative, words),
  ].join('')
}

function sentenceOf({ counts, campaign }: FileSelection, words: FileWords): string {
  const { text } = words
  const begun = counts.centres.filter(({ plan }) => plan !== 'none').length
  const centres = text(BRIEFING_MESSAGES.begun, { begun, all: counts.centres.length })
  if (counts.total === 0) return `${centres} ${text(BRIEFING_MESSAGES['no-matches'])}`
  const confirmed = text(BRIEFING_MESSAGES.confirmed, { total: counts.total, confirmed: counts.confirmed })
  return [centres, confirmed, ...(campaign.kind === 'sid' ? [atTheDay(counts, words)] : [])].join(' ')
}

const atTheDay = ({ onTheDay: count, acrossTheDay: longer }: FileSelection['counts'], { text }: FileWords): string =>
  longer === undefined
    ? text(BRIEFING_MESSAGES['on-or-across'], { count })
    : text(BRIEFING_MESSAGES['on-the-day'], { count, longer })

function gapFact(
  label: 'nobody' | 'not-here' | 'one-centre' | 'few-tentative',
  gaps: readonly Gap[],
  words: FileWords,
): Block {
  const names = gaps.map(({ filter, id }) => words.label(filter === 'theme' ? THEMES : AUDIENCES, id))
  const nothing = words.text(BRIEFING_MESSAGES.nothing)
  return fact(words.text(BRIEFING_MESSAGES[label]), names.length === 0 ? nothing : names.join(', '))
}

const COLUMNS = [
  FILE_MESSAGES.when,
  FILE_MESSAGES.country,
  FILE_MESSAGES.activity,
  BRIEFING_MESSAGES.themes,
  BRIEFING_MESSAGES.where,
  BRIEFING_MESSAGES.status,
] as const
/** In twentieths of a point. */
const WIDTHS = [1800, 1200, 2250, 1888, 1400, 1100]

function datedRows(source: ExportSource, words: FileWords): readonly DatedRow[] {
  const rows: DatedRow[] = []
  for (const row of sourceRows(source)) {
    const { dates, startsOn, endsOn, status } = row.activity
    rows.push({ dates, startsOn, endsOn, status, day: firstDayOf(row), xml: activityRow(row, words) })
  }
  return rows
}

/** Every activity by its first day. */
function* activityTable(rows: readonly DatedRow[], { text }: FileWords): Iterable<Block> {
  yield heading(text(BRIEFING_MESSAGES['all-activities'], { count: rows.length }), 1)
  if (rows.length === 0) {
    yield paragraph(textRuns(text(BRIEFING_MESSAGES['no-matches'])))
    return
  }
  yield `${tableBegin(WIDTHS)}${tableRow(
    COLUMNS.map((column) => listHeaderCell(text(column))),
    true,
  )}`
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

function activityRow({ plan, activity, writtenIn }: SourceRow, words: FileWords): Block {
  const title = listParagraph(titleOf(activity, words), writtenIn['title'], { bold: true })
  const gloss = activity.gloss.trim() === '' ? '' : listParagraph(activity.gloss, 'en', { italics: true })
  const [when, themes, where, status] = (['startsOn', 'themes', 'places', 'status'] as const).map((key) =>
    textOfFact(activity, key, words),
  )
  return tableRow([
    listCell(when ?? ''),
    listCell(plan.countryName),
    { blocks: title + gloss },
    listCell(themes ?? ''),
    listCell(where === '' ? textOfFact(activity, 'format', words) : (where ?? '')),
    listCell(status ?? ''),
  ])
}

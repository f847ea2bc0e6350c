/**
 * The dates of the activities: the days around the campaign's own, or the weeks of a long period, as bars and as a
 * table.
 */
import { centralDay, lastCentralDay, type Campaign } from '../../../shared/campaign.ts'
import { addDays, type DaySpan } from '../../../shared/days.ts'
import { spansOf } from '../../../shared/plans/occurrences.ts'
import type { ActivityView } from '../../../shared/plans/planView.ts'
import { BRIEFING_MESSAGES, FILE_MESSAGES } from '../words/fileMessages.ts'
import type { FileWords } from '../words/fileWords.ts'
import { activityBars, type Bar } from './activityBars.ts'
import { heading } from './planParts.ts'
import type { DocumentContext } from './wordDocument.ts'
import {
  denseTableBegin,
  headerCell,
  paragraph,
  TABLE_END,
  tableRow,
  textRuns,
  type Block,
  type Cell,
} from './wordXml.ts'

/** Days before the first central day, and behind the last one. */
const AROUND = 14
/** More days are counted by week. */
const MAX_DAYS = 45
const WEEK = 7

type Dated = Pick<ActivityView, 'dates' | 'startsOn' | 'endsOn' | 'status'>

interface Standing extends Pick<Dated, 'status'> {
  readonly spans: readonly DaySpan[]
}

interface Stretch extends Bar {
  readonly first: string
  readonly last: string
}

export function* daysTable(
  campaign: Campaign,
  activities: readonly Dated[],
  context: DocumentContext,
): Iterable<Block> {
  const { words } = context
  const { text } = words
  const standing = activities.flatMap((one) =>
    one.status === 'cancelled' ? [] : { status: one.status, spans: spansOf(one) },
  )
  const stretches = stretchesOf(campaign).map((stretch) => countIn(stretch, standing, words))
  const [first, last] = [stretches.at(0)?.first, stretches.at(-1)?.last]
  if (first === undefined || last === undefined || stretches.every((one) => one.activities === 0)) return
  const isByWeek = first !== stretches[0]?.last
  yield heading(text(FILE_MESSAGES.when), 1)
  const outside = standing.filter((one) => !takesPlace(one, first, last)).length
  yield paragraph(
    textRuns(
      text(BRIEFING_MESSAGES[isByWeek ? 'by-weeks' : 'by-days'], {
        first: words.day(first),
        last: words.day(last),
        outside,
        all: standing.length,
      }),
      undefined,
      { size: 18 },
    ),
    { keepNext: true },
  )
  yield activityBars(
    BRIEFING_MESSAGES[isByWeek ? 'activities-by-week' : 'activities-by-day'],
    'standing',
    stretches,
    context,
  )
  const heads = [BRIEFING_MESSAGES[isByWeek ? 'week-of' : 'day'], ...HEADERS].map((head) => headerCell(text(head)))
  yield `${denseTableBegin(WIDTHS)}${tableRow(heads, true)}`
  for (const { first: day, activities: all, confirmed } of stretches)
    if (all > 0)
      yield tableRow([words.day(day), String(all), String(confirmed), String(all - confirmed)].map(tightCell))
  yield TABLE_END
}

/** In twentieths of a point. */
const WIDTHS = [3600, 1600, 2400, 1600] as const
const tightCell = (text: string): Cell => ({ blocks: paragraph(textRuns(text), { isTight: true }) })
const HEADERS = [FILE_MESSAGES.activities, BRIEFING_MESSAGES['confirmed-or-done'], BRIEFING_MESSAGES.tentative] as const

function stretchesOf(campaign: Campaign): readonly Pick<Stretch, 'first' | 'last'>[] {
  const end = addDays(lastCentralDay(campaign), AROUND)
  const begin = addDays(centralDay(campaign), -AROUND)
  const step = addDays(begin, MAX_DAYS) > end ? 1 : WEEK
  const stretches: Pick<Stretch, 'first' | 'last'>[] = []
  for (let first = begin; first <= end; first = addDays(first, step))
    stretches.push({ first, last: addDays(first, step - 1) })
  return stretches
}

function countIn(
  { first, last }: Pick<Stretch, 'first' | 'last'>,
  activities: readonly Standing[],
  words: FileWords,
): Stretch {
  const taking = activities.filter((one) => takesPlace(one, first, last))
  const confirmed = taking.filter(({ status }) => status !== 'tentative').length
  return { first, last, name: words.shortDay(first), activities: taking.length, confirmed }
}

const takesPlace = ({ spans }: Standing, from: string, to: string): boolean =>
  spans.some(({ first, last }) => last >= from && first <= to)

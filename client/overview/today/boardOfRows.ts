/** The board of the day of all plans, and hours on the clock of the reader. Pure. */
import type { ActivityRow } from '../../../shared/overview/api.ts'
import { boardEntries, type BoardActivity, type BoardEntry } from '../../../shared/plans/dayBoard.ts'
import { capitalZone } from '../../../shared/timeZones.ts'
import { clockIn, NETWORK_ZONE } from '../../../shared/zonedTime.ts'
import type { CentreOf } from '../../ui/centreName.ts'
import { shortDay } from '../../ui/formats/when.ts'

interface RowOnBoard {
  readonly activity: ActivityRow
  readonly zone: string
}
export type RowEntry = BoardEntry<RowOnBoard>

/** An activity without a zone has that of its centre's capital. */
export function entriesOfRows(rows: readonly ActivityRow[], centreOf: CentreOf, day: string): readonly RowEntry[] {
  const all = rows.map((activity) => ({
    activity,
    zone: activity.timeZone ?? capitalZone(centreOf(activity.centre).country) ?? NETWORK_ZONE,
  }))
  return boardEntries(all, day)
}

/**
 * @param zone of the reader
 * @returns `09:00–11:00`, with its day if that is another one; null without hours, and if clocks there show the same
 */
export function hoursOfReader(
  entry: Pick<BoardEntry<BoardActivity>, 'occurrence' | 'begins' | 'ends' | 'day'>,
  zone: string,
): string | null {
  const { startTime, endTime } = entry.occurrence
  if (startTime === null) return null
  const from = clockIn(zone, new Date(entry.begins))
  if (from.time === startTime && from.day === entry.day) return null
  const hours = endTime === null ? from.time : `${from.time}–${clockIn(zone, new Date(entry.ends)).time}`
  return from.day === entry.day ? hours : `${shortDay(from.day)}, ${hours}`
}

/** Copies an activity of last year's plan into this year's: the same around the new day, to be confirmed again. */
import type * as Y from 'yjs'
import { addDays, type LocalDate } from '../days.ts'
import { activityDescription, activityMap, addActivity } from './layout.ts'
import type { ActivityView } from './planView.ts'
import type { ActivityId } from '../ids.ts'
import { writeRichText } from '../richtext/write.ts'

interface LastYear {
  /** The campaign of last year. */
  readonly campaign: string
  /** How many days later the Day is this year. */
  readonly shift: number
  /** Its place in the list; that of last year by default. */
  readonly order?: string
  /** The id of the copy; a random one by default. */
  readonly as?: ActivityId | undefined
}

/**
 * Days keep their distance from the Day, which keeps their weekday, since both are Tuesdays by default. Statuses are
 * tentative again, links need review, and results stay behind. The activity says where it came from. Run inside a transaction.
 */
export function copyFromLastYear(
  doc: Y.Doc,
  activity: ActivityView,
  { campaign, shift, order, as }: LastYear,
): ActivityId {
  const { id, description, startsOn, endsOn, dates, resources, ...kept } = activity
  const first = {
    ...kept,
    ...(order === undefined ? {} : { order }),
    status: 'tentative' as const,
    startsOn: moved(startsOn, shift),
    endsOn: moved(endsOn, shift),
    dates: dates.map((date) => ({ ...date, day: moved(date.day, shift) })),
    // Last year's owner may be gone.
    owner: null,
    resources: resources.map((resource) => ({ ...resource, linkUnchecked: resource.url !== null })),
    // Last year's reach is the best guess for this year.
    expectedReach: (activity.actualReach.length > 0 ? activity.actualReach : activity.expectedReach).map(
      ({ metric, value, source }) => ({ metric, value, source }),
    ),
    actualReach: [],
    outcome: null,
    cancelReason: null,
    copiedFrom: `${campaign}/${id}`,
  }
  const copy = addActivity(doc, first, as)
  const map = activityMap(doc, copy)
  if (map !== null) writeRichText(activityDescription(map), description)
  return copy
}

function moved(day: LocalDate | null, days: number): LocalDate | null {
  return day === null ? null : addDays(day, days)
}

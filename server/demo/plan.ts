/** How a plan of the demo network is written down, and how it becomes a document. */
import { generateNKeysBetween } from 'fractional-indexing'
import * as Y from 'yjs'
import { LocalDate, LocalTime } from '../../shared/days.ts'
import { CentreId } from '../../shared/ids.ts'
import type { activityFields, metaFields } from '../../shared/plans/fields.ts'
import { activityDescription, activityMap, addActivity, layOutPlan, planNarrative } from '../../shared/plans/layout.ts'
import { writeRichText } from '../../shared/richtext/write.ts'
import { readMarkup } from './markup.ts'
import type { FirstValues } from '../../shared/fields/layout.ts'

type Day = `202${number}-${string}`
type Time = `${number}:${number}`
type Written = Omit<
  FirstValues<typeof activityFields>,
  'title' | 'startsOn' | 'endsOn' | 'startTime' | 'endTime' | 'timeZone' | 'description' | 'order' | 'trashedAt'
>

/** An activity as written: dates and times in one word each, the description in the markup of `readMarkup`. */
interface DemoActivity extends Written {
  readonly title: string
  /** One day, or the first and the last. */
  readonly on?: Day | readonly [Day, Day]
  /** A start, or a start and an end, in the plan's zone. */
  readonly at?: Time | readonly [Time, Time]
  readonly description?: string
}

/** A plan as written. The activities stand in their order on screen. */
export interface DemoPlan {
  readonly centre: string
  readonly timeZone: string
  readonly meta: FirstValues<typeof metaFields>
  /** In the markup of `readMarkup`. */
  readonly narrative: string
  readonly activities: readonly DemoActivity[]
}

/** Whose plan it is. */
export function centreOf(plan: Pick<DemoPlan, 'centre'>): CentreId {
  return CentreId.parse(plan.centre)
}

/**
 * The plan as the encoded state of a fresh document. Ids are random, so that two calls give two documents which must
 * never be merged.
 */
export function buildDemoPlan(plan: DemoPlan): Uint8Array<ArrayBuffer> {
  const doc = new Y.Doc()
  const keys = generateNKeysBetween(null, null, plan.activities.length)
  doc.transact(() => {
    layOutPlan(doc, plan.meta)
    writeRichText(planNarrative(doc), readMarkup(plan.narrative))
    for (const [place, activity] of plan.activities.entries()) {
      const { on, at, description, ...values } = activity
      const id = addActivity(doc, { ...values, ...readDays(on), ...readTimes(at, plan.timeZone), order: keys[place] })
      const map = activityMap(doc, id)
      if (map !== null && description !== undefined) writeRichText(activityDescription(map), readMarkup(description))
    }
  })
  const state = Y.encodeStateAsUpdate(doc) as Uint8Array<ArrayBuffer>
  doc.destroy()
  return state
}

function readDays(on: DemoActivity['on']): FirstValues<typeof activityFields> {
  if (on === undefined) return {}
  const [first, last] = typeof on === 'string' ? [on, on] : on
  return { startsOn: LocalDate.parse(first), endsOn: LocalDate.parse(last) }
}

function readTimes(at: DemoActivity['at'], timeZone: string): FirstValues<typeof activityFields> {
  if (at === undefined) return {}
  const [start, end] = typeof at === 'string' ? [at, undefined] : at
  return {
    startTime: LocalTime.parse(start),
    ...(end === undefined ? {} : { endTime: LocalTime.parse(end) }),
    timeZone,
  }
}

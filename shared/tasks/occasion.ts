/** The days of an activity as its plan's document holds them, without reading the rest of it. */
import type * as Y from 'yjs'
import { viewTable } from '../fields/view.ts'
import { whenOf } from '../plans/dates.ts'
import { activityFields } from '../plans/fields.ts'
import type { ActivityView } from '../plans/planView.ts'
import type { Occasion } from './due.ts'

const { startsOn, endsOn, startTime, endTime, dates } = activityFields
const WHEN = { startsOn, endsOn, startTime, endTime, dates }

export const occasionOf = (activity: Y.Map<unknown>): Occasion =>
  whenOf(viewTable(activity, WHEN, '', []) as Pick<ActivityView, keyof typeof WHEN>)

/** A report as it is submitted: the words of its document, and of each activity what the plan says of it. It never changes afterwards. */
import { z } from 'zod'
import { shapeOf } from '../fields/schema.ts'
import { ActivityId } from '../ids.ts'
import { activityFields } from '../plans/fields.ts'
import type { ActivityView, PlanContent } from '../plans/planView.ts'
import { ReportMeta, ReportSections, ReportWords, type ReportContent } from './reportView.ts'

/** What a report tells of an activity; not its notes to the network, nor who looks after it. */
const REPORTED_KEYS = [
  'title',
  'gloss',
  'type',
  'themes',
  'audiences',
  'status',
  'outcome',
  'cancelReason',
  'visibility',
  'startsOn',
  'endsOn',
  'format',
  'places',
  'languages',
  'channels',
  'resources',
  'partners',
  'highLevel',
  'youthInvolvement',
  'expectedReach',
  'actualReach',
] as const satisfies readonly (keyof typeof activityFields)[]
type ReportedKey = (typeof REPORTED_KEYS)[number]

export type ReportedActivity = Pick<ActivityView, 'id' | ReportedKey> & { readonly words: ReportWords | null }

const reportedFields = Object.fromEntries(REPORTED_KEYS.map((key) => [key, activityFields[key]]))

export const ReportedActivity = z.object({
  id: ActivityId,
  ...shapeOf(reportedFields),
  words: ReportWords.nullable(),
}) as unknown as z.ZodType<ReportedActivity>

export const ReportSnapshot = z.object({
  meta: ReportMeta,
  sections: ReportSections,
  /** In the order of the plan; cancelled ones too, without those in the trash. */
  activities: z.array(ReportedActivity),
})
export type ReportSnapshot = z.infer<typeof ReportSnapshot>

export const snapshotOf = (
  { meta, sections, words }: Pick<ReportContent, 'meta' | 'sections' | 'words'>,
  { activities }: Pick<PlanContent, 'activities'>,
): ReportSnapshot => ({
  meta,
  sections,
  activities: activities.map((activity) => reportedActivity(activity, words[activity.id] ?? null)),
})

function reportedActivity(activity: ActivityView, words: ReportWords | null): ReportedActivity {
  const kept = Object.fromEntries(REPORTED_KEYS.map((key) => [key, activity[key]])) as Pick<ActivityView, ReportedKey>
  return { id: activity.id, ...kept, words }
}

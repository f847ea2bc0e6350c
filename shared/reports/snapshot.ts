/** A report as it is submitted: the words of its document, and of each activity what the plan says of it. It never changes afterwards. */
import { z } from 'zod'
import { shapeOf } from '../fields/schema.ts'
import type { ViewOfTable } from '../fields/table.ts'
import { ActivityId } from '../ids.ts'
import { activityFields } from '../plans/fields.ts'
import type { ActivityView, PlanContent } from '../plans/planView.ts'
import { reportSaidFields, type ReportPictureId } from './fields.ts'
import { reportedPicture, ReportedPicture } from './picture.ts'
import { ReportMeta, ReportSections, type ReportContent, type ReportWords } from './reportView.ts'

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

/** What a submitted report says of one activity. */
export type SubmittedWords = ViewOfTable<typeof reportSaidFields> & { readonly picture: ReportedPicture | null }

const SubmittedWords = z.object({
  ...shapeOf(reportSaidFields),
  picture: ReportedPicture.nullable().default(null),
}) as unknown as z.ZodType<SubmittedWords>

export type ReportedActivity = Pick<ActivityView, 'id' | ReportedKey> & { readonly words: SubmittedWords | null }

const reportedFields = Object.fromEntries(REPORTED_KEYS.map((key) => [key, activityFields[key]]))

export const ReportedActivity = z.object({
  id: ActivityId,
  ...shapeOf(reportedFields),
  words: SubmittedWords.nullable(),
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
  activities: activities.map((activity) => reportedActivity(activity, words[activity.id])),
})

function reportedActivity(activity: ActivityView, words: ReportWords | undefined): ReportedActivity {
  const kept = Object.fromEntries(REPORTED_KEYS.map((key) => [key, activity[key]])) as Pick<ActivityView, ReportedKey>
  return { id: activity.id, ...kept, words: words === undefined ? null : submittedWords(words) }
}

function submittedWords(all: ReportWords): SubmittedWords {
  const { changes, worked, didNot, quote, again, isHighlight } = all
  return { changes, worked, didNot, quote, again, isHighlight, picture: reportedPicture(all) }
}

/** The pictures that a report names. */
export const picturesIn = ({ activities }: ReportSnapshot): readonly ReportPictureId[] =>
  activities.flatMap(({ words }) => words?.picture?.id ?? [])

/** The same report without pictures that are not stored. */
export const withStoredPictures = (snapshot: ReportSnapshot, stored: ReadonlySet<ReportPictureId>): ReportSnapshot => ({
  ...snapshot,
  activities: snapshot.activities.map(({ words, ...activity }) => ({
    ...activity,
    words:
      words !== null && words.picture !== null && !stored.has(words.picture.id) ? { ...words, picture: null } : words,
  })),
})

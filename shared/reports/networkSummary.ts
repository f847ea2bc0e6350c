/** The network's report beside its figures, as it is sent: counts, tallies, a comparison, highlights, and what to look at. */
import { z } from 'zod'
import { LocalDate } from '../days.ts'
import { ActivityId, CentreId } from '../ids.ts'
import { ActivityTypeId, AudienceId, CancelReasonId, OutcomeId, ReachMetricId, ThemeId } from '../taxonomy.ts'
import { ReportedPicture } from './picture.ts'
import { ReportState } from './reportState.ts'

/** An activity under its last title. */
export const ReportedPlace = z.object({ centre: CentreId, activity: ActivityId, title: z.string() })
export type ReportedPlace = z.infer<typeof ReportedPlace>

/** Each centre once; `accepted` has those with a correction that waits, too. */
export const ReportCounts = z.object({
  centres: z.int(),
  accepted: z.int(),
  waiting: z.int(),
  returned: z.int(),
  begun: z.int(),
  none: z.int(),
  /** Centres with an accepted report that have submitted a correction. */
  corrections: z.int(),
})
export type ReportCounts = z.infer<typeof ReportCounts>

/** Activities in accepted reports. `moved` and `onTheDay` are among those that took place. */
export const ActivityCounts = z.object({
  listed: z.int(),
  tookPlace: z.int(),
  onTheDay: z.int(),
  moved: z.int(),
  cancelled: z.int(),
  unsaid: z.int(),
})
export type ActivityCounts = z.infer<typeof ActivityCounts>

/** `done`: took place, by an accepted report. `planned`: not cancelled, of a centre whose report is not accepted yet. */
const tallyOf = <Id extends z.ZodType>(id: Id) => z.object({ id, done: z.int(), planned: z.int() })
export const Tallies = z.object({
  themes: z.array(tallyOf(ThemeId)),
  audiences: z.array(tallyOf(AudienceId)),
  types: z.array(tallyOf(ActivityTypeId)),
  centres: z.array(tallyOf(CentreId)),
  /** By first day, the earliest first; without activities that have none. */
  days: z.array(tallyOf(LocalDate)),
})
export type Tallies = z.infer<typeof Tallies>

/** An activity of an accepted report. */
export const ReportedLine = ReportedPlace.extend({
  tookPlace: z.union([OutcomeId, z.literal('cancelled')]).nullable(),
  cancelReason: CancelReasonId.nullable(),
  startsOn: LocalDate.nullable(),
  themes: z.array(ThemeId),
  audiences: z.array(AudienceId),
  type: ActivityTypeId.nullable(),
})
export type ReportedLine = z.infer<typeof ReportedLine>

/** One metric now and in the campaign before, of the centres that gave it both times. */
export const Comparison = z.object({ metric: ReachMetricId, now: z.number(), before: z.number(), centres: z.int() })
export type Comparison = z.infer<typeof Comparison>

/** What an accepted report says of an activity that it is proud of. */
export const Highlight = ReportedPlace.extend({
  /** `<centre>/<activity>`, as the document of the network has it. */
  key: z.string(),
  /** The title in English; empty without one. */
  gloss: z.string(),
  quote: z.string(),
  worked: z.string(),
  picture: ReportedPicture.nullable().default(null),
  isChosen: z.boolean(),
})
export type Highlight = z.infer<typeof Highlight>

/** What to look at before the report leaves the workspace. */
export const LookAt = z.discriminatedUnion('kind', [
  /** One of several centres has more than half of a figure. */
  z.object({ kind: z.literal('dominant'), metric: ReachMetricId, centre: CentreId, share: z.number() }),
  z.object({ kind: z.literal('sourceless'), metric: ReachMetricId, places: z.array(ReportedPlace) }),
  z.object({ kind: z.literal('repeated'), metric: ReachMetricId, place: ReportedPlace }),
  /** Nobody chose who counts a metric of a joint activity: the centre that reported first does. */
  z.object({ kind: z.literal('joint'), metric: ReachMetricId, place: ReportedPlace }),
])
export type LookAt = z.infer<typeof LookAt>

export const NetworkSummary = z.object({
  reports: ReportCounts,
  /** How far the report of each centre is. */
  states: z.array(z.object({ centre: CentreId, state: ReportState })),
  activities: ActivityCounts,
  lines: z.array(ReportedLine),
  tallies: Tallies,
  /** Themes that no activity that took place is on. */
  unusedThemes: z.array(ThemeId),
  /** How many activities are called one event by two centres. */
  joint: z.int(),
  comparison: z.array(Comparison),
  highlights: z.array(Highlight),
  /** Centres that did not agree to be quoted. */
  unquotable: z.array(CentreId),
  lookAt: z.array(LookAt),
})
export type NetworkSummary = z.infer<typeof NetworkSummary>

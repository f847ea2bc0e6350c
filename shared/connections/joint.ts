/**
 * One event of two centres. A connection is only a tie; both centres may say of it that its two activities are one event. Then each metric of it
 * is counted at one of them, which they choose.
 */
import { z } from 'zod'
import { CentreId } from '../ids.ts'
import { OutcomeId, ReachMetricId } from '../taxonomy.ts'

/** Whether a centre calls the two activities one event, or two. */
export const JointWord = z.enum(['one', 'two'])
export type JointWord = z.infer<typeof JointWord>

/** What became of an activity; null while nobody said it. */
const TookPlaceSaid = z.union([OutcomeId, z.literal('cancelled')]).nullable()

const JointSide = z.object({
  centre: CentreId,
  /** Null while the centre has not said it. */
  says: JointWord.nullable(),
  tookPlace: TookPlaceSaid,
  /** The metrics of which its activity has a figure. */
  metrics: z.array(ReachMetricId),
})
export type JointSide = z.infer<typeof JointSide>

export const Joint = z.object({
  sides: z.array(JointSide),
  /** The centre that counts a metric, where they chose one. */
  counted: z.partialRecord(ReachMetricId, CentreId),
})
export type Joint = z.infer<typeof Joint>

export const NOT_JOINT: Joint = { sides: [], counted: {} }

/** Both call it one event. */
export const isJoint = ({ sides }: Pick<Joint, 'sides'>): boolean =>
  sides.length === 2 && sides.every(({ says }) => says === 'one')

/** Metrics of which both have a figure: of each one of the two must count. */
export const sharedMetrics = ({ sides: [one, other] }: Pick<Joint, 'sides'>): readonly ReachMetricId[] =>
  one?.metrics.filter((metric) => other?.metrics.includes(metric) === true) ?? []

/** `PUT /api/connections/<id>/joint`, in the name of one of its centres; null takes its word back. */
export const SayJoint = z.object({ centre: CentreId, says: JointWord.nullable() })
export type SayJoint = z.infer<typeof SayJoint>

/** `PUT /api/connections/<id>/joint/counts`, by either centre of a joint activity; null leaves it open. */
export const CountJoint = z.object({ metric: ReachMetricId, centre: CentreId.nullable() })
export type CountJoint = z.infer<typeof CountJoint>

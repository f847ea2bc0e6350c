/**
 * How often documents are projected. Each may take milliseconds of the main thread, so the projections of a server
 * share one rate: up to ten edited documents are each projected once a second, more than fifty each every five seconds.
 */
import type { Clock } from '../../../shared/clock.ts'
import type { DocumentName } from '../../../shared/ids.ts'
import { createSharedInterval, type SharedInterval } from '../../pacing/sharedInterval.ts'
import { createPace, type Pace } from '../../pacing/throttleByKey.ts'

export interface ProjectionRate {
  readonly interval: SharedInterval<DocumentName>
  readonly pace: Pace
}

const PER_DOCUMENT_MS = 100
const LEAST_INTERVAL_MS = 1000
const LONGEST_INTERVAL_MS = 5000
/** From the first edit after a quiet time to its projection: edits typed together are projected together. */
const FIRST_MS = 20
/** The least time between two of them. */
const GAP_MS = 20

export function createProjectionRate(clock: Clock): ProjectionRate {
  return {
    interval: createSharedInterval({
      clock,
      perKeyMs: PER_DOCUMENT_MS,
      leastMs: LEAST_INTERVAL_MS,
      mostMs: LONGEST_INTERVAL_MS,
      soonMs: FIRST_MS,
    }),
    pace: createPace(clock, GAP_MS),
  }
}

/** The *jobs* of the server: its background work. Each has a bound; a run beyond it goes on, but is reported. */
import type { Clock } from '../../shared/clock.ts'

export type JobName =
  | 'projection'
  | 'suggestion-notices'
  | 'suggestion-feed'
  | 'follow-anchors'
  | 'write-anchors'
  | 'anchor-notices'
  | 'prune-history'
  | 'presence-notices'
  | 'room-upkeep'
  | 'disclosures'
  | 'helpline-reminders'
  | 'join-reminders'
  | 'milestone-reminders'
  | 'task-reminders'
  | 'report-reminders'
  | 'report-pictures'
  | 'letters'
  | 'watchers'
  | 'link-checks'
  | 'end-access'
  | 'retention'
  | 'session-expiry'
  | 'recheck-rights'

interface JobBounds {
  /** The longest run, waiting for the store and for workers included. */
  readonly runMs: number
}

/** Mail is bounded where it is sent: one attempt ends after two minutes, whatever the other server does. */
export const JOB_BOUNDS: Readonly<Record<JobName, JobBounds>> = {
  projection: { runMs: 10_000 },
  'suggestion-notices': { runMs: 1000 },
  'suggestion-feed': { runMs: 10_000 },
  'follow-anchors': { runMs: 10_000 },
  'write-anchors': { runMs: 10_000 },
  'anchor-notices': { runMs: 1000 },
  'prune-history': { runMs: 60_000 },
  disclosures: { runMs: 30_000 },
  'helpline-reminders': { runMs: 30_000 },
  'join-reminders': { runMs: 30_000 },
  'milestone-reminders': { runMs: 60_000 },
  'task-reminders': { runMs: 60_000 },
  'report-reminders': { runMs: 60_000 },
  'report-pictures': { runMs: 60_000 },
  letters: { runMs: 60_000 },
  watchers: { runMs: 60_000 },
  /** Twenty links, four at a time, half a minute each if servers let us wait. */
  'link-checks': { runMs: 180_000 },
  'end-access': { runMs: 30_000 },
  retention: { runMs: 60_000 },
  'session-expiry': { runMs: 30_000 },
  'recheck-rights': { runMs: 10_000 },
  'presence-notices': { runMs: 1000 },
  /** A compaction waits for its worker. */
  'room-upkeep': { runMs: 120_000 },
}

/** Runs a job. @param onOverdue called once, with an error that says which job goes on beyond its bound */
export async function runJob(
  job: JobName,
  clock: Clock,
  run: () => void | Promise<void>,
  onOverdue: (error: Error) => void,
): Promise<void> {
  const { runMs } = JOB_BOUNDS[job]
  const callOff = clock.after(runMs, () => onOverdue(new Error(`the job ${job} has run for more than ${runMs} ms`)))
  try {
    await run()
  } finally {
    callOff()
  }
}

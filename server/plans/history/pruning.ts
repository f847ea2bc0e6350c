/** Removes history that is older than the setting says, once a day. */
import type { Clock } from '../../../shared/clock.ts'
import { runJob } from '../../pacing/jobBounds.ts'
import type { ActivityHistory } from './activityHistory.ts'

const DAY_MS = 24 * 60 * 60_000
/** After the start, when others have what they need of the server. */
const FIRST_AFTER_MS = 60_000

interface PruningDeps {
  readonly clock: Clock
  readonly history: Pick<ActivityHistory, 'prune'>
  readonly days: number
  readonly onFailure: (error: unknown) => void
}

export function startPruning({ clock, history, days, onFailure }: PruningDeps): { readonly close: () => void } {
  let callOff = clock.after(FIRST_AFTER_MS, prune)
  function prune(): void {
    callOff = clock.after(DAY_MS, prune)
    const prunes = async () => void (await history.prune(new Date(clock.now() - days * DAY_MS)))
    runJob('prune-history', clock, prunes, onFailure).catch(onFailure)
  }
  return { close: () => callOff() }
}

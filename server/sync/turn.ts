/** What a room gathers between one commit and the next. */
import type { LogEntry } from '../store/updateLog.ts'
import type { Session } from './session.ts'

/** To be committed, and to be let out when that has happened. */
export interface Turn {
  readonly entries: LogEntry[]
  readonly senders: Set<Session>
  /** In the order in which they were asked for; run after the commit. */
  readonly releases: (() => void)[]
  /** Yjs broke off in the middle of an update: the replica must be rebuilt before anything leaves. */
  broken: boolean
  /** All entries as one update, where there are several. */
  update: Uint8Array | null
}

export function startTurn(): Turn {
  return { entries: [], senders: new Set(), releases: [], broken: false, update: null }
}

/** After a broken turn what was collected may hold garbage, so each committed entry goes out as it came. */
export function updatesToSend(turn: Turn): readonly Uint8Array[] {
  if (turn.entries.length > 1 && turn.update !== null && !turn.broken) return [turn.update]
  return turn.entries.map((entry) => entry.update)
}

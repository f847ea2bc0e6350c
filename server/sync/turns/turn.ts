/** A *turn* gathers the work of a room between one commit and the next. */
import type { LogEntry } from '../../store/updateLog.ts'
import type { RoomDeps } from '../roomDeps.ts'
import type { RoomSocket } from '../roomSocket.ts'
import { AT_A_TIME_MS } from './turnPace.ts'

/** Entries to commit, and answers to send after the commit. */
export interface Turn {
  readonly entries: LogEntry[]
  readonly senders: Set<RoomSocket>
  /** In the order of the requests; run after the commit. */
  readonly releases: (() => void | Promise<void>)[]
  /** The same for acks, which wait for the disk too. */
  readonly acks: (() => void)[]
  /**
   * The sockets whose pending updates lack something they build on; they are asked for it. A sender that only repeats a
   * pending update isn't asked: it lacks the missing part too, and both sides would loop.
   */
  readonly missing: Set<RoomSocket>
  /** Yjs broke off in the middle of an update: the replica must be rebuilt before anything leaves. */
  broken: boolean
  /** All entries as one update, if there are several. */
  update: Uint8Array | null
}

export function startTurn(): Turn {
  return { entries: [], senders: new Set(), releases: [], acks: [], missing: new Set(), broken: false, update: null }
}

/**
 * The merged update lacks pending content, and after a broken turn it may hold garbage; then each committed entry goes
 * out as it came.
 */
export function updatesToSend(turn: Turn): readonly Uint8Array[] {
  const isCollected = turn.missing.size === 0 && !turn.broken
  if (turn.entries.length > 1 && turn.update !== null && isCollected) return [turn.update]
  return turn.entries.map((entry) => entry.update)
}

/** Sends requested answers. Others are served in between: a turn counts all its work. */
export async function letOut(
  { releases }: Pick<Turn, 'releases'>,
  { now, wait }: Pick<RoomDeps, 'now' | 'wait'>,
): Promise<void> {
  let started = now()
  for (const release of releases) {
    if (now() - started > AT_A_TIME_MS) {
      await wait(0)
      started = now()
    }
    await release()
  }
}

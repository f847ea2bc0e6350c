/** Keeps a room in step with other nodes' commits to its document. */
import * as Y from 'yjs'
import type { DocumentName } from '../../../shared/ids.ts'
import type { CommittedUpdate, LogEntry, UpdateLog } from '../../store/updateLog.ts'
import type { Audience } from '../audience.ts'
import { retry } from '../backoff.ts'
import type { Replica } from '../replica.ts'
import type { RoomDeps } from '../roomDeps.ts'
import type { RoomSocket } from '../roomSocket.ts'

interface Caught {
  /** The document's current sequence. */
  readonly sequence: number
  readonly layout: number
  /** Others' commits, as far as they are not in a snapshot. */
  readonly entries: readonly LogEntry[]
  /** The updates that open clients lack. */
  readonly updates: readonly Uint8Array[]
}

export interface Position {
  readonly document: DocumentName
  /** The replica has everything up to here, and of later updates perhaps this node's own. */
  readonly sequence: number
  /** The updates that this node has just committed: everybody gets them from its turn. */
  readonly own: { readonly after: number; readonly through: number } | null
}

/** Up to this many are sent as they came; more of them as one update. */
const SENT_SINGLY = 20

type FollowerDeps = Pick<RoomDeps, 'log' | 'wait' | 'onEvent' | 'onCommitted'>

const NOBODY: ReadonlySet<RoomSocket> = new Set()

/**
 * Takes commits beyond a position, and sends them to everybody in the room; tries until the log can be read.
 * @returns the document's position then, and its layout
 */
export async function takeForeign(
  { audience, replica }: { readonly audience: Audience; readonly replica: Replica },
  position: Position,
  deps: FollowerDeps,
): Promise<{ readonly sequence: number; readonly layout: number }> {
  const { document } = position
  const caught = await retry(
    () => applyForeign(deps.log, replica, position),
    deps.wait,
    (error) => deps.onEvent({ kind: 'load-failed', document, error }),
  )
  const { sequence, entries, updates } = caught
  if (updates.length > 0) {
    audience.broadcast(updates, NOBODY, true)
    deps.onCommitted(document, entries, { sequence, byOthers: true })
  }
  return { sequence, layout: caught.layout }
}

/**
 * @throws if the log cannot be read, or holds another document under this name; Yjs may have taken a part then, and the replica must be
 * replaced
 */
async function applyForeign(
  log: Pick<UpdateLog, 'since'>,
  replica: Replica,
  { document, sequence, own }: Position,
): Promise<Caught> {
  const before = replica.stateVector()
  const entries: LogEntry[] = []
  let [at, layout, isCompacted] = [sequence, 0, false]
  for (let more = true; more;) {
    const tail = await log.since(document, at)
    if (tail === null) throw new Error(`the log has lost ${document}`)
    if (tail.base !== null) {
      isCompacted = true
      replica.apply(tail.base.snapshot.state)
      at = tail.base.sequence
    }
    for (const one of tail.updates) {
      at = one.sequence
      // A rebuilt replica lacks this node's own as well.
      replica.apply(one.update)
      if (own === null || at <= own.after || at > own.through) entries.push(entryOf(document, one))
    }
    layout = tail.head.schema
    more = tail.more
  }
  const areFew = !isCompacted && entries.length <= SENT_SINGLY
  return {
    sequence: at,
    layout,
    entries,
    updates: areFew ? entries.map(({ update }) => update) : [replica.encode(before)],
  }
}

function entryOf(document: DocumentName, { update, person, schema }: CommittedUpdate): LogEntry {
  const clients = [...Y.parseUpdateMeta(update).from.keys()]
  return { document, update, person, clients, ...(schema === null ? {} : { schema }) }
}

/** Reads other nodes' commits to a document, and applies them to this node's replica. */
import * as Y from 'yjs'
import type { DocumentName } from '../../../shared/ids.ts'
import type { CommittedUpdate, LogEntry, UpdateLog } from '../../store/updateLog.ts'
import type { Replica } from '../replica.ts'

export interface Caught {
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

/**
 * @throws if the log cannot be read, or holds another document under this name; Yjs may have taken a part then, and the replica must be
 * replaced
 */
export async function takeForeignUpdates(
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

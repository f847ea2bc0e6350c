/**
 * Follows what other nodes commit. A signal names a document and its sequence; lost signals are made up for by asking
 * the log which documents changed.
 */
import type { Clock } from '../../../shared/clock.ts'
import type { DocumentName } from '../../../shared/ids.ts'
import type { NodeBus } from '../../bus/nodeBus.ts'
import { every } from '../../pacing/clock.ts'
import type { UpdateLog } from '../../store/updateLog.ts'
import type { Rooms } from '../../sync/rooms.ts'

interface FollowLogDeps {
  readonly bus: Pick<NodeBus, 'signalCommit' | 'onCommit' | 'redis'>
  readonly rooms: Pick<Rooms, 'rooms' | 'follow' | 'onCommitted'>
  readonly log: Pick<UpdateLog, 'changes'>
  readonly clock: Clock
  readonly onFailure: (error: unknown) => void
}

const LOOK_EVERY_MS = 1000
/** While signals come, looking only finds those that were lost; within five seconds, the reading included. */
const LOOKS_TO_SKIP = 4

/** @returns a function that ends it */
function followLog({ bus, rooms, log, clock, onFailure }: FollowLogDeps): () => void {
  /** The last sequences that this node knows of, its own among them. */
  const known = new Map<DocumentName, number>()
  let cursor: string | null = null
  let isLooking = false
  let skipped = LOOKS_TO_SKIP

  function isNews(document: DocumentName, sequence: number): boolean {
    if (sequence <= (known.get(document) ?? -1)) return false
    known.set(document, sequence)
    return true
  }

  function follow(document: DocumentName, sequence: number): void {
    if (isNews(document, sequence)) rooms.follow(document, sequence)
  }

  async function look(): Promise<void> {
    const isFirst = cursor === null
    const { sequences, next } = await log.changes(cursor)
    cursor = next
    for (const [document, sequence] of sequences) {
      // At the first look nothing was read yet but by rooms that are open.
      if (!isFirst || rooms.rooms.has(document)) follow(document, sequence)
      else known.set(document, Math.max(sequence, known.get(document) ?? -1))
    }
  }

  function lookRegularly(): void {
    skipped += 1
    if (isLooking || (bus.redis() === 'ok' && skipped < LOOKS_TO_SKIP)) return
    skipped = 0
    isLooking = true
    look()
      .catch(onFailure)
      .finally(() => (isLooking = false))
  }

  const ends = [
    rooms.onCommitted((document, _entries, { sequence, byOthers }) => {
      if (byOthers) return
      isNews(document, sequence)
      bus.signalCommit(document, sequence)
    }),
    bus.onCommit(follow),
    every(clock, LOOK_EVERY_MS, lookRegularly),
  ]
  lookRegularly()
  return () => {
    for (const end of ends) end()
  }
}

type LinkRoomsDeps = FollowLogDeps & {
  readonly bus: Pick<NodeBus, 'sendPresence' | 'onPresence'>
  readonly rooms: Pick<Rooms, 'onPresence' | 'receivePresence'>
}

/**
 * Links the rooms of this node to those of the others: their commits, and the people in a document there. @returns a
 * function that ends it
 */
export function linkRooms(deps: LinkRoomsDeps): () => void {
  const { bus, rooms } = deps
  const ends = [
    followLog(deps),
    rooms.onPresence((document, update) => bus.sendPresence(document, update)),
    bus.onPresence((document, update) => rooms.receivePresence(document, update)),
  ]
  return () => {
    for (const end of ends) end()
  }
}

/** Finds out, without applying an update, which of its parts would have to wait for missing dependencies. */
import * as Y from 'yjs'
import type { DecodedUpdate, KnownContent } from './content.ts'

/** A document's pending updates, which wait for missing dependencies. */
export interface Waiting {
  holdsStruct(client: number, clock: number, end: number): boolean
  holdsDeletion(client: number, clock: number, end: number): boolean
}

/**
 * Whether the update would add to the pending parts. A client that was sent pending parts sends them back with its own
 * work when it reconnects.
 */
export function addsToWhatWaits(update: DecodedUpdate, known: KnownContent, waiting: () => Waiting): boolean {
  /** How far each client of the update would be known with it. */
  const ends = new Map<number, number>()
  const endOf = (client: number): number => ends.get(client) ?? known.clockOf(client)
  const lacks = (id: unknown): boolean => id instanceof Y.ID && id.clock >= endOf(id.client)
  for (const struct of update.structs) {
    if (struct instanceof Y.Skip) continue
    const { client, clock } = struct.id
    const end = clock + struct.length
    const builds = struct instanceof Y.Item ? [struct.origin, struct.rightOrigin, struct.parent] : []
    if (clock <= endOf(client) && !builds.some(lacks)) ends.set(client, Math.max(endOf(client), end))
    else if (!waiting().holdsStruct(client, clock, end)) return true
  }
  return [...update.ds.clients].some(([client, ranges]) =>
    ranges.some(({ clock, len }) => {
      const from = Math.max(clock, endOf(client))
      return from < clock + len && !waiting().holdsDeletion(client, from, clock + len)
    }),
  )
}

type Range = readonly [from: number, to: number]

export function waitingIn({ store: { pendingStructs, pendingDs } }: Y.Doc): Waiting {
  const structs = new Map<number, Range[]>()
  const deletions = new Map<number, Range[]>()
  const add = (ranges: Map<number, Range[]>, client: number, [from, to]: Range): void => {
    const known = ranges.get(client) ?? []
    ranges.set(client, known)
    const last = known.at(-1)
    if (last !== undefined && last[1] >= from) known[known.length - 1] = [last[0], Math.max(last[1], to)]
    else known.push([from, to])
  }
  // Yjs writes both in its second format, and in ascending order.
  for (const struct of pendingStructs === null ? [] : Y.decodeUpdateV2(pendingStructs.update).structs) {
    if (struct instanceof Y.Skip) continue
    add(structs, struct.id.client, [struct.id.clock, struct.id.clock + struct.length])
  }
  const { clients } = pendingDs === null ? { clients: new Map() } : Y.decodeUpdateV2(pendingDs).ds
  for (const [client, ranges] of clients as DecodedUpdate['ds']['clients']) {
    for (const { clock, len } of ranges) add(deletions, client, [clock, clock + len])
  }
  const holds = (ranges: Map<number, Range[]>) => (client: number, clock: number, end: number) =>
    (ranges.get(client) ?? []).some(([from, to]) => from <= clock && end <= to)
  return { holdsStruct: holds(structs), holdsDeletion: holds(deletions) }
}

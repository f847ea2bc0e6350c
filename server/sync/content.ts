/** Finds the content of an update that a document lacks. */
import * as Y from 'yjs'

/** `clients` are those with new structs; `deletions` is true for new deletions. */
export interface NewContent {
  readonly clients: readonly number[]
  readonly deletions: boolean
}

/** An update taken apart. Its fields are Yjs's own. */
export type DecodedUpdate = ReturnType<typeof Y.decodeUpdate>

/** A summary of a document: enough to distinguish news from repetition, without the document itself. */
export interface KnownContent {
  /** The next clock expected of a client. */
  clockOf(client: number): number
  /** Whether all of [clock, clock + length) of a client is deleted. */
  isDeleted(client: number, clock: number, length: number): boolean
}

/**
 * Yjs writes the deletions of a client in ascending order and never one twice. Others are refused: Yjs and we walk the
 * range of each deletion, and many deletions of the same long range would take their product.
 * @returns null if the update is not well-formed
 */
export function decodeUpdate(update: Uint8Array): DecodedUpdate | null {
  try {
    const decoded = Y.decodeUpdate(update)
    return [...decoded.ds.clients.values()].every(isAscending) ? decoded : null
  } catch {
    return null
  }
}

type Deletions = readonly { readonly clock: number; readonly len: number }[]

function isAscending(ranges: Deletions): boolean {
  let end = 0
  for (const { clock, len } of ranges) {
    if (clock < end) return false
    end = clock + len
  }
  return true
}

/**
 * The news in an update. An honest reader's SyncStep2 carries its whole delete set, so deletions count only if the
 * document lacks them.
 */
export function newContent(update: DecodedUpdate, known: KnownContent): NewContent {
  const clients = new Set<number>()
  for (const struct of update.structs) {
    if (struct instanceof Y.Skip) continue
    if (struct.id.clock + struct.length > known.clockOf(struct.id.client)) clients.add(struct.id.client)
  }
  let deletions = false
  for (const [client, ranges] of update.ds.clients) {
    for (const { clock, len } of ranges) {
      if (!known.isDeleted(client, clock, len)) deletions = true
    }
  }
  return { clients: [...clients], deletions }
}

export function hasNewContent(content: NewContent): boolean {
  return content.clients.length > 0 || content.deletions
}

export function knownOfDocument(doc: Y.Doc): KnownContent {
  return {
    clockOf: (client) => Y.getState(doc.store, client),
    isDeleted: (client, clock, length) => isDeletedIn(doc, client, clock, length),
  }
}

function isDeletedIn(doc: Y.Doc, client: number, clock: number, length: number): boolean {
  if (length === 0) return true
  const structs = doc.store.clients.get(client)
  const end = clock + length
  if (structs === undefined || end > Y.getState(doc.store, client)) return false
  for (let index = Y.findIndexSS(structs, clock); index < structs.length; index++) {
    const struct = structs[index]
    if (struct === undefined || struct.id.clock >= end) break
    if (!struct.deleted) return false
  }
  return true
}

/** The same for an encoded state. Its structs are all within its state vector. */
export function knownOfEncoded(stateVector: ReadonlyMap<number, number>, encoded: Uint8Array): KnownContent {
  let deleted: DecodedUpdate['ds'] | null = null
  return {
    clockOf: (client) => stateVector.get(client) ?? 0,
    isDeleted(client, clock, length) {
      if (length === 0) return true
      deleted ??= Y.decodeUpdate(encoded).ds
      const range = lastFrom(deleted.clients.get(client) ?? [], clock)
      return range !== undefined && clock + length <= range.clock + range.len
    },
  }
}

/** The last of ascending ranges that begins at `clock` or before it. */
function lastFrom(ranges: Deletions, clock: number): Deletions[number] | undefined {
  let [low, high] = [0, ranges.length]
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((ranges[middle]?.clock ?? Infinity) <= clock) low = middle + 1
    else high = middle
  }
  return ranges[low - 1]
}

/**
 * Creates a nested type that an entry lacks, because the entry is older than the field or a foreign client left it out.
 * If two clients each create such a type in the usual way, the map keeps one of the two, and the words in the other are
 * lost. So this type has the same Yjs id on every machine: it follows from the entry and the key. Yjs considers structs
 * with the same id to be the same struct, so everything written into it anywhere meets in one type.
 */
import * as encoding from 'lib0/encoding'
import * as Y from 'yjs'

/** Yjs's own numbers of its types, and of the content that holds one. */
const TYPE_REFS = { map: 1, text: 2, richText: 4 } as const
const CONTENT_TYPE = 7
const HAS_PARENT_KEY = 32

export type NestedType = keyof typeof TYPE_REFS

/** @returns false if that type was there and was deleted, or `map` is in no document; then nothing is changed */
export function createMissing(map: Y.Map<unknown>, key: string, type: NestedType): boolean {
  const { doc } = map
  if (doc === null) return false
  const client = clientFor(placeOf(map), key)
  if (Y.getState(doc.store, client) > 0) return false
  doc.transact((transaction) => {
    const { local } = transaction
    Y.applyUpdate(doc, updateOf(map, key, type, client))
    // Yjs would mistake a caller's own edits in the same transaction for another client's, and change the client's id.
    transaction.local = local
  }, 'repair')
  return true
}

/** An update with one struct: the value of `key` in `map`. */
function updateOf(map: Y.Map<unknown>, key: string, type: NestedType, client: number): Uint8Array {
  const parent = map._item?.id
  return encoding.encode((encoder) => {
    // One client with one struct; its first clock is 0.
    for (const number of [1, 1, client, 0]) encoding.writeVarUint(encoder, number)
    encoding.writeUint8(encoder, CONTENT_TYPE | HAS_PARENT_KEY)
    encoding.writeVarUint(encoder, parent === undefined ? 1 : 0)
    if (parent === undefined) encoding.writeVarString(encoder, Y.findRootTypeKey(map))
    else for (const number of [parent.client, parent.clock]) encoding.writeVarUint(encoder, number)
    encoding.writeVarString(encoder, key)
    encoding.writeVarUint(encoder, TYPE_REFS[type])
    // No deletions.
    encoding.writeVarUint(encoder, 0)
  })
}

function placeOf(map: Y.Map<unknown>): string {
  const id = map._item?.id
  return id === undefined ? `root ${Y.findRootTypeKey(map)}` : `${id.client} ${id.clock}`
}

/** Yjs draws ids below 2^32 for clients; these are above, and below 2^53, which is as far as its encoding goes. */
function clientFor(place: string, key: string): number {
  let high = 0xdeadbeef
  let low = 0x41c6ce57
  for (const character of `${place} ${key}`) {
    const code = character.codePointAt(0) ?? 0
    high = Math.imul(high ^ code, 2654435761)
    low = Math.imul(low ^ code, 1597334677)
  }
  high = Math.imul(high ^ (high >>> 16), 2246822507) ^ Math.imul(low ^ (low >>> 13), 3266489909)
  low = Math.imul(low ^ (low >>> 16), 2246822507) ^ Math.imul(high ^ (high >>> 13), 3266489909)
  return (1 + (low & 0xfffff)) * 2 ** 32 + (high >>> 0)
}

/** Several updates in one piece of bytes: each behind its length. */
import * as decoding from 'lib0/decoding'
import * as encoding from 'lib0/encoding'

export function packUpdates(updates: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const encoder = encoding.createEncoder()
  for (const update of updates) encoding.writeVarUint8Array(encoder, update)
  return encoding.toUint8Array(encoder) as Uint8Array<ArrayBuffer>
}

/** @returns views of `packed`, which must not change */
export function unpackUpdates(packed: Uint8Array): Uint8Array[] {
  const decoder = decoding.createDecoder(packed)
  const updates: Uint8Array[] = []
  while (decoding.hasContent(decoder)) updates.push(decoding.readVarUint8Array(decoder))
  return updates
}

/** The data of a row of a log: a single update as it came, several packed. */
export function packRow(updates: readonly Uint8Array[]): Uint8Array {
  const [first] = updates
  return first !== undefined && updates.length === 1 ? first : packUpdates(updates)
}

/** @param count how many updates the row holds */
export function unpackRow(data: Uint8Array, count: number): readonly Uint8Array[] {
  return count === 1 ? [data] : unpackUpdates(data)
}

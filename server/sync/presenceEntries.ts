/** Awareness updates, entry by entry (y-protocols/awareness). */
import * as decoding from 'lib0/decoding'
import * as encoding from 'lib0/encoding'

export interface Entry {
  readonly client: number
  readonly clock: number
  readonly json: string
}

/** More entries than any honest client sends of its own; others' are ignored anyway. */
const MAX_ENTRIES = 1000

/** @returns null if it is not an awareness update */
export function readEntries(update: Uint8Array): readonly Entry[] | null {
  try {
    const decoder = decoding.createDecoder(update)
    const count = decoding.readVarUint(decoder)
    if (count > MAX_ENTRIES) return null
    return Array.from({ length: count }, () => ({
      client: decoding.readVarUint(decoder),
      clock: decoding.readVarUint(decoder),
      json: decoding.readVarString(decoder),
    }))
  } catch {
    return null
  }
}

export function writeEntries(entries: readonly Entry[]): Uint8Array {
  return encoding.encode((encoder) => {
    encoding.writeVarUint(encoder, entries.length)
    for (const entry of entries) {
      encoding.writeVarUint(encoder, entry.client)
      encoding.writeVarUint(encoder, entry.clock)
      encoding.writeVarString(encoder, entry.json)
    }
  })
}

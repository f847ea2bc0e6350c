/** The bytes sent for typing, letter by letter, and the bytes of updates among them. */
import * as encoding from 'lib0/encoding'
import * as Y from 'yjs'

export const ROOT = 'bench'
/** Constants of Yjs's update format: a string, and a flag that its left neighbour is named. */
const STRING = 4
const HAS_LEFT = 0x80
const ROOT_NAME = 1

/** The update of a client that types one more letter behind its last, as Yjs itself would write it. */
export function letterUpdate(client: number, clock: number): Uint8Array {
  return encoding.encode((to) => {
    encoding.writeVarUint(to, 1)
    encoding.writeVarUint(to, 1)
    encoding.writeVarUint(to, client)
    encoding.writeVarUint(to, clock)
    encoding.writeUint8(to, clock === 0 ? STRING : STRING | HAS_LEFT)
    if (clock === 0) {
      encoding.writeVarUint(to, ROOT_NAME)
      encoding.writeVarString(to, ROOT)
    } else {
      encoding.writeVarUint(to, client)
      encoding.writeVarUint(to, clock - 1)
    }
    encoding.writeVarString(to, String.fromCharCode(97 + (clock % 26)))
    encoding.writeVarUint(to, 0)
  })
}

export interface Range {
  readonly client: number
  readonly start: number
  readonly end: number
}

/** The letters that an update brings: a server may have joined several updates into one. */
export function lettersIn(update: Uint8Array): readonly Range[] {
  return Y.decodeUpdate(update).structs.flatMap((struct) =>
    struct instanceof Y.Skip
      ? []
      : [{ client: struct.id.client, start: struct.id.clock, end: struct.id.clock + struct.length }],
  )
}

export function countLetters(update: Uint8Array): number {
  return lettersIn(update).reduce((sum, { start, end }) => sum + end - start, 0)
}

/** Splits a long state into updates that can be applied one after the other, so that others are served in between. */
import { createEncoder, toUint8Array, writeVarUint } from 'lib0/encoding'
import * as Y from 'yjs'

type Struct = Y.Item | Y.GC
interface Own {
  readonly structs: Struct[]
  next: number
}
/** Structs by client, of each without a gap. */
type Piece = Map<number, Struct[]>

/** Applying this many structs takes some 5 ms. */
const STRUCTS_IN_PIECE = 2000

/**
 * @param state a complete state: it has all its dependencies
 * @returns equivalent updates, each building only on earlier ones; the deletions come last
 */
export function piecesOf(state: Uint8Array, structsInPiece = STRUCTS_IN_PIECE): readonly Uint8Array[] {
  const { structs, ds } = Y.decodeUpdate(state)
  const owns = new Map<number, Own>()
  for (const struct of structs) {
    // Something is missing before it, so later structs may wait for it.
    if (struct instanceof Y.Skip) return [state]
    const own = owns.get(struct.id.client)
    if (own === undefined) owns.set(struct.id.client, { structs: [struct], next: 0 })
    else own.structs.push(struct)
  }
  const pieces: Uint8Array[] = []
  let piece: Piece = new Map()
  let count = 0
  for (const struct of inCausalOrder(owns)) {
    const { client } = struct.id
    const own = piece.get(client)
    if (own === undefined) piece.set(client, [struct])
    else own.push(struct)
    if ((count += 1) < structsInPiece) continue
    pieces.push(encodeStructs(piece))
    ;[piece, count] = [new Map(), 0]
  }
  if (piece.size > 0) pieces.push(encodeStructs(piece))
  return [...pieces, ...deletionsOf(ds.clients, structsInPiece)]
}

/** Each struct after its dependencies. @throws if there is no such order, which no document has */
function* inCausalOrder(owns: ReadonlyMap<number, Own>): Generator<Struct, void> {
  for (const first of owns.keys()) {
    // Each client waits for the one above it, until that one is beyond a clock.
    const waiting = [{ client: first, until: Infinity }]
    while (waiting.length > 0) {
      if (waiting.length > owns.size) throw new Error('two clients wait for each other')
      const { client, until } = waiting.at(-1) ?? { client: first, until: 0 }
      const own = owns.get(client)
      const struct = own?.structs[own.next]
      if (own === undefined || struct === undefined || struct.id.clock > until) {
        waiting.pop()
        continue
      }
      const missing = missingOf(struct, owns)
      if (missing !== null) {
        waiting.push({ client: missing.client, until: missing.clock })
        continue
      }
      own.next += 1
      yield struct
    }
  }
}

/** The struct of another client that this one builds on, if that client has not had its turn. */
function missingOf(struct: Struct, owns: ReadonlyMap<number, Own>): Y.ID | null {
  if (struct instanceof Y.GC) return null
  const parent = struct.parent instanceof Y.ID ? struct.parent : null
  for (const id of [struct.origin, struct.rightOrigin, parent]) {
    if (id === null || id.client === struct.id.client) continue
    const own = owns.get(id.client)
    const next = own?.structs[own.next]
    if (next !== undefined && next.id.clock <= id.clock) return id
  }
  return null
}

function encodeStructs(piece: Piece): Uint8Array {
  const encoder = new Y.UpdateEncoderV1()
  writeVarUint(encoder.restEncoder, piece.size)
  for (const [client, structs] of piece) {
    writeVarUint(encoder.restEncoder, structs.length)
    encoder.writeClient(client)
    writeVarUint(encoder.restEncoder, structs[0]?.id.clock ?? 0)
    for (const struct of structs) struct.write(encoder, 0)
  }
  writeVarUint(encoder.restEncoder, 0)
  return encoder.toUint8Array()
}

interface Range {
  readonly clock: number
  readonly len: number
}

function deletionsOf(clients: ReadonlyMap<number, readonly Range[]>, rangesInPiece: number): readonly Uint8Array[] {
  const pieces: Uint8Array[] = []
  for (const [client, ranges] of clients) {
    for (let from = 0; from < ranges.length; from += rangesInPiece) {
      const some = ranges.slice(from, from + rangesInPiece)
      const encoder = createEncoder()
      for (const number of [0, 1, client, some.length, ...some.flatMap(({ clock, len }) => [clock, len])])
        writeVarUint(encoder, number)
      pieces.push(toUint8Array(encoder))
    }
  }
  return pieces
}

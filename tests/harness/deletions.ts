import * as encoding from 'lib0/encoding'

/** An update of deletions alone, as any program may write it. */
export function deletions(client: number, ranges: readonly (readonly [clock: number, length: number])[]): Uint8Array {
  return encoding.encode((encoder) => {
    encoding.writeVarUint(encoder, 0)
    encoding.writeVarUint(encoder, 1)
    encoding.writeVarUint(encoder, client)
    encoding.writeVarUint(encoder, ranges.length)
    for (const [clock, length] of ranges) {
      encoding.writeVarUint(encoder, clock)
      encoding.writeVarUint(encoder, length)
    }
  })
}

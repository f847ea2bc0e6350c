/** Ends a connection whose peer sends more than it may, whatever the peer was answered. */
import type { Duplex } from 'node:stream'

/** @param bytes how much may still come */
export function endAfter(connection: Duplex, bytes: number): void {
  let left = bytes
  connection.on('data', (chunk: Buffer) => {
    left -= chunk.length
    if (left < 0) connection.destroy()
  })
}

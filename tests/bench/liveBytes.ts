/** The memory of a process. It must run with `--expose-gc`. */
import { setTimeout as wait } from 'node:timers/promises'

const COLLECTIONS = 6
const BETWEEN_COLLECTIONS_MS = 50

/** On the heap and in buffers beside it, once collecting frees nothing further: buffers are freed a little later. */
export async function liveBytes(): Promise<number> {
  if (globalThis.gc === undefined) throw new Error('measured servers run with --expose-gc')
  let least = Infinity
  for (let round = 0; round < COLLECTIONS; round++) {
    globalThis.gc()
    await wait(BETWEEN_COLLECTIONS_MS)
    const { heapUsed, external } = process.memoryUsage()
    least = Math.min(least, heapUsed + external)
  }
  return least
}

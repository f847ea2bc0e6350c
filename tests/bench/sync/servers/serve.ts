/** A server's own side of a measurement: it says where it listens, and answers what only its process can know. */
import { setTimeout as wait } from 'node:timers/promises'

const COLLECTIONS = 6
const BETWEEN_COLLECTIONS_MS = 50

export interface Serving {
  readonly port: number
  /** Ends as an operator would have it end: what it can store is stored. */
  close(): Promise<void> | void
}

export type Ask = 'cpu' | 'memory'

/** @param start is given the folder in which this server may keep things */
export async function serve(start: (folder: string) => Promise<Serving>): Promise<void> {
  const [, , folder = ''] = process.argv
  const serving = await start(folder)
  process.on('message', (ask: Ask) => {
    if (ask === 'cpu') process.send?.(cpuMicroseconds())
    else void liveBytes().then((bytes) => process.send?.(bytes))
  })
  // Without its driver nobody would ever end it.
  process.on('disconnect', () => process.exit(1))
  process.on('SIGTERM', () => void Promise.resolve(serving.close()).then(() => process.exit(0)))
  process.send?.(serving.port)
}

/** Of all its threads, with what the kernel did for it. */
function cpuMicroseconds(): number {
  const { user, system } = process.cpuUsage()
  return user + system
}

/** On the heap and in buffers beside it, when collecting brings no more: buffers are let go a little later. */
async function liveBytes(): Promise<number> {
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

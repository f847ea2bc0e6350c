/** Collects garbage, and gives the memory that this frees back to the system. V8 keeps both until much more is needed. */
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'

/** Only this flavour gives memory back: V8 collects until nothing more is freed, and keeps no pages for later. */
const ALL_OF_IT = { type: 'major', execution: 'sync', flavor: 'last-resort' } as const

/** Takes this thread for some 40 to 100 ms. */
export function collectGarbage(): void {
  setFlagsFromString('--expose-gc')
  const collect: unknown = runInNewContext('gc')
  if (typeof collect === 'function') collect(ALL_OF_IT)
}

/** Workers that are started from now on: V8 makes their heaps smaller while they idle. Nobody waits for them to grow again. */
export const letWorkersShrink = (): void => setFlagsFromString('--memory-reducer')

/** Collects garbage once. V8 leaves what the start has discarded, a third of the memory, until much more comes. */
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'

/** Takes some 40 ms of this thread. The memory goes back to the system about ten seconds later. */
export function collectGarbage(): void {
  setFlagsFromString('--expose-gc')
  const collect: unknown = runInNewContext('gc')
  if (typeof collect === 'function') collect()
}

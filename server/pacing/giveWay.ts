/**
 * Lets threads run on what the thread that serves sockets leaves over, where they want the same core. On Linux each thread has
 * a priority of its own. Elsewhere one could only slow down the whole process, so nothing happens there.
 */
import { readdirSync, readFileSync, readlinkSync } from 'node:fs'
import { constants, setPriority } from 'node:os'
import { basename } from 'node:path'

const { PRIORITY_BELOW_NORMAL } = constants.priority
const THREADS = '/proc/self/task'
/** What V8 calls the threads that collect garbage and compile beside the others. */
const ENGINE_THREAD = 'V8Worker'

/** Is called by a worker thread at its start. */
export function giveWay(): void {
  lower(() => [Number(basename(readlinkSync('/proc/thread-self')))])
}

/**
 * Is called once by the main thread. Marking what is garbage takes the engine's four threads a tenth of a second, in which a
 * keystroke would wait for its turn on a machine of one core.
 */
export function letEngineGiveWay(): void {
  lower(() =>
    readdirSync(THREADS)
      .filter((thread) => readFileSync(`${THREADS}/${thread}/comm`, 'utf8').trim() === ENGINE_THREAD)
      .map(Number),
  )
}

function lower(threads: () => readonly number[]): void {
  if (process.platform !== 'linux') return
  try {
    for (const thread of threads()) setPriority(thread, PRIORITY_BELOW_NORMAL)
  } catch {
    // A container may hide its threads or keep priorities as they are; then all threads share alike.
  }
}

/**
 * Gives the engine's own threads only the time that the main thread leaves over, if they want the same core. On Linux
 * each thread has a priority of its own. Elsewhere one could only slow down the whole process, so nothing happens
 * there.
 * Our workers keep their priority: people wait for their answers, and on a crowded machine they would wait too long.
 */
import { readdirSync, readFileSync } from 'node:fs'
import { constants, setPriority } from 'node:os'

const THREADS = '/proc/self/task'
/** V8's name for the threads that collect garbage and compile beside the others. */
const ENGINE_THREAD = 'V8Worker'

/**
 * Called once by the main thread. Marking garbage takes the engine's four threads a tenth of a second, in which a
 * keystroke would wait for its turn on a machine of one core.
 */
export function letEngineGiveWay(): void {
  if (process.platform !== 'linux') return
  try {
    for (const thread of readdirSync(THREADS)) {
      const name = readFileSync(`${THREADS}/${thread}/comm`, 'utf8').trim()
      if (name === ENGINE_THREAD) setPriority(Number(thread), constants.priority.PRIORITY_BELOW_NORMAL)
    }
  } catch {
    // A container may hide its threads or keep priorities as they are; then all threads share alike.
  }
}

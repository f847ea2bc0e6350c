/** Lets a worker thread run only on what the thread that serves sockets leaves over, where both want the same core. */
import { readlinkSync } from 'node:fs'
import { constants, setPriority } from 'node:os'
import { basename } from 'node:path'

/** On Linux each thread has a priority of its own. Elsewhere one could only slow down the whole process, so nothing happens there. */
export function giveWay(): void {
  if (process.platform !== 'linux') return
  try {
    setPriority(Number(basename(readlinkSync('/proc/thread-self'))), constants.priority.PRIORITY_BELOW_NORMAL)
  } catch {
    // A container may hide its threads or keep priorities as they are; then all threads share alike.
  }
}

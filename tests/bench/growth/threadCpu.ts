/** CPU of a process by its threads, as Linux counts it: of the main thread, and of all. */
import { readdirSync, readFileSync } from 'node:fs'

export interface Cpu {
  /** Milliseconds. */
  readonly main: number
  readonly all: number
}

export function cpuOf(pid: number): Cpu {
  const tasks = readdirSync(`/proc/${pid}/task`)
  const each = tasks.map((task) => ({ task, ms: msOf(pid, task) }))
  const main = each.find(({ task }) => task === String(pid))?.ms ?? Number.NaN
  return { main, all: each.reduce((sum, { ms }) => sum + ms, 0) }
}

/** The first figure is time on a CPU in nanoseconds. A thread may end between listing and reading. */
function msOf(pid: number, task: string): number {
  try {
    return Number(readFileSync(`/proc/${pid}/task/${task}/schedstat`, 'utf8').split(' ', 1)[0]) / 1e6
  } catch {
    return 0
  }
}

/** CPU of a process by its threads, as Linux counts it: of the main thread, and of all. */
import { readFileSync } from 'node:fs'

export interface Cpu {
  /** Milliseconds. */
  readonly main: number
  readonly all: number
}

export function cpuOf(pid: number): Cpu {
  return { main: msOf(pid, String(pid)), all: msOfProcess(pid) }
}

/** With the threads that have ended. Fields 14 and 15 of proc(5), in hundredths of a second. */
function msOfProcess(pid: number): number {
  const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]?.split(' ') ?? []
  return (Number(fields[11]) + Number(fields[12])) * 10
}

/** The first figure is time on a CPU in nanoseconds. A thread may end between listing and reading. */
function msOf(pid: number, task: string): number {
  try {
    return Number(readFileSync(`/proc/${pid}/task/${task}/schedstat`, 'utf8').split(' ', 1)[0]) / 1e6
  } catch {
    return 0
  }
}

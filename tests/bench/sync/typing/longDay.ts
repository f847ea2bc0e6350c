/**
 * A long day in ten minutes: in forty centres somebody writes for eight hours, and somebody else reads along. All servers have it at the
 * same time. CPU and bytes are of the server's own processes, not of Postgres.
 */
import { readFileSync } from 'node:fs'
import { setTimeout as wait } from 'node:timers/promises'
import { cpuOf } from '../../growth/threadCpu.ts'
import type { Figures } from '../figures.ts'
import { startAll, statesOf } from './allColumns.ts'
import type { Column, Start } from './columns.ts'
import { openLoad, type Load, type Loaded } from './windows.ts'

const CENTRES = 40
/** Messages of one centre: some 6,000 words, three letters in each message, as they are gathered. */
const UPDATES_EACH = 6000
const DAY_MS = 600_000
const SMALL_DAY_MS = 10_000
/** Projections and compaction follow the last edits. */
const EVENING_MS = 10_000

export async function measureLongDay(
  figures: Figures,
  size: 'full' | 'small',
  servers: Readonly<Record<string, Start>>,
): Promise<void> {
  const dayMs = size === 'full' ? DAY_MS : SMALL_DAY_MS
  const load: Load = { documents: CENTRES, clients: 2, updatesPerSecond: (CENTRES * UPDATES_EACH * 1000) / DAY_MS }
  const states = statesOf(CENTRES)
  await startAll(servers, CENTRES, async (columns) => {
    const loaded: Loaded[] = []
    for (const column of columns) loaded.push(await openLoad(column, load, states))
    const before = columns.map(usedBy)
    const keepAlive = setInterval(() => loaded.forEach((one) => one.keepAlive()), 15_000)
    await Promise.all(loaded.map((one) => one.type(load, dayMs)))
    clearInterval(keepAlive)
    await wait(EVENING_MS)
    for (const [at, column] of columns.entries()) {
      const [used, first] = [usedBy(column), before[at]]
      if (first === undefined) continue
      figures.note('long day: CPU seconds', column.name, ((used.cpuMs - first.cpuMs) / 1000).toFixed(1))
      figures.note('long day: MB written', column.name, ((used.written - first.written) / 1e6).toFixed(0))
      figures.note('long day: MB of memory at most', column.name, (used.peak / 1e6).toFixed(0))
    }
    for (const one of loaded) await one.close()
  })
}

interface Used {
  readonly cpuMs: number
  readonly written: number
  readonly peak: number
}

/** By `/proc`, of all its processes. */
function usedBy({ pids }: Column): Used {
  const sum = (of: (pid: number) => number) => pids.reduce((total, pid) => total + of(pid), 0)
  return {
    cpuMs: sum((pid) => cpuOf(pid).all),
    written: sum((pid) => numberIn(`/proc/${pid}/io`, /^write_bytes: (\d+)/m)),
    peak: sum((pid) => numberIn(`/proc/${pid}/status`, /^VmHWM:\s+(\d+) kB/m) * 1024),
  }
}

const numberIn = (file: string, pattern: RegExp): number => Number(pattern.exec(readFileSync(file, 'utf8'))?.[1] ?? 0)

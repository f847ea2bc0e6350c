/**
 * `npm run lab -- bench growth`: the cost of a keystroke and of a projection in the whole product, and its growth. A
 * planner types at two rates into a plan that a reader has open, in a server of its own process; projections come once
 * a second at both, so the two figures follow from the difference.
 */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startServerProcess, type ServerProcess } from '../harness/serverProcess.ts'
import { GROWTH_CASES, type GrowthCase } from './growth/cases.ts'
import { cpuOf } from './growth/threadCpu.ts'
import { openTypist, type Typist } from './growth/typist.ts'
import { median } from './sync/figures.ts'

/** A centre of the demo network that has no plan. */
const CENTRE = 'is'
const SLOW_PER_SECOND = 2
const FAST_PER_SECOND = 30
const WINDOW_MS = 4000
const WINDOWS = 3
const WARM_UP_MS = 5000

interface Window {
  /** Milliseconds of CPU in a second. */
  readonly main: number
  readonly all: number
  readonly keysPerSecond: number
}

interface Costs {
  readonly keystrokeMicroseconds: number
  readonly projectionMs: number
  readonly allThreadsPercent: number
}

export async function benchGrowth(): Promise<void> {
  console.log(
    `Growth, Node ${process.version}: main thread of a server process; factor beside the smallest of its kind`,
  )
  const smallest = new Map<string, Costs>()
  for (const one of GROWTH_CASES) {
    const costs = await measure(one)
    const base = smallest.get(one.axis) ?? costs
    smallest.set(one.axis, base)
    const factor = (of: (costs: Costs) => number) => `${of(costs).toFixed(2)} (× ${(of(costs) / of(base)).toFixed(2)})`
    console.log(
      `  ${one.axis} ${one.size}: a key ${factor(({ keystrokeMicroseconds }) => keystrokeMicroseconds)} µs · ` +
        `a projection ${factor(({ projectionMs }) => projectionMs)} ms · ` +
        `all threads at ${FAST_PER_SECOND} keys/s ${costs.allThreadsPercent.toFixed(1)} %`,
    )
  }
}

async function measure({ fill, prepare, into }: GrowthCase): Promise<Costs> {
  const folder = mkdtempSync(join(tmpdir(), 'sid-growth-'))
  try {
    await fill?.(folder)
    const server = await startServerProcess(folder)
    try {
      await prepare(server, CENTRE)
      const typist = await openTypist(server, `planner.${CENTRE}`, `plan/sid-2027/${CENTRE}`, into)
      const costs = await measureTyping(server, typist)
      await typist.close()
      return costs
    } finally {
      await server.stop()
    }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

async function measureTyping(server: ServerProcess, typist: Typist): Promise<Costs> {
  await typist.type(FAST_PER_SECOND, WARM_UP_MS)
  const windows: { slow: Window; fast: Window }[] = []
  for (let at = 0; at < WINDOWS; at++) {
    windows.push({
      slow: await measureWindow(server, typist, SLOW_PER_SECOND),
      fast: await measureWindow(server, typist, FAST_PER_SECOND),
    })
  }
  const perKey = windows.map(({ slow, fast }) => (fast.main - slow.main) / (fast.keysPerSecond - slow.keysPerSecond))
  const key = median(perKey)
  return {
    keystrokeMicroseconds: key * 1000,
    projectionMs: median(windows.map(({ slow }) => slow.main - slow.keysPerSecond * key)),
    allThreadsPercent: median(windows.map(({ fast }) => fast.all / 10)),
  }
}

async function measureWindow({ process: { pid = 0 } }: ServerProcess, typist: Typist, rate: number): Promise<Window> {
  const [before, start] = [cpuOf(pid), performance.now()]
  const keys = await typist.type(rate, WINDOW_MS)
  const seconds = (performance.now() - start) / 1000
  const after = cpuOf(pid)
  return {
    main: (after.main - before.main) / seconds,
    all: (after.all - before.all) / seconds,
    keysPerSecond: keys / seconds,
  }
}

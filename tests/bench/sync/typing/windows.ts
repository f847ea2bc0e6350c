/** Windows of typing at a planner's rate, in turn on all servers: the cost for each, and the delay of an update. */
import { setImmediate as nextTurn, setTimeout as wait } from 'node:timers/promises'
import { cpuOf, type Cpu } from '../../growth/threadCpu.ts'
import { quantile } from '../figures.ts'
import type { Column } from './columns.ts'
import { openDesk, type Desk } from './desk.ts'

export interface Load {
  readonly documents: number
  readonly clients: number
  /** In all documents together. */
  readonly updatesPerSecond: number
}

export interface Window {
  /** Microseconds of all threads for each delivered update. */
  readonly cpu: number
  /** The same of the main thread. */
  readonly main: number
  /** Milliseconds from sending to receiving. */
  readonly p50: number
  readonly p99: number
}

export interface Loaded {
  readonly column: Column
  type(load: Load, milliseconds: number): Promise<Window>
  keepAlive(): void
  close(): Promise<void>
}

/** Work that follows the last updates, such as a flush, is done in this time. */
const SETTLE_MS = 300
const LIMIT_MS = 30_000

export async function openLoad(column: Column, load: Load, states: readonly Uint8Array[]): Promise<Loaded> {
  let times: number[] = []
  const desks: Desk[] = []
  for (const [number, state] of states.slice(0, load.documents).entries())
    desks.push(await openDesk(column, { number, clients: load.clients, state }, (time) => times.push(time)))
  return {
    column,
    async type(of, milliseconds) {
      times = []
      const before = column.pids.map(cpuOf)
      await typeFor(column.name, desks, of, milliseconds)
      await wait(SETTLE_MS)
      const after = column.pids.map(cpuOf)
      const sum = (cpus: readonly Cpu[], of: keyof Cpu) => cpus.reduce((total, cpu) => total + cpu[of], 0)
      const each = (of: keyof Cpu) => ((sum(after, of) - sum(before, of)) * 1000) / times.length
      return { cpu: each('all'), main: each('main'), p50: quantile(times, 0.5), p99: quantile(times, 0.99) }
    },
    keepAlive() {
      for (const desk of desks) desk.keepAlive()
    },
    async close() {
      for (const desk of desks) await desk.close()
    },
  }
}

/** Each typist at moments of its own, evenly. */
async function typeFor(name: string, desks: readonly Desk[], load: Load, milliseconds: number): Promise<void> {
  const gap = 1000 / load.updatesPerSecond
  const begin = performance.now()
  const updates = Math.round(milliseconds / gap)
  for (let typed = 0; typed < updates; typed++) {
    const due = begin + typed * gap
    while (performance.now() < due) await nextTurn()
    const desk = desks[typed % desks.length]
    if (desk !== undefined) desk.deliveries.sent(desk.typist.type(), performance.now())
  }
  const end = performance.now() + LIMIT_MS
  while (!desks.every(({ deliveries }) => deliveries.complete)) {
    if (performance.now() > end) throw new Error(`${name}: the last updates did not arrive`)
    await nextTurn()
  }
}

/**
 * The whole product at a planner's rate, beside its bare core and its peers: all servers are up at once, are warmed up alike, and are
 * measured in windows in turn. Ratios are of windows of one round.
 */
import { setTimeout as wait } from 'node:timers/promises'
import { median, type Figures } from '../figures.ts'
import type { Column, Start } from './columns.ts'
import { startAll, statesOf } from './allColumns.ts'
import { openLoad, type Load, type Loaded, type Window } from './windows.ts'

const LOADS: readonly Load[] = [
  { documents: 1, clients: 50, updatesPerSecond: 100 },
  { documents: 20, clients: 10, updatesPerSecond: 500 },
  { documents: 100, clients: 2, updatesPerSecond: 2000 },
]
const RATIOS_TO = ['Hocuspocus + SQLite', '@y/websocket-server 0.1.5']

/**
 * By then the server before has tidied up, on the core that all share: ours compacts, and Hocuspocus stores, two seconds after the
 * last edit.
 */
const REST_MS = 4000

interface Size {
  readonly rounds: number
  readonly windowMs: number
  readonly warmUpMs: number
}
const SIZES: Readonly<Record<'full' | 'small', Size>> = {
  full: { rounds: 9, windowMs: 5000, warmUpMs: 12_000 },
  small: { rounds: 2, windowMs: 1000, warmUpMs: 1000 },
}

/** @param servers by the names of their columns */
export async function measureTyping(
  figures: Figures,
  size: 'full' | 'small',
  servers: Readonly<Record<string, Start>>,
  rounds = SIZES[size].rounds,
): Promise<void> {
  const plans = size === 'full' ? 100 : 20
  await startAll(servers, plans, async (columns) => {
    for (const load of LOADS) {
      const documents = Math.min(load.documents, plans)
      const updatesPerSecond = (load.updatesPerSecond * documents) / load.documents
      const of = { ...load, documents, updatesPerSecond }
      await measureLoad(figures, columns, of, statesOf(plans), { ...SIZES[size], rounds })
    }
  })
}

async function measureLoad(
  figures: Figures,
  columns: readonly Column[],
  load: Load,
  states: readonly Uint8Array[],
  { rounds, windowMs, warmUpMs }: Size,
): Promise<void> {
  const loaded: Loaded[] = []
  for (const column of columns) loaded.push(await openLoad(column, load, states))
  async function take(one: Loaded, milliseconds: number): Promise<Window> {
    for (const each of loaded) each.keepAlive()
    await wait(REST_MS)
    return one.type(load, milliseconds)
  }
  for (const one of loaded) await take(one, warmUpMs)
  const windows = new Map<string, Window[]>(loaded.map(({ column }) => [column.name, []]))
  for (let round = 0; round < rounds; round++)
    for (const one of loaded) windows.get(one.column.name)?.push(await take(one, windowMs))
  for (const one of loaded) await one.close()
  note(figures, `${load.documents} × ${load.clients}`, windows)
}

function note(figures: Figures, label: string, windows: ReadonlyMap<string, readonly Window[]>): void {
  for (const [name, of] of windows) {
    const middle = (what: keyof Window) => median(of.map((window) => window[what]))
    figures.note(
      `${label}: CPU µs per delivered update (main thread)`,
      name,
      `${middle('cpu').toFixed(1)} (${middle('main').toFixed(1)})`,
    )
    figures.note(`${label}: ms p50 / p99`, name, `${middle('p50').toFixed(2)} / ${middle('p99').toFixed(1)}`)
    for (const other of RATIOS_TO) {
      const beside = windows.get(other)
      if (beside === undefined || other === name) continue
      const ratio = (what: 'cpu' | 'p99') =>
        median(of.map((window, at) => window[what] / (beside[at]?.[what] ?? Number.NaN))).toFixed(2)
      figures.note(`${label}: times ${other}, CPU and p99`, name, `${ratio('cpu')} and ${ratio('p99')}`)
    }
  }
}

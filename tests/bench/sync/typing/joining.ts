/**
 * Everybody comes at once, as after a restart of the network, and then only looks on: how long the last one waits for a whole plan, and
 * what a connection holds. The plans were typed into before, on all servers alike.
 */
import { setTimeout as wait } from 'node:timers/promises'
import { joinAtOnce } from '../atOnce.ts'
import { median, type Figures } from '../figures.ts'
import { lettersIn } from '../letters.ts'
import { joinDocument, type LoadClient } from '../loadClient.ts'
import type { Column, Start } from './columns.ts'
import { openDesk, type Desk } from './desk.ts'
import { startAll, statesOf } from './allColumns.ts'

interface Size {
  readonly plans: number
  readonly updates: number
  readonly clients: number
  readonly times: number
}
const SIZES: Readonly<Record<'full' | 'small', Size>> = {
  full: { plans: 40, updates: 2000, clients: 1000, times: 5 },
  small: { plans: 4, updates: 200, clients: 50, times: 2 },
}

/** Ours compacts, and Hocuspocus stores, two seconds after the last edit. */
const TIDY_MS = 4000
const SETTLE_MS = 2000
/** Typed before it is seen to have arrived: no queue may grow. */
const TYPED_AT_ONCE = 20

interface Filled {
  readonly column: Column
  readonly desks: readonly Desk[]
  /** The last clock of each plan's typist. */
  readonly clocks: readonly number[]
}

/** @param servers by the names of their columns */
export async function measureJoining(
  figures: Figures,
  size: 'full' | 'small',
  servers: Readonly<Record<string, Start>>,
): Promise<void> {
  const of = SIZES[size]
  await startAll(servers, of.plans, async (columns) => {
    const states = statesOf(of.plans)
    const filled: Filled[] = []
    for (const column of columns) filled.push(await fill(column, states, of))
    await wait(TIDY_MS)
    const took = new Map<string, number[]>(columns.map(({ name }) => [name, []]))
    for (let time = 0; time <= of.times; time++) {
      for (const one of filled) {
        const milliseconds = await join(one, of)
        // The first is a warm-up.
        if (time > 0) took.get(one.column.name)?.push(milliseconds)
      }
    }
    for (const [name, times] of took) {
      figures.note(
        `${of.clients} joining ${of.plans} plans of ${of.updates} updates: ms`,
        name,
        median(times).toFixed(0),
      )
    }
    for (const one of filled) {
      const bytes = await connectionBytes(one.column, of)
      figures.note(`idle connection to a plan, of ${of.clients}: kB`, one.column.name, (bytes / 1000).toFixed(1))
      for (const desk of one.desks) await desk.close()
    }
  })
}

async function fill(column: Column, states: readonly Uint8Array[], { updates }: Size): Promise<Filled> {
  const desks: Desk[] = []
  for (const [number, state] of states.entries())
    desks.push(await openDesk(column, { number, clients: 2, state }, () => {}))
  const clocks = desks.map(() => 0)
  for (let typed = 0; typed < updates; typed += TYPED_AT_ONCE) {
    for (const [number, { typist, deliveries }] of desks.entries()) {
      for (let each = 0; each < TYPED_AT_ONCE; each++) {
        clocks[number] = typist.type()
        deliveries.sent(clocks[number], performance.now())
      }
    }
    while (!desks.every(({ deliveries }) => deliveries.complete)) await wait(1)
    for (const desk of desks) desk.keepAlive()
  }
  return { column, desks, clocks }
}

const joinAll = (column: Column, { clients, plans }: Size): Promise<readonly LoadClient[]> =>
  joinAtOnce(clients, async (client) => {
    const number = client % plans
    const at = { peer: column.peer, port: column.port(number, 'reader') }
    return joinDocument(at, column.document(number), () => {}, await column.headers(number, 'reader'))
  })

/** @returns milliseconds until the last one has the whole plan */
async function join({ column, desks, clocks }: Filled, of: Size): Promise<number> {
  for (const desk of desks) desk.keepAlive()
  const begin = performance.now()
  const clients = await joinAll(column, of)
  const took = performance.now() - begin
  for (const [client, { state }] of clients.entries()) {
    const number = client % of.plans
    const own = lettersIn(state).filter((range) => range.client === desks[number]?.typist.clientId)
    if (Math.max(...own.map(({ end }) => end)) !== clocks[number]) throw new Error(`${column.name} gave a part only`)
  }
  await Promise.all(clients.map((client) => client.close()))
  await wait(SETTLE_MS)
  return took
}

async function connectionBytes(column: Column, of: Size): Promise<number> {
  const before = await column.memory()
  const clients = await joinAll(column, of)
  await wait(SETTLE_MS)
  const bytes = ((await column.memory()) - before) / of.clients
  await Promise.all(clients.map((client) => client.close()))
  return bytes
}

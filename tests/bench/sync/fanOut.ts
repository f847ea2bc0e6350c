/** Documents in which everybody types and everybody listens: the server's cost, and the delay of a letter. */
import { setImmediate as nextTurn } from 'node:timers/promises'
import * as Y from 'yjs'
import { updateFrame } from '../../../shared/wire.ts'
import { seededRandom } from '../../harness/random.ts'
import { benchDocument } from './documents.ts'
import { letterUpdate, ROOT } from './letters.ts'
import { joinDocument, type LoadClient } from './loadClient.ts'
import type { MeasuredServer } from './measuredServer.ts'
import { Tally } from './tally.ts'

export interface Shape {
  readonly documents: number
  readonly clients: number
}

/** Letters of one client that may be on their way: enough that the server never waits for us. */
const UNDER_WAY = 8
const PHASE_LIMIT_MS = 60_000
/** In each document of the fan-out, the clients that keep everything received, for comparison. */
const WITNESSES = 2
const SEED = 2027

interface Desk {
  readonly document: string
  readonly tally: Tally
  readonly clients: readonly LoadClient[]
  /** Everything that each witness received. */
  readonly heard: readonly Uint8Array[][]
}

export interface FanOut {
  readonly desks: readonly Desk[]
  readonly server: MeasuredServer
  close(): Promise<void>
}

/** @param capacity the most letters that each client will type */
export async function openFanOut(server: MeasuredServer, shape: Shape, capacity: number): Promise<FanOut> {
  const desks: Desk[] = []
  for (let number = 0; number < shape.documents; number++) {
    const document = benchDocument(number)
    const tally = new Tally(shape.clients, capacity, 1 + number * shape.clients)
    const heard = Array.from({ length: WITNESSES }, (): Uint8Array[] => [])
    const clients = await Promise.all(
      Array.from({ length: shape.clients }, (_, client) =>
        joinDocument(server, document, (update) => {
          heard[client]?.push(update.slice())
          tally.hear(client, update)
        }),
      ),
    )
    desks.push({ document, tally, clients, heard })
  }
  return {
    desks,
    server,
    async close() {
      await Promise.all(desks.flatMap(({ clients }) => clients.map((client) => client.close())))
    },
  }
}

function type({ tally, clients }: Desk, client: number): void {
  clients[client]?.send(updateFrame(letterUpdate(tally.idOf(client), tally.send(client))))
}

async function until(done: () => boolean, what: string, work: () => void = () => {}): Promise<void> {
  const end = performance.now() + PHASE_LIMIT_MS
  while (!done()) {
    if (performance.now() > end) throw new Error(`waited ${PHASE_LIMIT_MS} ms in vain for ${what}`)
    work()
    await nextTurn()
  }
}

const deliveredIn = ({ desks }: FanOut): number => desks.reduce((sum, { tally }) => sum + tally.delivered, 0)

export interface Cost {
  readonly cpuPerDelivered: number
  readonly deliveredPerSecond: number
}

/** Everybody types `letters` more, as fast as the others get them. */
export async function saturate(fanOut: FanOut, letters: number): Promise<Cost> {
  const { desks, server } = fanOut
  const targets = desks.map(({ tally, clients }) => clients.map((_, client) => tally.sent(client) + letters))
  const [delivered, cpu, begin] = [deliveredIn(fanOut), await server.cpu(), performance.now()]
  await until(
    () => desks.every(({ tally }, at) => tally.complete && tally.sent(0) === targets[at]?.[0]),
    'all letters to arrive',
    () => {
      for (const [at, desk] of desks.entries()) {
        for (let client = 0; client < desk.clients.length; client++) {
          const target = targets[at]?.[client] ?? 0
          while (desk.tally.sent(client) < target && desk.tally.underWay(client) < UNDER_WAY) type(desk, client)
        }
      }
    },
  )
  const seconds = (performance.now() - begin) / 1000
  const count = deliveredIn(fanOut) - delivered
  return { cpuPerDelivered: ((await server.cpu()) - cpu) / count, deliveredPerSecond: count / seconds }
}

/** Everybody types at this rate, each at moments of their own. */
export async function typeFor(fanOut: FanOut, lettersPerSecond: number, durationMs: number): Promise<void> {
  const random = seededRandom(SEED)
  const writers = fanOut.desks.flatMap((desk) => desk.clients.map((_, client) => ({ desk, client })))
  const gap = () => (-Math.log(1 - random.next()) * 1000) / (lettersPerSecond * writers.length)
  const begin = performance.now()
  let due = begin + gap()
  await until(
    () => due > begin + durationMs,
    'the end of the typing',
    () => {
      for (; due <= Math.min(performance.now(), begin + durationMs); due += gap()) {
        const { desk, client } = random.pick(writers)
        type(desk, client)
      }
    },
  )
}

/** @returns the milliseconds of each delivery while everybody types at this rate */
export async function pace(fanOut: FanOut, lettersPerSecond: number, durationMs: number): Promise<readonly number[]> {
  const { desks } = fanOut
  for (const { tally } of desks) tally.latencies = []
  await typeFor(fanOut, lettersPerSecond, durationMs)
  await until(() => desks.every(({ tally }) => tally.complete), 'the last letters to arrive')
  return desks.flatMap(({ tally }) => {
    const { latencies } = tally
    tally.latencies = null
    return latencies ?? []
  })
}

/** @throws unless witnesses and a newcomer have the same text, with every letter that was typed */
export async function checkConverged({ desks, server }: FanOut): Promise<void> {
  for (const { document, tally, clients, heard } of desks) {
    const typed = clients.map((_, client) => tally.sent(client))
    const total = typed.reduce((sum, letters) => sum + letters, 0)
    const texts = heard.slice(0, clients.length).map((updates, client) => {
      const own = Array.from({ length: typed[client] ?? 0 }, (_, clock) => letterUpdate(tally.idOf(client), clock))
      return textOf([...own, ...updates])
    })
    if (server.peer.knowsYjs) {
      const newcomer = await joinDocument(server, document)
      texts.push(textOf([newcomer.state]))
      await newcomer.close()
    }
    if (texts.some((text) => text !== texts[0] || text.length !== total)) {
      throw new Error(
        `${server.peer.name}: ${document} did not converge: ${texts.map(({ length }) => length).join(', ')}`,
      )
    }
  }
}

function textOf(updates: readonly Uint8Array[]): string {
  const doc = new Y.Doc()
  doc.transact(() => {
    for (const update of updates) Y.applyUpdate(doc, update)
  })
  const text = doc.getText(ROOT).toString()
  doc.destroy()
  return text
}

/**
 * The measurements of each server, line by line: all servers one after the other, so that none has the quieter hour.
 */
import { setTimeout as wait } from 'node:timers/promises'
import { seededRandom } from '../../harness/random.ts'
import { coldLoads, coldLoadsOfLog } from './coldLoad.ts'
import { checkConverged, openFanOut, pace, saturate, type Shape } from './fanOut.ts'
import { median, quantile, type Figures } from './figures.ts'
import { killInTyping } from './killed.ts'
import { withServer } from './measuredServer.ts'
import { connectionBytes, documentBytes } from './memory.ts'
import { OURS, PEERS, type Peer } from './peers.ts'
import { storm } from './storm.ts'

/** `full`, or a small load only to see that it works. */
export type Size = 'full' | 'small'

export type Line = (peer: Peer, figures: Figures, size: Size) => Promise<void>

/** The load of a fast typist. */
const LETTERS_PER_SECOND = 5
const KILO = 1000
/** Ours compacts, and Hocuspocus stores, two seconds after the last edit. */
const TIDY_MS = 4000
/** Ours lets a document go that nobody has edited for ten seconds. */
const QUIET_MS = 13_000

function measureFanOut(label: string, shape: Shape, of: { phases: number; paceMs: number; deliveries: number }): Line {
  return (peer, figures, size) =>
    withServer(peer, async (server) => {
      const round = shape.documents * shape.clients * (shape.clients - 1)
      const letters = Math.min(200, Math.max(20, Math.round((size === 'full' ? of.deliveries : 5000) / round)))
      const paceMs = size === 'full' ? of.paceMs : 1000
      const capacity = letters * (of.phases + 1) + Math.ceil((LETTERS_PER_SECOND * 4 * paceMs) / 1000) + 50
      const fanOut = await openFanOut(server, shape, capacity)
      await saturate(fanOut, letters)
      const costs = []
      for (let phase = 0; phase < of.phases; phase++) costs.push(await saturate(fanOut, letters))
      const cost = median(costs.map(({ cpuPerDelivered }) => cpuPerDelivered))
      const rate = median(costs.map(({ deliveredPerSecond }) => deliveredPerSecond))
      figures.note(`${label}: CPU µs per delivered update`, peer.name, cost.toFixed(1))
      figures.note(`${label}: delivered a second, thousands`, peer.name, (rate / KILO).toFixed(0))
      // Cleaning up after the storm of letters must not count for the moderate rate.
      if (size === 'full') await wait(TIDY_MS)
      const times = await pace(fanOut, LETTERS_PER_SECOND, paceMs)
      const at = [0.5, 0.95, 0.99].map((share) => quantile(times, share).toFixed(1))
      figures.note(`${label}: ms p50 / p95 / p99`, peer.name, at.join(' / '))
      await checkConverged(fanOut)
      await fanOut.close()
    })
}

const THREE = { phases: 3, paceMs: 15_000, deliveries: 100_000 }
const ONE = { phases: 1, paceMs: 2000, deliveries: 50_000 }

const measureStorm =
  (clients: number, documents: number, updates: number): Line =>
  (peer, figures, size) =>
    withServer(peer, async (server) => {
      const of = size === 'full' ? { clients, documents, updates } : { clients: 50, documents: 4, updates: 200 }
      const took = await storm(server, of, 3)
      const label = `${clients} joining ${documents} documents of ${updates} updates: ms`
      figures.note(label, peer.name, median(took).toFixed(0))
    })

const measureConnections =
  (connections: number): Line =>
  (peer, figures, size) =>
    withServer(peer, async (server) => {
      const bytes = await connectionBytes(server, size === 'full' ? connections : 100)
      figures.note(`idle connection, of ${connections}: kB`, peer.name, (bytes / KILO).toFixed(1))
    })

/** @param waited peers that are measured again after a while in which nobody edits */
const measureDocuments =
  (documents: number, waited: readonly Peer[]): Line =>
  (peer, figures, size) =>
    withServer(peer, async (server) => {
      const waits = waited.includes(peer)
      const quietMs = waits && size === 'full' ? QUIET_MS : 0
      const open = await documentBytes(server, { documents: size === 'full' ? documents : 20, bytes: 50_000, quietMs })
      const label = `open document of 50 kB, of ${documents}`
      figures.note(`${label}, just edited: kB`, peer.name, (open.edited / KILO).toFixed(0))
      if (waits) figures.note(`${label}, quiet for 13 s: kB`, peer.name, (open.quiet / KILO).toFixed(0))
    })

const measureColdLoad =
  (updates: number): Line =>
  async (peer, figures, size) => {
    if (peer.keeps === 'nothing') return
    const letters = size === 'full' ? updates : 500
    const took = await coldLoads(peer, letters, 3)
    figures.note(`cold load of ${updates} updates: ms`, peer.name, median(took).toFixed(0))
    if (peer !== OURS) return
    const whole = await coldLoadsOfLog(peer, letters, 3)
    figures.note(`cold load of ${updates} updates, nothing compacted: ms`, peer.name, median(whole).toFixed(0))
  }

const measureKill: Line = async (peer, figures, size) => {
  if (peer.keeps === 'nothing') {
    figures.note('lost at kill -9', peer.name, 'all: keeps nothing')
    return
  }
  const { seen, lost } = await killInTyping(peer, { documents: 10, clients: 2 }, size === 'full' ? 5000 : 1000)
  figures.note('lost at kill -9', peer.name, `${lost} of ${seen}`)
}

/** Ours alone, each time at another moment of its first seconds. */
const measureKills: Line = async (peer, figures, size) => {
  if (peer !== OURS) return
  const [kills, total] = [size === 'full' ? 1000 : 3, { seen: 0, lost: 0 }]
  const random = seededRandom(2027)
  for (let kill = 1; kill <= kills; kill++) {
    const { seen, lost } = await killInTyping(peer, { documents: 10, clients: 2 }, 100 + random.next() * 1400)
    total.seen += seen
    total.lost += lost
    if (lost > 0 || kill % 50 === 0)
      console.log(`  kill ${kill}: ${lost} of ${seen} lost, ${total.lost} of ${total.seen} in all`)
  }
  figures.note(`lost at ${kills} times kill -9`, peer.name, `${total.lost} of ${total.seen}`)
}

export const LINES: Readonly<Record<string, readonly Line[]>> = {
  'fan-out': [
    measureFanOut('1 × 50', { documents: 1, clients: 50 }, THREE),
    measureFanOut('20 × 10', { documents: 20, clients: 10 }, THREE),
    measureFanOut('100 × 2', { documents: 100, clients: 2 }, THREE),
  ],
  storm: [measureStorm(1000, 40, 2000)],
  memory: [
    ...[250, 1000, 4000].map(measureConnections),
    measureDocuments(50, [OURS]),
    measureDocuments(200, PEERS),
    measureDocuments(800, [OURS]),
  ],
  'cold-load': [measureColdLoad(20_000)],
  kill: [measureKill],
  kills: [measureKills],
  growth: [
    ...[5, 20, 80].map((documents) => measureFanOut(`${documents} × 5`, { documents, clients: 5 }, ONE)),
    ...[4, 16, 64].map((clients) => measureFanOut(`2 × ${clients}`, { documents: 2, clients }, ONE)),
    measureStorm(250, 10, 500),
    measureStorm(1000, 40, 500),
    measureStorm(4000, 160, 500),
    measureColdLoad(1250),
    measureColdLoad(5000),
  ],
}

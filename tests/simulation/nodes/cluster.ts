/** A site of several nodes: they share a database and a Redis, and a proxy without memory leads to any of them. */
import type { PersonId } from '../../../shared/ids.ts'
import { Incarnation } from '../../../shared/ids.ts'
import type { Access } from '../../../shared/wire.ts'
import type { Chance } from '../chance.ts'
import type { Oracle } from '../oracle.ts'
import type { Site } from '../site.ts'
import type { VirtualClock } from '../virtualClock.ts'
import { createDatabase, USUAL_SLOWNESS_MS, type DatabaseTrouble } from './database.ts'
import { startNode, type Shared, type SimulatedNode } from './node.ts'
import { NODE_WEIGHTS } from './nodeEvents.ts'
import { createNodeOracle } from './nodeOracle.ts'
import type { NodeProcess } from './nodeProcess.ts'
import { createSharedLog } from './sharedLog.ts'
import { createSharedMessages } from './sharedMessages.ts'
import { createSimulatedRedis, type RedisTrouble } from './simulatedRedis.ts'

const CHECK_EVERY_MS = 500
/** How often in a hundred a proxy still sends people to a frozen node. */
const TO_STILL_PERCENT = 30

/** How long a node is frozen: a pause, longer than a lease, longer than a connection bears. */
const STILL_MS: readonly (readonly [number, number])[] = [
  [50, 3000],
  [5000, 12_000],
  [30_000, 40_000],
]

/** A place for a node: its process, and the parts that run in it once it has started. */
interface Place {
  process: NodeProcess | null
  node: SimulatedNode | null
  /** The trap that ends it at its next commit. */
  trap: 'before-answer' | 'before-signal' | null
}

interface ClusterDeps {
  readonly agenda: VirtualClock
  readonly chance: Chance
  readonly oracle: Oracle
  readonly nodes: number
}

export function createCluster({ agenda, chance, oracle, nodes }: ClusterDeps): Site {
  const places: Place[] = Array.from({ length: nodes }, () => ({ process: null, node: null, trap: null }))
  const database = createDatabase(agenda, chance)
  const redis = createSimulatedRedis(agenda, chance)
  const log = createSharedLog({
    database,
    clock: agenda,
    onLanded(updates) {
      oracle.committed(updates)
      oracle.synced()
      for (const by of new Set(updates.map((one) => one.by))) spring(by)
    },
    fail: (message) => oracle.fail(message),
  })
  const messages = createSharedMessages(
    () => agenda.now(),
    (body) => watch.rights.stored(body),
  )
  const shared: Shared = { agenda, chance, oracle, database, log, messages, redis }
  const ready = () => places.flatMap(({ node }) => (node === null || node.process.isOver ? [] : [node]))
  const awake = () => ready().filter(({ process, isStopping }) => !process.isStill && !isStopping)
  const watch = createNodeOracle(shared, ready)
  let isHealed = false
  const later = (low: number, high: number, work: () => void) => agenda.after(chance.between(low, high), work)

  function start(place: Place): void {
    if (place.process !== null && !place.process.isOver) return
    place.node = null
    place.trap = null
    place.process = startNode(shared, watch, (node) => {
      place.node = node
      giveLease()
    })
  }

  /** One node may tidy; the former one still may for a moment after a change. */
  function giveLease(): void {
    const [next] = awake()
    if (next !== undefined && !awake().some(({ mayTidy }) => mayTidy)) next.mayTidy = true
  }

  function moveLease(): void {
    const before = ready().filter(({ mayTidy }) => mayTidy)
    const candidates = awake()
    if (candidates.length === 0) return
    chance.pick(candidates).mayTidy = true
    later(0, 1000, () => {
      for (const node of before) if (ready().some((other) => other !== node && other.mayTidy)) node.mayTidy = false
    })
  }

  function kill(place: Place): void {
    const { process, node } = place
    if (process === null || process.isOver) return
    if (node === null) process.isOver = true
    else node.server.kill()
    later(50, 3000, () => start(place))
  }

  /** Ends the node that has just committed, if that was planned: before it learns so, or before it tells the others. */
  function spring(by: SimulatedNode['handle']): void {
    const place = places.find(({ node }) => node?.handle === by)
    if (place === undefined || place.trap === null) return
    if (place.trap === 'before-answer') agenda.after(0, () => kill(place))
    else agenda.after(chance.next() * 2 * USUAL_SLOWNESS_MS, () => kill(place))
    place.trap = null
  }

  async function stop(place: Place): Promise<void> {
    const { node } = place
    if (node === null || node.process.isOver || node.process.isStill || node.isStopping) return
    await node.stop()
    later(50, 3000, () => start(place))
  }

  function freeze({ process, node }: Place): void {
    if (process === null || process.isStill || node?.isStopping === true) return
    process.freeze()
    const [low, high] = chance.pick(STILL_MS)
    later(low, high, () => thaw(process))
  }

  function thaw(process: NodeProcess): void {
    process.thaw()
    for (const node of ready()) if (node.process === process) node.server.wake()
  }

  function trouble(kind: DatabaseTrouble, low: number, high: number): void {
    database.setTrouble(kind)
    later(low, high, () => database.setTrouble(null))
  }

  function troubleRedis(kind: RedisTrouble): void {
    redis.setTrouble(kind)
    later(200, chance.pick([3000, 15_000]), () => redis.setTrouble(null))
  }

  function happen(happening: string): void {
    const place = chance.pick(places)
    switch (happening) {
      case 'kill-node':
        return kill(place)
      case 'kill-before-answer':
        place.trap = 'before-answer'
        return
      case 'kill-before-signal':
        place.trap = 'before-signal'
        return
      case 'stop-node':
        return void stop(place)
      case 'freeze-node':
        return freeze(place)
      case 'lease-moves':
        return moveLease()
      case 'database-gone':
        return trouble('gone', 100, chance.pick([1500, 12_000]))
      case 'database-read-only':
        return trouble('read-only', 100, chance.pick([1500, 12_000]))
      case 'commits-refused':
        return trouble('refusing', 50, 3000)
      case 'answers-lost':
        return trouble('forgetful', 50, 3000)
      case 'handles-broken':
        return place.node?.handle.break()
      case 'slow-database':
        database.setSlowness(chance.pick([1, 60, 300]))
        later(100, 2000, () => database.setSlowness(USUAL_SLOWNESS_MS))
        return
      case 'redis-gone':
        return troubleRedis('gone')
      case 'redis-silent':
        return troubleRedis('silent')
      case 'redis-careless':
        return troubleRedis('careless')
    }
  }

  /** Rights are rows of the same database. The node that writes one tells the others. */
  function changeRights(person: PersonId, access: Access | null): void {
    const candidates = awake()
    // At the end of a day all nodes may be about to start: they read it then.
    if (!database.isWritable || (candidates.length === 0 && !isHealed)) return
    oracle.rights.set(person, access)
    if (candidates.length === 0) return
    const node = chance.pick(candidates)
    watch.rights.changed(person, node)
    node.bus.publish({ kind: 'person-changed', person })
  }

  function checkRegularly(): void {
    watch.checkRooms(awake())
    agenda.after(CHECK_EVERY_MS, checkRegularly)
  }
  checkRegularly()

  return {
    weights: NODE_WEIGHTS,
    get servers() {
      return awake().map(({ server }) => server)
    },
    reach() {
      const listening = ready().filter(({ isStopping }) => !isStopping)
      const candidates = listening.filter(({ process }) => !process.isStill || chance.percent(TO_STILL_PERCENT))
      return candidates.length === 0 ? null : chance.pick(candidates).server
    },
    async create(document, state) {
      await log.create([{ document, incarnation: Incarnation.parse('only'), schema: 1, state, person: null }])
      watch.created(document, state)
    },
    happen,
    slowDown: (milliseconds) => database.setSlowness(milliseconds),
    breakInRush: () => kill(chance.pick(places)),
    changeRights,
    heal() {
      isHealed = true
      database.setTrouble(null)
      database.setSlowness(USUAL_SLOWNESS_MS)
      redis.setTrouble(null)
      for (const place of places) {
        place.trap = null
        if (place.process?.isStill === true) thaw(place.process)
        start(place)
      }
    },
    async stop() {
      await Promise.all(ready().map((node) => node.stop()))
    },
    start() {
      for (const place of places) start(place)
    },
    load: (document) => log.load(document),
    checkRead: (document, state, sequence) => watch.checkRead(document, state, sequence),
    close: () => log.close(),
  }
}

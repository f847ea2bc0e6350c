/** One life of a node: the real rooms, bus and follower over what nodes share, from its start until it is killed or stopped. */
import type { LogEntry, UpdateLog } from '../../../server/store/updateLog.ts'
import { createNodeBus, type NodeBus } from '../../../server/bus/nodeBus.ts'
import { linkRooms } from '../../../server/wiring/nodes/followLog.ts'
import type { Person } from '../../../shared/permissions.ts'
import type { Frame } from '../../../shared/wire.ts'
import type { Chance } from '../chance.ts'
import type { Oracle } from '../oracle.ts'
import { startServerLife, type SimulatedServer } from '../simulatedServer.ts'
import type { VirtualClock } from '../virtualClock.ts'
import type { DatabaseHandle, SimulatedDatabase } from './database.ts'
import { createNodeProcess, type NodeProcess } from './nodeProcess.ts'
import type { SharedLog } from './sharedLog.ts'
import type { SharedMessages } from './sharedMessages.ts'
import type { SimulatedRedis } from './simulatedRedis.ts'

/** The shared parts of all nodes. */
export interface Shared {
  readonly agenda: VirtualClock
  readonly chance: Chance
  readonly oracle: Oracle
  readonly database: SimulatedDatabase
  readonly log: SharedLog
  readonly messages: SharedMessages
  readonly redis: SimulatedRedis
}

export interface SimulatedNode {
  readonly process: NodeProcess
  readonly handle: DatabaseHandle
  readonly bus: NodeBus
  readonly server: SimulatedServer
  /** Whether it may compact documents and store versions. */
  mayTidy: boolean
  isStopping: boolean
  /** Ends it in good order. */
  stop(): Promise<void>
}

/** Callbacks that watch a node. */
export interface NodeWatch {
  attempted(node: DatabaseHandle, entries: readonly LogEntry[]): void
  sent(node: DatabaseHandle, person: Person, frame: Frame): void
  started(node: SimulatedNode, log: Compacted): void
}

/** Documents for which a node has read a snapshot in place of updates. */
export interface Compacted {
  readonly compacted: Set<string>
}

const RETRY_MS = 500
/** The clocks of several nodes, and of their day, differ by this at most. */
const LONGEST_AHEAD_MS = 60_000

/** Starts a node; while the database is gone it tries again, as its supervisor does. */
export function startNode(shared: Shared, watch: NodeWatch, onStarted: (node: SimulatedNode) => void): NodeProcess {
  const { agenda, chance, database, messages, redis } = shared
  const life = createNodeProcess(agenda, chance.pick([0, 0, chance.between(0, LONGEST_AHEAD_MS)]))
  const handle = database.open(life.clock)

  async function start(): Promise<void> {
    const bus = await createNodeBus({
      table: messages.tableFor(handle),
      openRedis: () => redis.open(life),
      clock: life.clock,
      onMissed: () => shared.oracle.fail('a node missed messages that are there'),
    })
    onStarted(serve(shared, watch, life, handle, bus))
  }
  function tryToStart(): void {
    start().catch(() => void life.clock.after(RETRY_MS, tryToStart))
  }
  tryToStart()
  return life
}

function serve(
  { oracle, log }: Shared,
  watch: NodeWatch,
  life: NodeProcess,
  handle: DatabaseHandle,
  bus: NodeBus,
): SimulatedNode {
  const own = log.logFor(handle)
  const compacted = new Set<string>()
  const noting: UpdateLog = {
    ...own,
    async since(document, ...how) {
      const tail = await own.since(document, ...how)
      if (tail !== null && tail.base !== null) compacted.add(document)
      return tail
    },
  }
  const server = startServerLife({
    oracle,
    life,
    clock: life.clock,
    log: noting,
    // As the session and the person are read from the same database.
    signIn: () => own.probe(),
    mayTidy: () => node.mayTidy,
    sharedNow: () => bus.now(),
    attempted: (entries) => watch.attempted(handle, entries),
    sent: (person, frame) => watch.sent(handle, person, frame),
    async beforeEnd() {
      unlink()
      await bus.close()
    },
  })
  const unlink = linkRooms({ bus, rooms: server.rooms, log: noting, clock: life.clock, onFailure: () => {} })
  bus.subscribe((message) => {
    if (message.kind === 'person-changed') server.judgePerson(message.person)
  })
  const node: SimulatedNode = {
    process: life,
    handle,
    bus,
    server,
    mayTidy: false,
    isStopping: false,
    stop() {
      node.isStopping = true
      return server.stop()
    },
  }
  watch.started(node, { compacted })
  return node
}

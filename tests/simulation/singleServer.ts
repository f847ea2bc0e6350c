/** A site of one server and its disk. */
import type { VirtualClock } from './virtualClock.ts'
import type { Chance } from './chance.ts'
import { checkStored } from './checkStored.ts'
import { createDisk } from './disk.ts'
import type { Oracle } from './oracle.ts'
import { startServerLife, type Life, type SimulatedServer } from './simulatedServer.ts'
import type { Site } from './site.ts'

/** This many disks of a hundred are on a file, whose last write can tear. */
const ON_FILE_PERCENT = 50
const USUAL_SLOWNESS_MS = 10

/** How often each happens, out of their sum. */
export const SINGLE_SERVER_WEIGHTS = {
  edit: 90,
  rush: 6,
  presence: 8,
  cut: 6,
  leave: 3,
  crash: 4,
  offline: 4,
  demotion: 3,
  kill: 3,
  'power-cut': 2,
  stop: 2,
  'disk-trouble': 6,
  'loads-fail': 3,
  'slow-disk': 4,
  choke: 6,
  rights: 6,
  compact: 6,
  version: 2,
  freeze: 4,
  read: 8,
  vandalism: 10,
} as const

interface SingleServerDeps {
  readonly agenda: VirtualClock
  readonly chance: Chance
  readonly oracle: Oracle
  readonly tally: Map<string, number>
}

/** It is started by `start`. */
export function createSingleServer({ agenda, chance, oracle, tally }: SingleServerDeps): Site {
  const disk = createDisk(agenda, chance, oracle, chance.percent(ON_FILE_PERCENT))
  let server: SimulatedServer | null = null
  const later = (low: number, high: number, work: () => void) => agenda.after(chance.between(low, high), work)

  function startLife(): SimulatedServer {
    const life: Life = {
      isOver: false,
      isStill: false,
      run: (work) => {
        if (!life.isOver) work()
      },
    }
    const isOver = () => life.isOver
    return startServerLife({
      oracle,
      life,
      clock: agenda.until(isOver),
      log: disk.logFor(isOver),
      signIn: null,
      mayTidy: () => true,
      sharedNow: () => agenda.now(),
      attempted: (entries) => oracle.attempted(entries),
      sent: () => {},
      beforeEnd: null,
    })
  }

  const running = () => (server === null || server.isOver ? null : server)
  const startLater = () => later(50, 1500, () => (server ??= startLife()))

  /** The process ends, and after a while it is started again. The disk must then hold all that was promised. */
  async function end(how: 'kill' | 'power-cut'): Promise<void> {
    const ending = running()
    if (ending === null) return
    ending.kill()
    server = null
    const { torn, lost } = await (how === 'kill' ? disk.processEnded() : disk.powerCut())
    if (torn) tally.set('torn-write', (tally.get('torn-write') ?? 0) + 1)
    if (lost > 0) tally.set('lost-batches', (tally.get('lost-batches') ?? 0) + lost)
    await checkStored(disk, oracle)
    startLater()
  }

  async function stop(): Promise<void> {
    const ending = running()
    if (ending === null) return
    await ending.stop()
    if (server !== ending) return
    server = null
    await checkStored(disk, oracle)
    startLater()
  }

  return {
    weights: SINGLE_SERVER_WEIGHTS,
    get servers() {
      const one = running()
      return one === null ? [] : [one]
    },
    reach: running,
    create: (document, state) => disk.create(document, state),
    happen(happening) {
      switch (happening) {
        case 'kill':
        case 'power-cut':
          void end(happening)
          return
        case 'stop':
          void stop()
          return
        case 'disk-trouble':
          disk.trouble = chance.pick(['before', 'after', 'flush'])
          later(50, 3000, () => (disk.trouble = null))
          return
        case 'loads-fail':
          disk.loadsFail = true
          later(50, 1500, () => (disk.loadsFail = false))
          return
        case 'slow-disk':
          disk.slowness = chance.pick([1, 60, 500])
          later(100, 2000, () => (disk.slowness = USUAL_SLOWNESS_MS))
      }
    },
    slowDown(milliseconds) {
      disk.slowness = milliseconds
    },
    breakInRush: () => void end('power-cut'),
    changeRights(person, access) {
      oracle.rights.set(person, access)
      server?.judgePerson(person)
    },
    heal() {
      disk.trouble = null
      disk.loadsFail = false
      disk.slowness = USUAL_SLOWNESS_MS
      server ??= startLife()
    },
    stop: async () => {
      await server?.stop()
    },
    start() {
      server = startLife()
    },
    load: (document) => disk.load(document),
    checkRead() {},
    close: () => disk.close(),
  }
}

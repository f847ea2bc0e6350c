/** Faults of several nodes: messages that one misses, gets twice, or shows too early. */
import type { Fault } from './fault.ts'

const DAYS = ['tests/simulation/simulation.test.ts']
const BUS = ['tests/contracts/bus.all.test.ts']
const MIGRATING = ['tests/contracts/migrating-beside-others.all.test.ts']
const ROOM = 'server/sync/room.ts'
const FOLLOW_LOG = 'server/wiring/nodes/followLog.ts'
const FOREIGN = 'server/sync/nodes/foreignUpdates.ts'
const PRESENCE = 'server/sync/presence.ts'

export const NODE_FAULTS: readonly Fault[] = [
  {
    name: 'signal-nothing',
    rule: 'S67',
    edits: [{ file: FOLLOW_LOG, find: '      bus.signalCommit(document, sequence)\n', plant: '' }],
    tests: DAYS,
  },
  {
    name: 'look-only-with-redis',
    rule: 'S67',
    edits: [
      {
        file: FOLLOW_LOG,
        find: "    if (isLooking || (bus.redis() === 'ok' && skipped < LOOKS_TO_SKIP)) return\n",
        plant: "    if (isLooking || bus.redis() !== 'ok' || skipped < LOOKS_TO_SKIP) return\n",
      },
    ],
    tests: DAYS,
  },
  {
    name: 'look-no-more-after-a-failure',
    rule: 'S67',
    edits: [
      {
        file: FOLLOW_LOG,
        find: `      .catch(onFailure)
      .finally(() => (isLooking = false))
`,
        plant: `      .then(() => (isLooking = false))
      .catch(onFailure)
`,
      },
    ],
    tests: DAYS,
  },
  {
    name: 'know-before-reading',
    rule: 'S67',
    edits: [
      {
        file: ROOM,
        find: '    this.#enqueue(readForOurselves(() => (sequence <= this.#sequence ? undefined : this.#takeForeign(null)), true))\n',
        plant:
          '    this.#sequence = sequence\n    this.#enqueue(readForOurselves(() => this.#takeForeign(null), true))\n',
      },
    ],
    tests: DAYS,
  },
  {
    name: 'take-without-the-sequence',
    rule: 'S67',
    edits: [
      {
        file: FOREIGN,
        find: '  return { sequence, layout: caught.layout }\n',
        plant: '  return { sequence: position.sequence, layout: caught.layout }\n',
      },
    ],
    tests: DAYS,
  },
  {
    name: 'rebuild-past-the-others',
    rule: 'S67',
    edits: [
      {
        file: 'server/sync/rebuild.ts',
        find: '  return new Replica(isApart ? { snapshot, updates: updates.slice(0, sequence - snapshotSequence) } : EMPTY)\n',
        plant: '  return new Replica(isApart || EMPTY.updates.length === 0 ? { snapshot, updates } : EMPTY)\n',
      },
      {
        file: ROOM,
        find: '    this.#replica = replica\n    await this.#takeForeign(own)\n',
        plant:
          '    this.#replica = replica\n    this.#sequence = (await this.#deps.log.load(this.document))?.sequence ?? 0\n',
      },
    ],
    tests: ['tests/sync/found-by-simulation-of-nodes.test.ts'],
  },
  {
    name: 'ignore-the-gap',
    rule: 'S68',
    edits: [
      {
        file: ROOM,
        find: 'const own = after === this.#sequence ? null',
        plant: 'const own = after >= this.#sequence ? null',
      },
    ],
    tests: DAYS,
  },
  {
    name: 'own-updates-as-others',
    rule: 'S68',
    edits: [
      {
        file: FOREIGN,
        find: '      if (own === null || at <= own.after || at > own.through) entries.push(entryOf(document, one))\n',
        plant: '      entries.push(entryOf(document, one))\n',
      },
    ],
    tests: DAYS,
  },
  {
    name: 'show-a-broken-replica',
    rule: 'S68',
    edits: [
      {
        file: ROOM,
        find: '    if (broken) await this.#rebuild(own)\n    else if (own !== null) await this.#takeForeign(own)\n',
        plant: '    if (own !== null) await this.#takeForeign(own)\n    if (broken) await this.#rebuild(null)\n',
      },
    ],
    tests: ['tests/sync/found-by-simulation-of-nodes.test.ts'],
  },
  {
    name: 'cursor-past-the-unfinished',
    rule: 'S69',
    edits: [
      {
        file: 'server/store/postgresLog/followDocuments.ts',
        find: 'pg_snapshot_xmin(pg_current_snapshot())',
        plant: 'pg_snapshot_xmax(pg_current_snapshot())',
      },
    ],
    tests: ['tests/contracts/postgresUpdateLog.all.test.ts'],
  },
  {
    name: 'skip-what-came-late',
    rule: 'S70',
    edits: [
      {
        file: 'server/bus/messageReader.ts',
        find: '      if (reading === null && first.id === last + 1) handle(messages)\n',
        plant: '      if (reading === null) handle(messages)\n',
      },
    ],
    tests: BUS,
  },
  {
    name: 'tell-the-others-once',
    rule: 'S70',
    edits: [
      {
        file: 'server/bus/messageWriter.ts',
        find: '        await pause(delay)\n',
        plant: '        return null\n',
      },
    ],
    tests: BUS,
  },
  {
    name: 'hear-only-itself',
    rule: 'S70',
    edits: [
      {
        file: 'server/bus/nodeBus.ts',
        find: '    if (row.node === node) return\n',
        plant: '    if (row.node !== node) return\n',
      },
    ],
    tests: DAYS,
  },
  {
    name: 'trust-the-dead',
    rule: 'S70',
    edits: [{ file: 'server/wiring/nodes/recheckRights.ts', find: '  await recheckPeople(deps)\n', plant: '' }],
    tests: ['tests/contracts/sqlite.test.ts'],
  },
  {
    name: 'take-a-seat-at-another-node',
    rule: 'S71',
    edits: [
      { file: PRESENCE, find: '    if (holder !== null && holder !== socket.person.id) return false\n', plant: '' },
    ],
    tests: ['tests/sync/presence-of-nodes.test.ts'],
  },
  {
    name: 'set-newcomers-back',
    rule: 'S71',
    edits: [
      {
        file: PRESENCE,
        find: '    const isOther = ({ person }: RemoteEntry) => this.#seats.has(socket) || person !== socket.person.id\n',
        plant: '    const isOther = ({ person }: RemoteEntry) => this.#seats.has(socket) || person !== null\n',
      },
    ],
    tests: DAYS,
  },
  {
    name: 'show-the-silent',
    rule: 'S71',
    edits: [{ file: 'server/sync/rooms.ts', find: '      room.audience.endSilentPresence()\n', plant: '' }],
    tests: ['tests/sync/rooms.test.ts'],
  },
  {
    name: 'clocks-of-their-own',
    rule: 'S71',
    edits: [{ file: 'server/bus/nodeBus.ts', find: 'now: () => time.now(),', plant: 'now: () => clock.now(),' }],
    tests: DAYS,
  },
  {
    name: 'stand-in-the-way',
    rule: 'S72',
    edits: [{ file: 'server/store/giveWay.ts', find: "'500ms'", plant: "'5s'" }],
    tests: MIGRATING,
  },
  {
    name: 'end-at-a-lock',
    rule: 'S72',
    edits: [{ file: 'server/store/giveWay.ts', find: 'attempt === ATTEMPTS ||', plant: 'attempt > 0 ||' }],
    tests: MIGRATING,
  },
]

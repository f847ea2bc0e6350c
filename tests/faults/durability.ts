/** Faults against the rules of "Keeping": loading, storing, idle documents, compaction, versions. */
import type { Fault } from './fault.ts'

const ROOMS = 'server/sync/rooms.ts'
const LOG = 'server/store/sqliteUpdateLog.ts'
const COMMITS = 'server/store/sqliteLog/commits.ts'
const VERSIONS = 'server/store/sqliteLog/versions.ts'
const STORE = ['tests/journeys/store.test.ts']
const REFUSALS = ['tests/journeys/refusals.test.ts']
const CRASH = ['tests/journeys/crash.all.test.ts']
const ROOM_TESTS = ['tests/sync/room.test.ts']
const UPKEEP = ['tests/sync/rooms.test.ts']
const FLUSHING = ['tests/contracts/walFlushing.test.ts']
const CONTRACT = ['tests/contracts/sqlite.test.ts']

export const KEEPING_FAULTS: readonly Fault[] = [
  {
    name: 'load-twice',
    rule: 'S21',
    edits: [{ file: ROOMS, find: '    if (underWay !== undefined) return underWay\n', plant: '' }],
    tests: STORE,
  },
  {
    name: 'empty-on-failure',
    rule: 'S21',
    edits: [
      {
        file: ROOMS,
        find: 'const stored = await deps.log.load(document)',
        plant: `const stored = await deps.log.load(document).catch(() => ({
      incarnation: 'unknown' as never,
      schema: deps.layout.schema,
      sequence: 0,
      versionSequence: 0,
      snapshot: { state: new Uint8Array([0, 0]), vector: null },
      snapshotSequence: 0,
      updates: [],
    }))`,
      },
    ],
    tests: STORE,
  },
  {
    name: 'drop-on-failure',
    rule: 'S22',
    edits: [
      {
        file: 'server/sync/backoff.ts',
        find: 'onFailure(error, attempt)',
        plant: `onFailure(error, attempt)
      throw error`,
      },
    ],
    tests: STORE,
  },
  {
    name: 'silent-failure',
    rule: 'S22',
    edits: [
      { file: 'server/sync/room.ts', find: "      this.audience.sendToAll({ kind: 'store', state })\n", plant: '' },
    ],
    tests: STORE,
  },
  {
    name: 'flush-once-more',
    rule: 'S22',
    edits: [{ file: 'server/store/sqliteLog/walFlushing.ts', find: '        isUncertain = true\n', plant: '' }],
    tests: FLUSHING,
  },
  {
    name: 'shutdown-without-commit',
    rule: 'S23',
    edits: [
      {
        file: ROOMS,
        find: '      await within(clock, deadlineMs, Promise.all([...rooms.values()].map((room) => room.whenIdle())))\n',
        plant: '',
      },
    ],
    tests: STORE,
  },
  {
    name: 'shutdown-takes-more',
    rule: 'S23',
    edits: [{ file: ROOMS, find: '      for (const room of rooms.values()) room.takeNoMore()\n', plant: '' }],
    tests: UPKEEP,
  },
  {
    name: 'shutdown-lingers',
    rule: 'S23',
    edits: [{ file: ROOMS, find: '  callOff()\n', plant: '' }],
    tests: UPKEEP,
  },
  {
    name: 'never-freeze',
    rule: 'S24',
    edits: [
      {
        file: ROOMS,
        find: "      if (quiet > freezeAfterMs() && room.replica.kind === 'live') await freezeInTurn(room)\n",
        plant: '',
      },
    ],
    tests: UPKEEP,
  },
  {
    name: 'freeze-pending',
    rule: 'S24',
    edits: [
      {
        file: 'server/sync/replica.ts',
        find: "if (this.#state.kind === 'frozen' || hasPending(this.#state.doc)) return",
        plant: "if (this.#state.kind === 'frozen') return",
      },
    ],
    tests: ROOM_TESTS,
  },
  {
    name: 'compact-forgets-later',
    rule: 'S25',
    edits: [
      {
        file: LOG,
        find: 'deleteEntries.run(document, through)',
        plant: 'deleteEntries.run(document, Number.MAX_SAFE_INTEGER)',
      },
    ],
    tests: [...CONTRACT, ...ROOM_TESTS],
  },
  {
    name: 'create-on-open',
    rule: 'S26',
    edits: [
      {
        file: ROOMS,
        find: `    const stored = await deps.log.load(document)
    if (stored === null) return 'no-such-document'
`,
        plant: `    const incarnation = crypto.randomUUID()
    await deps.log.create([{ document, incarnation, schema: 1, state: new Uint8Array([0, 0]), person: null }])
    const stored = await deps.log.load(document)
`,
      },
    ],
    tests: REFUSALS,
  },
  {
    name: 'frame-per-update',
    rule: 'S27',
    edits: [
      {
        file: 'server/sync/turns/turn.ts',
        find: '  if (turn.entries.length > 1 && turn.update !== null && isCollected) return [turn.update]\n',
        plant: '',
      },
    ],
    tests: ['tests/journeys/order.test.ts'],
  },
  {
    // Writes of a quarter of a second reach the system together.
    name: 'commit-in-memory',
    rule: 'S28',
    edits: [
      {
        file: COMMITS,
        find: '      return transact(work)\n',
        plant: `      if (!db.isTransaction) {
        db.exec('BEGIN')
        setTimeout(() => db.exec('COMMIT'), 250)
      }
      return work()
`,
      },
    ],
    tests: CRASH,
  },
  {
    name: 'version-before-the-disk',
    rule: 'S28',
    edits: [
      {
        file: VERSIONS,
        find: `      flushing.written(state.length, 3)
      await flushing.sync()
`,
        plant: '      flushing.written(state.length, 3)\n',
      },
    ],
    tests: FLUSHING,
  },
  {
    name: 'rows-ahead-stay',
    rule: 'S28',
    edits: [
      {
        file: 'server/documents/projections.ts',
        find: 'if (head === null || head.sequence === version) continue',
        plant: 'if (head === null || head.sequence <= version) continue',
      },
    ],
    tests: ['tests/journeys/power-cut.test.ts'],
  },
  {
    name: 'version-without-people',
    rule: 'S29',
    edits: [
      {
        file: VERSIONS,
        find: 'JSON.stringify(peopleSince(authors.all(document), head.version_sequence))',
        plant: 'JSON.stringify([])',
      },
    ],
    tests: [...CONTRACT, ...ROOM_TESTS],
  },
  {
    name: 'evict-unversioned',
    rule: 'S29',
    edits: [
      {
        file: ROOMS,
        find: 'if (isOurs && room.unversioned && (unused || quiet > VERSION_AFTER_MS))',
        plant: 'if (isOurs && room.unversioned && quiet > VERSION_AFTER_MS)',
      },
      { file: ROOMS, find: 'if (unused && !(isOurs && room.unversioned) && ', plant: 'if (unused && ' },
    ],
    tests: UPKEEP,
  },
  {
    name: 'commit-without-transaction',
    rule: 'S30',
    edits: [
      {
        file: COMMITS,
        find: 'return transact(work)',
        plant: 'return work()',
      },
    ],
    tests: CONTRACT,
  },
  {
    name: 'any-schema',
    rule: 'S31',
    edits: [
      {
        file: 'server/sync/socket/syncSockets.ts',
        find: "return page === DOCUMENT_SCHEMA ? null : 'old-schema'",
        plant: 'return null',
      },
    ],
    tests: REFUSALS,
  },
  {
    name: 'incarnation-by-name',
    rule: 'S32',
    edits: [
      {
        file: 'server/documents/documents.ts',
        find: 'Incarnation.parse(randomId())',
        plant: 'Incarnation.parse(documentName(ref))',
      },
    ],
    tests: CRASH,
  },
]

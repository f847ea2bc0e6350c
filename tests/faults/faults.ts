/** Small wrong changes, one or more for every rule of docs/SPEC.md: what a hurried developer might do. */

interface Edit {
  readonly file: string
  /** Stands exactly once in the file. */
  readonly find: string
  readonly plant: string
}

export interface Fault {
  readonly name: string
  readonly rule: string
  readonly edits: readonly Edit[]
  /** The test files in which a test of the rule must turn red. */
  readonly tests: readonly string[]
}

const ORDER = 'tests/journeys/order.test.ts'
const REFUSALS = 'tests/journeys/refusals.test.ts'
const READERS = 'tests/journeys/readers.test.ts'
const PRESENCE = 'tests/journeys/presence.test.ts'
const RIGHTS = 'tests/journeys/rights.test.ts'
const STORE = 'tests/journeys/store.test.ts'
const CRASH = 'tests/journeys/crash.test.ts'
const ROOM = 'tests/sync/room.test.ts'
const ROOMS = 'tests/sync/rooms.test.ts'
const SQLITE = 'tests/contracts/sqlite.test.ts'

const fault = (name: string, rule: string, tests: string, file: string, find: string, plant: string): Fault => ({
  name,
  rule,
  edits: [{ file, find, plant }],
  tests: [tests],
})

const room = 'server/sync/room.ts'
const rooms = 'server/sync/rooms.ts'
const session = 'server/sync/session.ts'
const presence = 'server/sync/presence.ts'
const replica = 'server/sync/replica.ts'
const socket = 'server/sync/socket.ts'
const examine = 'server/sync/examine.ts'
const committer = 'server/sync/committer.ts'
const audience = 'server/sync/audience.ts'
const app = 'server/app.ts'
const sqliteLog = 'server/store/sqliteUpdateLog.ts'

const commitTurn = 'if (turn.entries.length > 0) await this.#commit(turn.entries)'
const releaseTurn = 'for (const release of turn.releases) release()'

export const FAULTS: readonly Fault[] = [
  fault(
    'ack-before-commit',
    'S1',
    ORDER,
    room,
    'turn.releases.push(() => session.send(ackFrame(message.n, outcome)))',
    'session.send(ackFrame(message.n, outcome))',
  ),
  fault(
    'broadcast-before-commit',
    'S2',
    ORDER,
    room,
    commitTurn,
    `this.audience.broadcast(updatesToSend(turn), turn.senders)\n    ${commitTurn}`,
  ),
  fault(
    'answer-before-commit',
    'S2',
    ORDER,
    room,
    "this.#enqueue({ kind: 'read', read, refuse: reject })",
    'read(this.#replica, this.#sequence)',
  ),
  fault(
    'ack-out-of-order',
    'S3',
    ORDER,
    room,
    releaseTurn,
    'for (const release of turn.releases.toReversed()) release()',
  ),
  fault(
    'log-reencoded',
    'S4',
    ORDER,
    room,
    'turn.entries.push({ document: this.document, update, person',
    'turn.entries.push({ document: this.document, update: this.#replica.encode(), person',
  ),
  fault(
    'log-everything',
    'S5',
    ORDER,
    examine,
    "if (!hasNews(news)) return { kind: 'known' }",
    "if (!hasNews(news) && access === 'read') return { kind: 'known' }",
  ),
  fault(
    'no-step1-for-missing',
    'S6',
    ORDER,
    room,
    'if (missing) turn.releases.push(() => session.send(step1Frame(this.#replica.stateVector())))',
    'if (missing) turn.senders.add(session)',
  ),
  fault(
    'ignore-garbage',
    'S7',
    REFUSALS,
    socket,
    "if (message === null) return 'bad-frame'",
    'if (message === null) return null',
  ),
  fault(
    'keep-broken-replica',
    'S8',
    REFUSALS,
    room,
    'if (turn.broken) await this.#rebuild()',
    'if (turn.broken) this.#lastUse = this.#world.now()',
  ),
  fault(
    'trust-reader-updates',
    'S9',
    READERS,
    examine,
    "if (access === 'read') return { kind: 'read-only' }",
    "if (access === 'read' && !news.deletions) return { kind: 'read-only' }",
  ),
  fault(
    'swallow-silently',
    'S9',
    READERS,
    room,
    "this.audience.tell(session, { kind: 'rejected', reason: session.reason ?? 'role' })",
    'this.#lastUse = this.#world.now()',
  ),
  fault(
    'reader-ack-committed',
    'S10',
    READERS,
    room,
    "const outcome = session.access === 'write' ? 'committed' : 'rejected'",
    "const outcome = 'committed'",
  ),
  fault(
    'refuse-with-1011',
    'S11',
    REFUSALS,
    socket,
    '      socket.resume()\n      closeSocket(socket, admission.refused)',
    "      socket.resume()\n      closeSocket(socket, 'bug')",
  ),
  fault(
    'any-origin',
    'S12',
    REFUSALS,
    'server/http/origin.ts',
    'if (origin === null) return true',
    'if (origin !== null || host !== null) return true',
  ),
  fault(
    'no-frame-limit',
    'S13',
    REFUSALS,
    socket,
    "if (data.length > limitFor(data)) return 'too-large'",
    'limitFor(data)',
  ),
  fault(
    'no-document-limit',
    'S14',
    REFUSALS,
    examine,
    'if (news.clients.length > 0 && wouldOverflow(replica, update.length))',
    'if (news.clients.length < 0 && wouldOverflow(replica, update.length))',
  ),
  fault('never-pause', 'S15', ROOM, session, '      this.#transport.pause()', '      this.#paused = true'),
  fault(
    'trust-identity',
    'S16',
    PRESENCE,
    presence,
    'JSON.stringify({ ...state.data, user: { id, name, role } })',
    'JSON.stringify({ user: { id, name, role }, ...state.data })',
  ),
  fault(
    'many-ids-per-socket',
    'S16',
    PRESENCE,
    presence,
    'if (seat === undefined ? !this.#mayTake(session, entry.client) : entry.client !== seat.client) continue',
    'if (seat !== undefined) seat.clock = 0',
  ),
  fault(
    'presence-clock-not-raised',
    'S17',
    PRESENCE,
    presence,
    'this.#left.set(seat.client, seat.clock + 1)',
    'this.#left.set(seat.client + 1, seat.clock)',
  ),
  fault(
    'presence-unbounded',
    'S17',
    PRESENCE,
    presence,
    'if (json.length > MAX_PRESENCE_BYTES) return undefined',
    'if (json.length < 0) return undefined',
  ),
  fault(
    'no-keep-alive',
    'S18',
    ROOMS,
    rooms,
    'const KEEP_ALIVE_EVERY_MS = 20_000',
    'const KEEP_ALIVE_EVERY_MS = 40_000',
  ),
  fault(
    'queue-for-ever',
    'S19',
    ROOM,
    session,
    'if (this.#transport.bufferedBytes + frame.length <= STALE_ABOVE_BYTES)',
    'if (this.#transport.bufferedBytes + frame.length >= 0)',
  ),
  fault(
    'forget-stale',
    'S19',
    ROOM,
    room,
    'const frame = updateFrame(replica.encode(since))',
    'const frame = updateFrame(replica.encode(replica.stateVector()))',
  ),
  fault(
    'rights-only-at-join',
    'S20',
    RIGHTS,
    audience,
    "      if (verdict.access === 'none') session.close(verdict.failure)\n      else if",
    '      if',
  ),
  fault(
    'take-after-close',
    'S20',
    RIGHTS,
    audience,
    "session.close('restarting')",
    "setTimeout(() => session.close('restarting'), 100)",
  ),
  fault(
    'load-twice',
    'S21',
    STORE,
    rooms,
    'if (underWay !== undefined) return underWay',
    'if (underWay !== undefined) void underWay',
  ),
  {
    name: 'empty-on-failure',
    rule: 'S21',
    tests: [STORE],
    edits: [
      {
        file: rooms,
        find: 'const stored = await world.log.load(document)',
        plant:
          "const stored = await world.log.load(document).catch(() => ({ incarnation: 'x' as never, schema: 1, sequence: 0, versionSequence: 0, snapshot: new Uint8Array([0, 0]), snapshotSequence: 0, updates: [] }))",
      },
    ],
  },
  {
    name: 'drop-on-failure',
    rule: 'S22',
    tests: [STORE],
    edits: [
      {
        file: committer,
        find: '      () => this.#world.log.commit(entries),',
        plant: '      () => this.#world.log.commit(entries).catch(() => new Map([[this.#document, 0]])),',
      },
    ],
  },
  fault(
    'silent-failure',
    'S22',
    STORE,
    room,
    "      this.audience.tellAll({ kind: 'store', state })",
    '      this.#lastUse = world.now()',
  ),
  fault('shutdown-without-commit', 'S23', STORE, rooms, 'await Promise.race([idle, deadline.promise])', 'void idle'),
  fault(
    'never-freeze',
    'S24',
    ROOM,
    replica,
    "if (this.#state.kind === 'frozen' || hasPending(this.#state.doc)) return",
    'return',
  ),
  fault(
    'freeze-pending',
    'S24',
    ROOM,
    replica,
    "if (this.#state.kind === 'frozen' || hasPending(this.#state.doc)) return",
    "if (this.#state.kind === 'frozen') return",
  ),
  fault(
    'compact-forgets-later',
    'S25',
    SQLITE,
    sqliteLog,
    "'DELETE FROM entry WHERE document = ? AND sequence <= ?'",
    "'DELETE FROM entry WHERE document = ? AND sequence <= ? + 1000'",
  ),
  {
    name: 'create-on-open',
    rule: 'S26',
    tests: [REFUSALS],
    edits: [
      {
        file: app,
        find: "    const campaign = campaigns.find(ref.campaign)\n    if (campaign === null) return { access: 'none', failure: 'no-such-document' } as const",
        plant:
          "    const campaign = campaigns.find(ref.campaign)\n    if (campaign === null) return { access: 'none', failure: 'no-such-document' } as const\n    void documents.create([{ ref }], null)",
      },
    ],
  },
  fault(
    'frame-per-update',
    'S27',
    ORDER,
    'server/sync/turn.ts',
    'if (turn.entries.length > 1 && turn.update !== null && !turn.broken) return [turn.update]',
    'if (turn.entries.length < 0 && turn.update !== null) return [turn.update]',
  ),
  fault(
    'commit-in-memory',
    'S28',
    CRASH,
    sqliteLog,
    'async commit(batch) {\n      return transact(() => {',
    'async commit(batch) {\n      return batch.length === 1 ? new Map(batch.map((entry) => [entry.document, 1])) : transact(() => {',
  ),
  fault(
    'version-without-people',
    'S29',
    ROOM,
    sqliteLog,
    'const people = JSON.stringify(since.map((row) => row.person))',
    'const people = JSON.stringify(since.slice(1).map((row) => row.person))',
  ),
  fault(
    'evict-unversioned',
    'S29',
    ROOMS,
    rooms,
    'if (room.unversioned && (unused || quiet > VERSION_AFTER_MS))',
    'if (room.unversioned && quiet > VERSION_AFTER_MS)',
  ),
  fault(
    'commit-without-transaction',
    'S30',
    SQLITE,
    sqliteLog,
    "      if (db.isTransaction) db.exec('ROLLBACK')",
    "      if (db.isTransaction) db.exec('COMMIT')",
  ),
  fault(
    'any-schema',
    'S31',
    REFUSALS,
    socket,
    'if (schema !== null && Number(schema) !== DOCUMENT_SCHEMA)',
    'if (schema !== null && Number.isNaN(Number(schema)))',
  ),
  fault(
    'incarnation-by-name',
    'S32',
    CRASH,
    'server/documents/documents.ts',
    'incarnation: Incarnation.parse(randomId())',
    'incarnation: Incarnation.parse(documentName(ref) + randomId().slice(22))',
  ),
]

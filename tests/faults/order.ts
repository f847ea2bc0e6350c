/** Faults against the rules of "Order": messages sent before their commit, and wrong content of the log. */
import type { Fault } from './fault.ts'

const ROOM = 'server/sync/room.ts'
const INTAKE = 'server/sync/intake.ts'
const CONFIRMER = 'server/sync/confirmer.ts'
const ORDER = ['tests/journeys/order.test.ts']

export const ORDER_FAULTS: readonly Fault[] = [
  {
    name: 'ack-before-commit',
    rule: 'S1',
    edits: [
      {
        file: INTAKE,
        find: `    turn.acks.push(() => {
      socket.handled(bytes)
      socket.send(ackFrame(n, outcome))
    })
`,
        plant: `    socket.handled(bytes)
    socket.send(ackFrame(n, outcome))
`,
      },
    ],
    tests: ORDER,
  },
  {
    name: 'ack-before-sync',
    rule: 'S1',
    edits: [{ file: CONFIRMER, find: '      await this.#committer.sync()\n', plant: '' }],
    tests: ORDER,
  },
  {
    name: 'trust-what-was-loaded',
    rule: 'S1',
    edits: [
      {
        file: 'server/store/sqliteLog/walFlushing.ts',
        find: 'let isUncertain = true',
        plant: 'let isUncertain = false',
      },
    ],
    tests: ['tests/contracts/walFlushing.test.ts'],
  },
  {
    name: 'broadcast-before-commit',
    rule: 'S2',
    edits: [
      {
        file: ROOM,
        find: `    if (turn.entries.length > 0) await this.#commit(turn)
    else if (turn.broken) await this.#rebuild(null)
    this.#broadcast(turn)
`,
        plant: `    this.#broadcast(turn)
    if (turn.entries.length > 0) await this.#commit(turn)
    else if (turn.broken) await this.#rebuild(null)
`,
      },
    ],
    tests: ORDER,
  },
  {
    name: 'answer-before-commit',
    rule: 'S2',
    edits: [
      {
        file: ROOM,
        find: 'enqueue: (inbound) => this.#enqueue(inbound),',
        plant:
          "enqueue: (inbound) => inbound.kind === 'read' ? void inbound.read(this.#replica, this.#sequence) : this.#enqueue(inbound),",
      },
    ],
    tests: ORDER,
  },
  {
    name: 'ack-out-of-order',
    rule: 'S3',
    edits: [
      {
        file: INTAKE,
        find: 'turn.acks.push(',
        plant: 'turn.acks.unshift(',
      },
    ],
    tests: ORDER,
  },
  {
    name: 'log-reencoded',
    rule: 'S4',
    edits: [
      {
        file: ROOM,
        find: 'await this.#commit(turn)',
        plant:
          'await this.#commit({ ...turn, entries: turn.entries.map((entry) => ({ ...entry, update: turn.update ?? entry.update })) })',
      },
    ],
    tests: ORDER,
  },
  {
    name: 'log-everything',
    rule: 'S5',
    edits: [
      { file: 'server/sync/examine.ts', find: "  if (!hasNewContent(news)) return { kind: 'known' }\n", plant: '' },
    ],
    tests: ORDER,
  },
  {
    name: 'no-step1-for-missing',
    rule: 'S6',
    edits: [
      {
        file: ROOM,
        find: '    for (const socket of turn.missing) socket.send(step1Frame(this.#replica.stateVector()))\n',
        plant: '',
      },
    ],
    tests: ORDER,
  },
]

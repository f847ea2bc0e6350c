/** Faults against the rules of "Refusing": accepting forbidden input, and refusals with the wrong reason. */
import type { Fault } from './fault.ts'

const ROOM = 'server/sync/room.ts'
const INTAKE = 'server/sync/intake.ts'
const SOCKET = 'server/sync/socket/syncSockets.ts'
const EXAMINE = 'server/sync/examine.ts'
const REFUSALS = ['tests/journeys/refusals.test.ts']
const READERS = ['tests/journeys/readers.test.ts']

export const REFUSING_FAULTS: readonly Fault[] = [
  {
    name: 'ignore-garbage',
    rule: 'S7',
    edits: [
      {
        file: EXAMINE,
        find: "if (decoded === null) return { kind: 'bad-frame' }",
        plant: "if (decoded === null) return { kind: 'known' }",
      },
    ],
    tests: REFUSALS,
  },
  {
    name: 'keep-broken-replica',
    rule: 'S8',
    edits: [
      { file: ROOM, find: '    else if (turn.broken) await this.#rebuild(null)\n', plant: '' },
      { file: ROOM, find: '    if (broken) await this.#rebuild(own)\n    else if (own', plant: '    if (own' },
    ],
    tests: REFUSALS,
  },
  {
    name: 'trust-reader-updates',
    rule: 'S9',
    edits: [{ file: EXAMINE, find: "  if (access === 'read') return { kind: 'read-only' }\n", plant: '' }],
    tests: READERS,
  },
  {
    name: 'swallow-silently',
    rule: 'S9',
    edits: [
      {
        file: INTAKE,
        find: "        this.#room.audience.tell(socket, { kind: 'rejected', reason: socket.reason ?? 'role' })\n",
        plant: '',
      },
    ],
    tests: READERS,
  },
  {
    name: 'reader-ack-committed',
    rule: 'S10',
    edits: [
      {
        file: INTAKE,
        find: "const outcome = socket.access === 'write' ? 'committed' : 'rejected'",
        plant: "const outcome = 'committed'",
      },
    ],
    tests: READERS,
  },
  {
    name: 'refuse-with-1011',
    rule: 'S11',
    edits: [
      {
        file: SOCKET,
        find: "socket.on('error', () => {})\n      closeSocket(socket, failure)",
        plant: "closeSocket(socket, 'bug')",
      },
    ],
    tests: [...REFUSALS, 'tests/journeys/provider.test.ts'],
  },
  {
    name: 'come-back-after-refusal',
    rule: 'S11',
    edits: [
      {
        file: 'client/sync/closeReason.ts',
        find: "  'not-allowed': 'not-allowed',\n  'foreign-origin': 'not-allowed',\n",
        plant: "  'not-allowed': null,\n  'foreign-origin': null,\n",
      },
    ],
    tests: ['tests/client/close-reason.test.ts'],
  },
  {
    name: 'any-origin',
    rule: 'S12',
    edits: [
      {
        file: 'server/http/origin.ts',
        find: 'return host !== null && from.host === host &&',
        plant: 'return host !== null &&',
      },
    ],
    tests: REFUSALS,
  },
  {
    name: 'no-frame-limit',
    rule: 'S13',
    edits: [
      {
        file: 'server/sync/socket/frame.ts',
        find: "  if (data.length > FRAME_BOUNDS[type]) return { refused: 'too-large' }\n",
        plant: '',
      },
    ],
    tests: REFUSALS,
  },
  {
    name: 'no-document-limit',
    rule: 'S14',
    edits: [
      {
        file: EXAMINE,
        find: "  if (news.clients.length > 0 && wouldOverflow(replica, update.length)) return { kind: 'document-full' }\n",
        plant: '',
      },
    ],
    tests: REFUSALS,
  },
  {
    name: 'never-pause',
    rule: 'S15',
    edits: [{ file: 'server/sync/roomSocket.ts', find: '      this.#transport.pause()\n', plant: '' }],
    tests: ['tests/sync/room.test.ts'],
  },
]

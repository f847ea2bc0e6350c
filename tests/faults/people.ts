/** Faults against the rules of "People": presence, sockets that are slow, and rights that change. */
import type { Fault } from './fault.ts'

const ROOM = 'server/sync/room.ts'
const ROOMS = 'server/sync/rooms.ts'
const PRESENCE = 'server/sync/presence.ts'
const SESSION = 'server/sync/roomSocket.ts'
const WHO_IS_HERE = ['tests/journeys/presence.test.ts']
const RIGHTS = ['tests/journeys/rights.test.ts']

const KEEPS_ANY_KEY = {
  file: PRESENCE,
  find: 'const State = z.object({',
  plant: 'const State = z.looseObject({',
}

export const PEOPLE_FAULTS: readonly Fault[] = [
  {
    name: 'trust-identity',
    rule: 'S16',
    edits: [
      KEEPS_ANY_KEY,
      {
        file: PRESENCE,
        find: '{ ...state.data, user: { id, name, role } }',
        plant: '{ user: { id, name, role }, ...state.data }',
      },
    ],
    tests: WHO_IS_HERE,
  },
  { name: 'presence-keeps-any-key', rule: 'S16', edits: [KEEPS_ANY_KEY], tests: WHO_IS_HERE },
  {
    name: 'many-ids-per-socket',
    rule: 'S16',
    edits: [
      {
        file: PRESENCE,
        find: 'if (seat === undefined ? !this.#mayTake(socket, entry.client, now) : entry.client !== seat.client) continue',
        plant: 'if (seat?.client !== entry.client && !this.#mayTake(socket, entry.client)) continue',
      },
      {
        file: PRESENCE,
        find: 'const seat = this.#seats.get(socket) ?? this.#takeSeat(socket, entry, now)',
        plant: `const held = this.#seats.get(socket)
    const seat = held?.client === entry.client ? held : this.#takeSeat(socket, entry, now)`,
      },
    ],
    tests: WHO_IS_HERE,
  },
  {
    name: 'take-any-seat',
    rule: 'S16',
    edits: [
      {
        file: PRESENCE,
        find: 'if (seat.client === client && other.person.id !== socket.person.id) return false',
        plant: 'if (seat.client === client && other.closed) return false',
      },
    ],
    tests: WHO_IS_HERE,
  },
  {
    name: 'presence-clock-not-raised',
    rule: 'S17',
    edits: [
      {
        file: PRESENCE,
        find: 'seat.clock = Math.max(seat.clock + 1, entry.clock, this.#remote.clockAbove(seat.client))',
        plant: 'seat.clock = entry.clock',
      },
    ],
    tests: WHO_IS_HERE,
  },
  {
    name: 'presence-without-end',
    rule: 'S17',
    edits: [
      { file: PRESENCE, find: '    if (entry.clock <= seat.ownClock && json === seat.json) return true\n', plant: '' },
    ],
    tests: ['tests/journeys/provider.test.ts'],
  },
  {
    name: 'presence-unbounded',
    rule: 'S17',
    edits: [{ file: PRESENCE, find: '  if (json.length > MAX_PRESENCE_BYTES) return undefined\n', plant: '' }],
    tests: WHO_IS_HERE,
  },
  {
    name: 'no-keep-alive',
    rule: 'S18',
    edits: [{ file: ROOMS, find: 'const KEEP_ALIVE_EVERY_MS = 20_000', plant: 'const KEEP_ALIVE_EVERY_MS = 60_000' }],
    tests: ['tests/sync/rooms.test.ts'],
  },
  {
    name: 'queue-for-ever',
    rule: 'S19',
    edits: [
      {
        file: SESSION,
        find: 'if (this.#transport.bufferedBytes + frame.length <= STALE_ABOVE_BYTES) {',
        plant: 'if (frame.length <= STALE_ABOVE_BYTES) {',
      },
    ],
    tests: ['tests/sync/room.test.ts'],
  },
  {
    name: 'forget-stale',
    rule: 'S19',
    edits: [
      {
        file: ROOM,
        find: 'catchUp: (socket) => this.#catchUp(socket),',
        plant: 'catchUp: (socket) => void socket.takeStale(),',
      },
    ],
    tests: ['tests/sync/room.test.ts'],
  },
  {
    name: 'rights-only-at-join',
    rule: 'S20',
    edits: [
      {
        file: ROOMS,
        find: 'room.audience.judge(judge, concerns)\n',
        plant: '',
      },
    ],
    tests: RIGHTS,
  },
  {
    name: 'take-after-close',
    rule: 'S20',
    edits: [{ file: 'server/sync/intake.ts', find: 'if (!socket.closed) this.#spend(', plant: 'this.#spend(' }],
    tests: RIGHTS,
  },
  {
    name: 'judge-before-load',
    rule: 'S20',
    edits: [
      {
        file: 'server/sync/socket/syncSockets.ts',
        find: 'const stillSignedIn = await deps.signedIn(request)',
        plant: 'const stillSignedIn = signedIn',
      },
    ],
    tests: RIGHTS,
  },
]

/** Faults in what readers learn by asking, and in who hears what colleagues say among themselves. */
export const QUESTION_FAULTS: readonly Fault[] = [
  {
    name: 'tell-names-by-id',
    rule: 'S89',
    edits: [
      {
        file: 'server/comments/mentions.ts',
        find: "        if (!can(author, 'person.mention', {})) return null\n",
        plant: '',
      },
    ],
    tests: ['tests/journeys/threads.test.ts'],
  },
  {
    name: 'show-staff-our-talk',
    rule: 'S90',
    edits: [
      {
        file: 'shared/permissions.ts',
        find: "    case 'centre-only':\n      return plansForOneOf(person, thread)\n",
        plant: "    case 'centre-only':\n",
      },
    ],
    tests: ['tests/journeys/threads.test.ts'],
  },
  {
    name: 'find-our-talk',
    rule: 'S90',
    edits: [
      {
        file: 'server/search/searchEntry.ts',
        find: "foundBy.audience !== 'centre-only' && (staff",
        plant: '(staff',
      },
    ],
    tests: ['tests/journeys/threads.test.ts'],
  },
]

/** Faults in the comments that files hold. */
export const COMMENT_FILE_FAULTS: readonly Fault[] = [
  {
    name: 'print-all-comments',
    rule: 'S94',
    edits: [
      {
        file: 'server/comments/showThreads.ts',
        find: '  const seen = rows.filter((row) => maySee(person, row))\n',
        plant: '  const seen = rows\n',
      },
    ],
    tests: ['tests/journeys/exports.test.ts'],
  },
]

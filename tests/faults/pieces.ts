/** Faults in how long work is cut, so that others are served in between. */
import type { Fault } from './fault.ts'

export const PIECE_FAULTS: readonly Fault[] = [
  {
    name: 'begin-all-at-once',
    rule: 'S80',
    edits: [
      {
        file: 'server/pacing/fairPace.ts',
        find: 'if (waiting.size === 0 && begun < inOnePhase) return begin(work)',
        plant: 'if (inOnePhase > 0) return begin(work)',
      },
    ],
    tests: ['tests/http/turns.test.ts'],
  },
  {
    name: 'build-at-once',
    rule: 'S81',
    edits: [
      {
        file: 'server/sync/replica.ts',
        find: "return this.#state.kind === 'frozen' && this.#bytes > LONG_TO_BUILD_BYTES ? this.#state.encoded : null",
        plant: 'return null',
      },
    ],
    tests: ['tests/sync/room.test.ts'],
  },
  {
    name: 'pieces-out-of-order',
    rule: 'S81',
    edits: [
      {
        file: 'server/sync/pieces/pieces.ts',
        find: 'if (id === null || id.client === struct.id.client) continue',
        plant: 'if (id !== null) continue',
      },
    ],
    tests: ['tests/sync/pieces.test.ts'],
  },
  {
    name: 'take-long-content-at-once',
    rule: 'S81',
    edits: [
      {
        file: 'server/sync/turns/inbox.ts',
        find: 'return first !== undefined && isLong(first) ? first : null',
        plant: 'return first !== undefined && isLong(first) ? null : null',
      },
    ],
    tests: ['tests/sync/room.test.ts'],
  },
  {
    name: 'any-number-of-writers',
    rule: 'S82',
    edits: [
      {
        file: 'server/sync/replica.ts',
        find: '    if (readVarUint(createDecoder(bytes)) > writers + MAX_UNKNOWN_WRITERS) return null\n',
        plant: '',
      },
    ],
    tests: ['tests/sync/bounds.test.ts'],
  },
]

/** Faults against the rules of "Gathering". */
import type { Fault } from './fault.ts'

const GATHERED = 'client/sync/sending/gatheredEdits.ts'
const GATHERED_TESTS = ['tests/client/gathered-edits.test.ts']
const PACE_TESTS = ['tests/sync/turn-pace.test.ts']

export const GATHERING_FAULTS: readonly Fault[] = [
  {
    name: 'send-each-letter',
    rule: 'S109',
    edits: [
      {
        file: GATHERED,
        find: 'if (!isStopped) callOff ??= clock.after(gatherMs(isAlone), send)',
        plant: 'if (isAlone || !isAlone) send()',
      },
    ],
    tests: GATHERED_TESTS,
  },
  {
    name: 'ask-before-sending',
    rule: 'S109',
    edits: [
      {
        file: 'client/sync/sending/acknowledgements.ts',
        find: `    // It speaks for all edits that it counts.
    handlers.sendEdits()
`,
        plant: '',
      },
    ],
    tests: ['tests/client/acknowledgements.test.ts'],
  },
  {
    name: 'repeat-presence-of-others',
    rule: 'S109',
    edits: [
      {
        file: GATHERED,
        find: '    if (!isRemoved && !isOurs) return\n',
        plant: '',
      },
    ],
    tests: GATHERED_TESTS,
  },
  {
    name: 'a-turn-for-each-frame',
    rule: 'S110',
    edits: [
      {
        file: 'server/sync/turns/turnLoop.ts',
        find: '    if (!this.#deps.inbox.mayWait) return this.hurry()\n',
        plant: '    if (!this.#isPlanned) return this.hurry()\n',
      },
    ],
    tests: PACE_TESTS,
  },
  {
    name: 'readers-wait-for-the-turn',
    rule: 'S110',
    edits: [
      {
        file: 'server/sync/turns/inbox.ts',
        find: 'return !this.#isBehind && !this.#isUrgent',
        plant: 'return !this.#isBehind',
      },
    ],
    tests: PACE_TESTS,
  },
  {
    name: 'begin-all-rooms-at-once',
    rule: 'S110',
    edits: [
      {
        file: 'server/sync/turns/turnPace.ts',
        find: 'if (clock.now() - started > AT_A_TIME_MS) {',
        plant: 'if (clock.now() < started) {',
      },
    ],
    tests: PACE_TESTS,
  },
]

/** Faults in how the work of one person is kept from stopping the others. */
import type { Fault } from './fault.ts'

const FAIRNESS = ['tests/sync/fairness.test.ts']
const CONTENT = ['tests/sync/content.test.ts']

export const FAIRNESS_FAULTS: readonly Fault[] = [
  {
    name: 'budget-without-bottom',
    rule: 'S41',
    edits: [
      { file: 'server/sync/budget/personBudget.ts', find: 'const BURST_MS = 1000', plant: 'const BURST_MS = Infinity' },
    ],
    tests: FAIRNESS,
  },
  {
    name: 'overtake-what-waits',
    rule: 'S41',
    edits: [
      {
        file: 'server/sync/intake.ts',
        find: 'if (wait > 0 || this.#room.overBudget.has(socket)) {',
        plant: "if ((wait > 0 || this.#room.overBudget.has(socket)) && message.kind !== 'ack') {",
      },
    ],
    tests: FAIRNESS,
  },
  {
    name: 'lose-what-waits-at-shutdown',
    rule: 'S41',
    edits: [{ file: 'server/sync/room.ts', find: '    this.#overBudget.takeUpAll()\n', plant: '' }],
    tests: FAIRNESS,
  },
  {
    name: 'budget-that-slows-the-honest',
    rule: 'S41',
    edits: [
      {
        file: 'server/sync/budget/personBudget.ts',
        find: 'const BURST_MS = 1000',
        plant: 'const BURST_MS = 5',
      },
    ],
    tests: ['tests/journeys/honest-peaks.test.ts'],
  },
  {
    name: 'strangers-without-end',
    rule: 'S41',
    edits: [
      {
        file: 'server/sync/budget/personBudget.ts',
        find: 'const STRANGERS_REFILL = 0.25',
        plant: 'const STRANGERS_REFILL = 25',
      },
    ],
    tests: FAIRNESS,
  },
  {
    name: 'answer-each-anew',
    rule: 'S42',
    edits: [{ file: 'server/sync/replica.ts', find: '    this.#answers.set(keyOf(since), frame)\n', plant: '' }],
    tests: FAIRNESS,
  },
  {
    name: 'answer-from-before',
    rule: 'S42',
    edits: [
      {
        file: 'server/sync/replica.ts',
        find: '    this.#answers.clear()\n    this.#bytes += update.length\n',
        plant: '    this.#bytes += update.length\n',
      },
    ],
    tests: FAIRNESS,
  },
  {
    name: 'answers-cost-nothing',
    rule: 'S43',
    edits: [{ file: 'server/sync/turns/inbox.ts', find: '      bytes += later\n', plant: '' }],
    tests: FAIRNESS,
  },
  {
    name: 'delete-again-and-again',
    rule: 'S44',
    edits: [
      {
        file: 'server/sync/content.ts',
        find: 'return [...decoded.ds.clients.values()].every(isAscending) ? decoded : null',
        plant: 'return decoded',
      },
    ],
    tests: CONTENT,
  },
]

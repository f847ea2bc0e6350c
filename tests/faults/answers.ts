/** Faults in answers that are kept, and in what follows from documents. */
import type { Fault } from './fault.ts'

const KEPT = ['tests/http/kept-answers.test.ts']
const ROWS = ['tests/contracts/sqlite.test.ts']

export const ANSWER_FAULTS: readonly Fault[] = [
  {
    name: 'keep-what-changed-meanwhile',
    rule: 'S53',
    edits: [
      {
        file: 'server/http/kept/keptAnswers.ts',
        find: 'if (maxBytes > 0 && (await isCurrent())) return keep(name, made)',
        plant: 'if (maxBytes > 0) return keep(name, made)',
      },
    ],
    tests: KEPT,
  },
  {
    name: 'null-is-the-word',
    rule: 'S53',
    edits: [
      {
        file: 'server/http/kept/keptAnswers.ts',
        find: 'JSON.stringify(Object.values(key))',
        plant: 'JSON.stringify(Object.values(key).map(String))',
      },
    ],
    tests: KEPT,
  },
  {
    name: 'one-row-takes-all',
    rule: 'S54',
    edits: [
      {
        file: 'server/store/writeBehind/writeBehind.ts',
        find: 'else for (const one of batch) await storeBatch([one])',
        plant: 'else for (const { stored } of batch) stored.reject(error)',
      },
    ],
    tests: ROWS,
  },
  {
    name: 'forget-rows-at-the-close',
    rule: 'S54',
    edits: [
      {
        file: 'server/store/writeBehind/writeBehind.ts',
        find: '    async close() {\n      start()',
        plant: '    async close() {',
      },
    ],
    tests: ROWS,
  },
  {
    name: 'refuse-whoever-reads-first',
    rule: 'S54',
    edits: [
      {
        file: 'server/store/database.ts',
        find: "CompiledQuery.raw('begin immediate')",
        plant: "CompiledQuery.raw('begin')",
      },
    ],
    tests: ROWS,
  },
]

/** Faults in how documents of an older layout are completed. */
import type { Fault } from './fault.ts'

const LAYOUTS = ['tests/sync/document-layout.test.ts']

export const LAYOUT_FAULTS: readonly Fault[] = [
  {
    name: 'complete-in-memory',
    rule: 'S38',
    edits: [
      {
        file: 'server/sync/documentLayout.ts',
        find: '  await log.commit([entry])\n',
        plant: '',
      },
    ],
    tests: LAYOUTS,
  },
  {
    name: 'complete-each-time',
    rule: 'S38',
    edits: [
      {
        file: 'server/store/sqliteLog/commits.ts',
        find: '    if (layout !== head.schema) raiseSchema.run(layout, document)\n    return { sequence, schema: layout }\n',
        plant: '    return { sequence, schema: head.schema }\n',
      },
    ],
    tests: LAYOUTS,
  },
  {
    name: 'complete-twice',
    rule: 'S38',
    edits: [{ file: 'server/store/updateLog.ts', find: '    if (schema <= highest) return false\n', plant: '' }],
    tests: ['tests/contracts/sqlite.test.ts'],
  },
  {
    name: 'complete-at-two-nodes',
    rule: 'S38',
    edits: [
      {
        file: 'server/store/postgresLog/commitFunction.ts',
        find: '      IF row_layouts[at_row] <= layout THEN\n',
        plant: '      IF row_layouts[at_row] < layout THEN\n',
      },
    ],
    tests: ['tests/contracts/postgresUpdateLog.all.test.ts'],
  },
  {
    name: 'edit-what-is-newer',
    rule: 'S38',
    edits: [
      {
        file: 'server/sync/access.ts',
        find: "decision.access !== 'write' || documentLayout <= ownLayout",
        plant: "decision.access !== 'write' || documentLayout >= ownLayout",
      },
    ],
    tests: ['tests/journeys/newer-layout.test.ts'],
  },
  {
    name: 'create-apart',
    rule: 'S38',
    edits: [
      {
        file: 'shared/fields/createMissing.ts',
        find: '  if (doc === null) return false\n',
        plant: '  if (doc !== null) return false\n',
      },
    ],
    tests: LAYOUTS,
  },
]

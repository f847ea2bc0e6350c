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
        find: '  const sequence = (await log.commit([entry])).get(document)\n',
        plant: '  const sequence: number | undefined = stored.sequence\n',
      },
    ],
    tests: LAYOUTS,
  },
  {
    name: 'complete-each-time',
    rule: 'S38',
    edits: [
      {
        file: 'server/store/sqliteUpdateLog.ts',
        find: '    for (const { schema } of entries) if (schema !== undefined) raiseSchema.run(schema, document)\n',
        plant: '',
      },
    ],
    tests: LAYOUTS,
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

/** Faults in how a server notices that its store belongs to another, or has changed. */
import type { Fault } from './fault.ts'

const LEASE = ['tests/journeys/postgres-lease.long.test.ts']
const LOST_DATA = ['tests/journeys/lost-data.all.test.ts']

export const STORE_FAULTS: readonly Fault[] = [
  {
    name: 'commit-without-fence',
    rule: 'S45',
    edits: [
      {
        file: 'server/store/postgresUpdateLog.ts',
        find: 'commitBatch(pool, batch, holder, now())',
        plant: 'commitBatch(pool, batch, null, now())',
      },
    ],
    tests: ['tests/contracts/postgresUpdateLog.all.test.ts', ...LEASE],
  },
  {
    name: 'cut-log-unseen',
    rule: 'S46',
    edits: [
      {
        file: 'server/store/health/lostData.ts',
        find: '    return now < before ? [{ document, updates: before - now }] : []\n',
        plant: '    return []\n',
      },
    ],
    tests: LOST_DATA,
  },
  {
    name: 'files-unwatched',
    rule: 'S46',
    edits: [
      {
        file: 'server/store/health/watchedFiles.ts',
        find: '    trouble = gone === undefined ? null : describe(gone[0])\n',
        plant: '    trouble = null\n',
      },
    ],
    tests: LOST_DATA,
  },
]

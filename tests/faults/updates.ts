/** Faults of the Weekly Update. */
import type { Fault } from './fault.ts'

const JOURNEY = ['tests/journeys/updates.test.ts']

export const UPDATE_FAULTS: readonly Fault[] = [
  {
    name: 'release-what-one-asked',
    rule: 'S100',
    edits: [
      {
        file: 'server/updates/release.ts',
        find: "    if (deps.policy === 'two' && askedBy === doing.by) throw new Overtaken('needs-second-coordinator')\n",
        plant: '',
      },
    ],
    tests: JOURNEY,
  },
  {
    name: 'release-undecided-sources',
    rule: 'S100',
    edits: [
      {
        file: 'server/updates/releaseRoutes.ts',
        find: "      if (undecided.length > 0) return refuse('sources-undecided')\n",
        plant: '',
      },
    ],
    tests: JOURNEY,
  },
  {
    name: 'show-drafts',
    rule: 'S100',
    edits: [
      {
        file: 'server/updates/updateRoutes.ts',
        find: "      if (!writes && !isReadable(issue)) return refuse('no-such-update')\n",
        plant: '',
      },
    ],
    tests: JOURNEY,
  },
]

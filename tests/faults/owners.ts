/** Faults of moves of activities, and of their owners. */
import type { Fault } from './fault.ts'

const OWNERS = ['tests/journeys/owners.test.ts']

export const OWNER_FAULTS: readonly Fault[] = [
  {
    name: 'last-day-of-another',
    rule: 'S95',
    edits: [
      {
        file: 'shared/plans/writeDays.ts',
        find: "  map.set('endsOn', days.endsOn)",
        plant: "  if (days.endsOn === null) map.delete('endsOn')\n  else map.set('endsOn', days.endsOn)",
      },
    ],
    tests: ['tests/plans/moving.test.ts'],
  },
  {
    name: 'notify-owners-of-their-own',
    rule: 'S96',
    edits: [
      {
        file: 'server/plans/newOwners.ts',
        find: 'if (isOwn || !planners.has(owner)) continue',
        plant: 'if (!planners.has(owner)) continue',
      },
    ],
    tests: OWNERS,
  },
  {
    name: 'notify-owners-of-others',
    rule: 'S96',
    edits: [
      {
        file: 'server/plans/ownerNews.ts',
        find: 'if (now?.owner !== person.id) return []',
        plant: 'if (now === null) return []',
      },
    ],
    tests: OWNERS,
  },
]

/** Faults in what files say of owners. */
export const OWNER_FILE_FAULTS: readonly Fault[] = [
  {
    name: 'name-owners-to-all',
    rule: 'S99',
    edits: [
      {
        file: 'server/exports/ownerNames.ts',
        find: "centres.filter((centre) => can(person, 'owner.export', { centre }))",
        plant: 'centres',
      },
    ],
    tests: ['tests/journeys/owners-in-files.test.ts'],
  },
  {
    name: 'import-names-into-descriptions',
    rule: 'S99',
    edits: [
      {
        file: 'client/plans/import/rows/readRow.ts',
        find: " && key !== 'owner')",
        plant: ')',
      },
    ],
    tests: ['tests/client/import-owners.test.ts'],
  },
]

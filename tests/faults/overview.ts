/** Faults of the overview, its changes and the search. */
import type { Fault } from './fault.ts'

const LIST = ['tests/journeys/overview.test.ts']
const CHANGES = ['tests/journeys/network-changes.test.ts']
const SEARCH = ['tests/journeys/search.test.ts']

export const OVERVIEW_FAULTS: readonly Fault[] = [
  {
    name: 'overview-of-yesterday',
    rule: 'S57',
    edits: [
      {
        file: 'server/overview/overview.ts',
        find: 'if (known === null || known < version) await feedPlan',
        plant: 'if (known === null) await feedPlan',
      },
    ],
    tests: LIST,
  },
  {
    name: 'unknown-values-find-all',
    rule: 'S57',
    edits: [
      {
        file: 'shared/overview/selectionQuery.ts',
        find: 'values.set(name, known.add(value))',
        plant:
          "if (FILTER_VALUES[name].safeParse(value).success && (name !== 'centre' || isCentre(value))) values.set(name, known.add(value))",
      },
    ],
    tests: LIST,
  },
  {
    name: 'tell-what-came-back',
    rule: 'S58',
    edits: [
      {
        file: 'server/plans/history/networkHistory.ts',
        find: ".orderBy(untilOfKey('older'))",
        plant: ".orderBy(untilOfKey('older'), 'desc')",
      },
    ],
    tests: CHANGES,
  },
  {
    name: 'tell-what-new-ones-say',
    rule: 'S58',
    edits: [
      {
        file: 'server/plans/history/networkHistory.ts',
        find: '(isNew || !isHere || isSameNote(from, to))',
        plant: '(!isHere || isSameNote(from, to))',
      },
    ],
    tests: CHANGES,
  },
  {
    name: 'find-threads-of-others',
    rule: 'S59',
    edits: [
      {
        file: 'server/search/searchEntry.ts',
        find: "(staff || foundBy.audience === 'network')",
        plant: '(staff || foundBy.audience !== null)',
      },
    ],
    tests: SEARCH,
  },
  {
    name: 'find-what-is-in-the-trash',
    rule: 'S59',
    edits: [
      {
        file: 'server/search/search.ts',
        find: 'if (gone.length > 0) worker.instruct',
        plant: 'if (gone.length > 1000) worker.instruct',
      },
    ],
    tests: SEARCH,
  },
]

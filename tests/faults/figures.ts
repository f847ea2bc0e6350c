/** Faults against S83 and S84: what can be quoted. */
import type { Fault } from './fault.ts'

export const FIGURE_FAULTS: readonly Fault[] = [
  {
    name: 'longer-ones-on-the-day',
    rule: 'S83',
    edits: [
      {
        file: 'shared/overview/theDay.ts',
        find: 'first >= theDay.first && last <= theDay.last',
        plant: 'first <= theDay.last && last >= theDay.first',
      },
    ],
    tests: ['tests/journeys/overview.test.ts'],
  },
  {
    name: 'any-clock-is-that-of-brussels',
    rule: 'S84',
    edits: [
      {
        file: 'shared/plans/zonedHours.ts',
        find: 'if (begin.day === day && begin.time === first) return null',
        plant: 'if (begin.day === day) return null',
      },
    ],
    tests: ['tests/plans/zoned-hours.test.ts'],
  },
]

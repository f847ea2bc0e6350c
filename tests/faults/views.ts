/** Faults in whose views are, in changes of two people, and in views that outlive what they ask for. */
import type { Fault } from './fault.ts'

const JOURNEY = ['tests/journeys/views.test.ts']

export const VIEW_FAULTS: readonly Fault[] = [
  {
    name: 'show-views-of-others',
    rule: 'S97',
    edits: [
      {
        file: 'shared/permissions.ts',
        find: 'view.centre === null ? view.person === person.id : plansFor(person, view.centre)',
        plant: 'view.centre !== null || view.person === person.id',
      },
    ],
    tests: JOURNEY,
  },
  {
    name: 'write-over-views',
    rule: 'S97',
    edits: [{ file: 'server/views/views.ts', find: "          .where('version', '=', version)\n", plant: '' }],
    tests: JOURNEY,
  },
  {
    name: 'filter-by-what-is-gone',
    rule: 'S97',
    edits: [
      {
        file: 'client/plans/grid/view/planLook.ts',
        find: '.filter((value) => EXISTS[list](value, known))',
        plant: '',
      },
    ],
    tests: ['tests/client/plan-look.test.ts'],
  },
]

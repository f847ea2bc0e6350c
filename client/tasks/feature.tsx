import { msg } from '@lingui/core/macro'
import { ownCentresOf } from '../../shared/accounts/ownCentres.ts'
import type { Feature } from '../frame/feature.ts'

export const tasks = {
  routes: [{ path: 'tasks/:campaign/:centre', load: () => import('./pages/TasksPage.tsx') }],
  menu: {
    tasks: {
      label: msg`Tasks`,
      icon: 'tasks',
      // A person of several centres changes between them on the page.
      pathOf: ({ id }, person) => `/tasks/${id}/${ownCentresOf(person)[0]?.centre ?? ''}`,
      isFor: (person) => ownCentresOf(person).length > 0,
      isAt: (address) => address.startsWith('/tasks/'),
      place: 'side',
    },
  },
} satisfies Feature

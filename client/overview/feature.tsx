import { msg } from '@lingui/core/macro'
import { startOf } from '../../shared/accounts/ownCentres.ts'
import type { Feature } from '../frame/feature.ts'

export const overview = {
  routes: [{ path: 'overview/:campaign', start: 'overview', load: () => import('./pages/OverviewPage.tsx') }],
  menu: {
    overview: {
      label: msg`Overview`,
      icon: 'network',
      pathOf: ({ id }) => `/overview/${id}`,
      isAt: (address, _, person) =>
        address.startsWith('/overview/') || (address === '/' && startOf(person) === 'overview'),
      place: 'bar',
    },
  },
} satisfies Feature

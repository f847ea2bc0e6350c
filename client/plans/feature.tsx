import { msg } from '@lingui/core/macro'
import { ownCentresOf, startOf } from '../../shared/accounts/ownCentres.ts'
import type { Feature } from '../frame/feature.ts'
import { PlanPage } from './pages/PlanPage.tsx'

export const plans = {
  routes: [
    { path: 'plans/:campaign', start: 'plans', load: () => import('./pages/NetworkPage.tsx') },
    { path: 'plans/:campaign/:centre', Page: PlanPage },
  ],
  menu: {
    allPlans: {
      label: msg`All plans`,
      icon: 'rows',
      pathOf: ({ id }) => `/plans/${id}`,
      // Another centre's plan belongs to the list of all plans.
      isAt: (address, { id }, person) =>
        address === '/'
          ? startOf(person) === 'plans'
          : address.startsWith('/plans/') &&
            !ownCentresOf(person).some(({ centre }) => address === `/plans/${id}/${centre}`),
      place: 'bar',
    },
  },
} satisfies Feature

import { msg } from '@lingui/core/macro'
import { ownCentresOf } from '../../shared/accounts/ownCentres.ts'
import type { Feature } from '../frame/feature.ts'

export const home = {
  routes: [{ path: null, start: 'waiting', load: () => import('./pages/HomePage.tsx') }],
  menu: {
    waiting: {
      label: msg`To do`,
      icon: 'check',
      pathOf: () => '/',
      isFor: (person) => ownCentresOf(person).length > 0,
      isAt: (address) => address === '/',
      place: 'top',
    },
  },
} satisfies Feature

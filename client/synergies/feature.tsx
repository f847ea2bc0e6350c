import { msg } from '@lingui/core/macro'
import { ownCentresOf } from '../../shared/accounts/ownCentres.ts'
import type { Feature } from '../frame/feature.ts'
import { WaitingCount } from './pages/WaitingCount.tsx'

export const synergies = {
  routes: [
    { path: 'synergies/:campaign/compare', load: () => import('./pages/ComparePage.tsx') },
    { path: 'synergies/:campaign/how', load: () => import('./pages/SynergiesHelpPage.tsx') },
    { path: 'synergies/:campaign/:centre?', load: () => import('./pages/SynergiesPage.tsx') },
  ],
  menu: {
    synergies: {
      label: msg`Synergies`,
      icon: 'synergy',
      pathOf: ({ id }, person) => ['/synergies', id, ownCentresOf(person)[0]?.centre ?? []].flat().join('/'),
      place: 'bar',
      Count: WaitingCount,
    },
  },
} satisfies Feature

import { msg } from '@lingui/core/macro'
import { can } from '../../shared/permissions.ts'
import type { Feature } from '../frame/feature.ts'

export const feeds = {
  routes: [{ path: 'feeds', load: () => import('./pages/FeedsPage.tsx') }],
  menu: {
    feeds: {
      label: msg`Your calendar addresses`,
      icon: 'calendar',
      pathOf: () => '/feeds',
      isFor: (person) => can(person, 'feed.own', {}),
      place: 'account',
    },
  },
} satisfies Feature

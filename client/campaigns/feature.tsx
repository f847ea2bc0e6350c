import { msg } from '@lingui/core/macro'
import { can } from '../../shared/permissions.ts'
import type { Feature } from '../frame/feature.ts'

export const campaigns = {
  routes: [{ path: 'campaigns', load: () => import('./pages/CampaignsPage.tsx') }],
  menu: {
    campaigns: {
      label: msg`Campaigns`,
      icon: 'list',
      pathOf: () => '/campaigns',
      isFor: (person) => can(person, 'campaign.run', {}),
      place: 'side',
    },
  },
} satisfies Feature

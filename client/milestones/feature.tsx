import { msg } from '@lingui/core/macro'
import { can } from '../../shared/permissions.ts'
import type { Feature } from '../frame/feature.ts'

export const milestones = {
  routes: [{ path: 'milestones/:campaign', load: () => import('./pages/MilestonesPage.tsx') }],
  menu: {
    milestones: {
      label: msg`Milestones`,
      icon: 'calendar',
      pathOf: ({ id }) => `/milestones/${id}`,
      isFor: (person) => can(person, 'milestone.read', {}),
      place: 'side',
    },
  },
} satisfies Feature

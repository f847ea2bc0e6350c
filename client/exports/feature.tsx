import { msg } from '@lingui/core/macro'
import { startOf } from '../../shared/accounts/ownCentres.ts'
import { can } from '../../shared/permissions.ts'
import type { Feature } from '../frame/feature.ts'

export const exports = {
  routes: [
    { path: 'briefings/:campaign', load: () => import('./pages/BriefingsPage.tsx') },
    { path: 'briefings/:campaign/:briefing', load: () => import('./pages/BriefingPage.tsx') },
  ],
  menu: {
    briefings: {
      label: msg`Briefings`,
      icon: 'download',
      pathOf: ({ id }) => `/briefings/${id}`,
      isFor: (person) => can(person, 'briefing.read', {}),
      place: 'side',
      hasLink: (person) => startOf(person) === 'overview',
    },
  },
} satisfies Feature

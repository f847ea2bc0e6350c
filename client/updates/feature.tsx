import { msg } from '@lingui/core/macro'
import { can } from '../../shared/permissions.ts'
import type { Feature } from '../frame/feature.ts'

export const updates = {
  routes: [
    { path: 'updates', load: () => import('./pages/UpdatesPage.tsx') },
    { path: 'updates/:update', load: () => import('./pages/UpdatePage.tsx') },
    { path: 'updates/:update/edit', load: () => import('./pages/ComposePage.tsx') },
  ],
  menu: {
    updates: {
      label: msg`Weekly Update`,
      icon: 'mail',
      pathOf: () => '/updates',
      isFor: (person) => can(person, 'update.read', {}),
      place: 'side',
    },
  },
} satisfies Feature

import { msg } from '@lingui/core/macro'
import { can } from '../../shared/permissions.ts'
import type { Feature } from '../frame/feature.ts'

export const templates = {
  routes: [{ path: 'templates', load: () => import('./pages/TemplatesPage.tsx') }],
  menu: {
    templates: {
      label: msg`Templates`,
      icon: 'copy',
      pathOf: () => '/templates',
      isFor: (person) => can(person, 'template.list', {}),
      place: 'side',
    },
  },
} satisfies Feature

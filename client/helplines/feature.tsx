import { msg } from '@lingui/core/macro'
import { can } from '../../shared/permissions.ts'
import type { Feature } from '../frame/feature.ts'
import { latePart } from '../ui/latePart.tsx'

export const helplines = {
  routes: [{ path: 'helplines', load: () => import('./pages/HelplinesPage.tsx') }],
  menu: {
    helplines: {
      label: msg`Helplines`,
      icon: 'phone',
      pathOf: () => '/helplines',
      isFor: (person) => can(person, 'helpline.read', {}),
      place: 'side',
      hasLink: (person) => person.role === 'planner' || can(person, 'helpline.confirm', {}),
      Count: latePart(() => import('./ToConfirm.tsx'), { failed: 'nothing' }),
    },
  },
} satisfies Feature

import { msg } from '@lingui/core/macro'
import { can } from '../../shared/permissions.ts'
import type { Feature } from '../frame/feature.ts'
import { latePart } from '../ui/latePart.tsx'

export const publications = {
  routes: [
    { path: 'moderation/:campaign', load: () => import('./pages/ModerationPage.tsx') },
    { path: 'moderation/:campaign/:centre', load: () => import('./pages/DecisionPage.tsx') },
  ],
  menu: {
    publicPages: {
      label: msg`Public pages`,
      icon: 'globe',
      pathOf: ({ id }) => `/moderation/${id}`,
      isFor: (person, { kind }) => kind === 'sid' && can(person, 'publication.list', {}),
      place: 'side',
      hasLink: (person) => can(person, 'campaign.run', {}),
      Count: latePart(() => import('./WaitingPages.tsx'), { failed: 'nothing' }),
    },
  },
} satisfies Feature

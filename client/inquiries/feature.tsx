import { msg } from '@lingui/core/macro'
import { inquiryHref } from '../../shared/inquiries/inquiryHref.ts'
import { can } from '../../shared/permissions.ts'
import type { Feature } from '../frame/feature.ts'
import { latePart } from '../ui/latePart.tsx'

export const inquiries = {
  routes: [{ path: 'inquiries/:campaign', load: () => import('./pages/InquiriesPage.tsx') }],
  menu: {
    messages: {
      label: msg`Public messages`,
      icon: 'mail',
      pathOf: ({ id }) => inquiryHref(id),
      isFor: (person, { kind }) => kind === 'sid' && can(person, 'inquiry.list', {}),
      place: 'side',
      Count: latePart(() => import('./WaitingMessages.tsx'), { failed: 'nothing' }),
    },
  },
} satisfies Feature

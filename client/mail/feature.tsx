import { msg } from '@lingui/core/macro'
import { can } from '../../shared/permissions.ts'
import type { Feature } from '../frame/feature.ts'

export const mail = {
  routes: [{ path: 'mails', load: () => import('./pages/MailsPage.tsx') }],
  publicRoutes: [
    { path: 'unsubscribe/:token', load: () => import('./pages/UnsubscribePage.tsx') },
    { path: 'unsubscribe/:token/letter', load: () => import('./pages/StopLetterPage.tsx') },
  ],
  menu: {
    mails: {
      label: msg`Emails`,
      icon: 'mail',
      pathOf: () => '/mails',
      isFor: (person) => can(person, 'mail.read', {}),
      place: 'side',
    },
  },
} satisfies Feature

import { msg } from '@lingui/core/macro'
import { can, type Person } from '../../shared/permissions.ts'
import type { Feature } from '../frame/feature.ts'
import { RequestsToJoin } from './joining/RequestsToJoin.tsx'

const approves = (person: Person): boolean => can(person, 'join.list', {})

export const accounts = {
  routes: [
    { path: 'join', load: () => import('./pages/FurtherCentrePage.tsx') },
    { path: 'requests', load: () => import('./pages/RequestsPage.tsx') },
    { path: 'people', load: () => import('./pages/PeoplePage.tsx') },
    { path: 'audit', load: () => import('./pages/AuditPage.tsx') },
    { path: 'settings', load: () => import('./pages/SettingsPage.tsx') },
    { path: 'sessions', load: () => import('./pages/SessionsPage.tsx') },
  ],
  publicRoutes: [
    { path: 'auth/link/:token?', load: () => import('./pages/LinkPage.tsx') },
    { path: 'sign-in/known-address', load: () => import('./pages/KnownAddressPage.tsx') },
    { path: 'my-data', load: () => import('./pages/MyDataPage.tsx') },
    { path: 'data-protection', load: () => import('./pages/DataProtectionPage.tsx') },
    { path: 'accessibility', load: () => import('./pages/AccessibilityPage.tsx') },
  ],
  menu: {
    requests: {
      label: msg`Requests to join`,
      icon: 'people',
      pathOf: () => '/requests',
      isFor: approves,
      place: 'side',
      Count: RequestsToJoin,
    },
    people: { label: msg`People`, icon: 'people', pathOf: () => '/people', isFor: approves, place: 'side' },
    audit: {
      label: msg`Audit log`,
      icon: 'history',
      pathOf: () => '/audit',
      isFor: (person) => can(person, 'audit.read', {}),
      place: 'side',
    },
    settings: {
      label: msg`Your notifications`,
      icon: 'bell',
      pathOf: () => '/settings',
      place: 'account',
    },
    sessions: {
      label: msg`Where you are signed in`,
      icon: 'person',
      pathOf: () => '/sessions',
      place: 'account',
    },
    myData: { label: msg`Your data`, icon: 'person', pathOf: () => '/my-data', place: 'account' },
    dataProtection: {
      label: msg`Data protection`,
      icon: 'info',
      pathOf: () => '/data-protection',
      place: 'account',
    },
    accessibility: {
      label: msg`Accessibility`,
      icon: 'info',
      pathOf: () => '/accessibility',
      place: 'account',
    },
  },
} satisfies Feature

import { msg } from '@lingui/core/macro'
import type { Feature } from '../frame/feature.ts'

export const profiles = {
  routes: [{ path: 'profiles/:campaign/:centre', load: () => import('./pages/ProfilePage.tsx') }],
  found: { profile: [msg`Profile page`, 'globe'] },
} satisfies Feature

import type { Feature } from '../frame/feature.ts'

export const profiles = {
  routes: [{ path: 'profiles/:campaign/:centre', load: () => import('./pages/ProfilePage.tsx') }],
} satisfies Feature

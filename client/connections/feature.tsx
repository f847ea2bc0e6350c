import type { Feature } from '../frame/feature.ts'

export const connections = {
  routes: [{ path: 'connections/:campaign/:connection', load: () => import('./pages/ConnectionPage.tsx') }],
} satisfies Feature

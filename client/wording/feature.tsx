import type { Feature } from '../frame/feature.ts'

export const wording = {
  routes: [{ path: 'wording/:language?', load: () => import('./pages/WordingPage.tsx') }],
} satisfies Feature

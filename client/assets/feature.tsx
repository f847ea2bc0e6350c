import { msg } from '@lingui/core/macro'
import type { Feature } from '../frame/feature.ts'

export const assets = {
  routes: [
    { path: 'assets/:campaign', load: () => import('./pages/AssetsPage.tsx') },
    { path: 'assets/:campaign/:owner', load: () => import('./pages/OwnAssetsPage.tsx') },
  ],
  menu: {
    assets: {
      label: msg`Ally assets`,
      icon: 'folder',
      pathOf: ({ id }) => `/assets/${id}`,
      isFor: (_, { kind }) => kind === 'sid',
      place: 'bar',
    },
  },
} satisfies Feature

import { msg } from '@lingui/core/macro'
import { ownCentresOf } from '../../shared/accounts/ownCentres.ts'
import type { Feature } from '../frame/feature.ts'

export const reports = {
  routes: [{ path: 'reports/:campaign/:centre', load: () => import('./pages/ReportPage.tsx') }],
  menu: {
    report: {
      label: msg`Our report`,
      icon: 'flag',
      // A person of several centres reaches the others from the page.
      pathOf: ({ id }, person) => `/reports/${id}/${ownCentresOf(person)[0]?.centre ?? ''}`,
      isFor: (person, { kind }) => kind === 'sid' && ownCentresOf(person).length > 0,
      place: 'side',
    },
  },
} satisfies Feature

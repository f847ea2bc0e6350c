import { msg } from '@lingui/core/macro'
import { ownCentresOf } from '../../shared/accounts/ownCentres.ts'
import { networkReportHref } from '../../shared/reports/reportHref.ts'
import type { Feature } from '../frame/feature.ts'

/** Also frozen ones and the form: the first script names fewer files. */
const loadNetworkReport = () => import('./pages/NetworkReportPage.tsx')

export const reports = {
  routes: [
    { path: 'reports/:campaign/:centre', load: () => import('./pages/ReportPage.tsx') },
    { path: 'report/:campaign', load: loadNetworkReport },
    { path: 'report/:campaign/form', load: loadNetworkReport },
    { path: 'report/:campaign/frozen/:frozen', load: loadNetworkReport },
  ],
  menu: {
    report: {
      label: msg`Our report`,
      icon: 'flag',
      // A person of several centres reaches the others from the page.
      pathOf: ({ id }, person) => `/reports/${id}/${ownCentresOf(person)[0]?.centre ?? ''}`,
      isFor: (person, { kind }) => kind === 'sid' && ownCentresOf(person).length > 0,
      isAt: (address, _, person) =>
        ownCentresOf(person).some(({ centre }) => address.startsWith('/reports/') && address.endsWith(`/${centre}`)),
      place: 'side',
    },
    networkReport: {
      label: msg`SID report`,
      icon: 'clip',
      pathOf: ({ id }) => networkReportHref(id),
      // Planners have the report of their centre there.
      isFor: ({ role }, { kind }) => kind === 'sid' && role !== 'planner',
      place: 'side',
    },
  },
} satisfies Feature

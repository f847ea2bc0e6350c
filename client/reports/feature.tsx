import { msg } from '@lingui/core/macro'
import { can } from '../../shared/permissions.ts'
import { networkReportHref } from '../../shared/reports/reportHref.ts'
import type { Feature } from '../frame/feature.ts'

export const reports = {
  routes: [{ path: 'report/:campaign', load: () => import('./pages/NetworkReportPage.tsx') }],
  menu: {
    networkReport: {
      label: msg`SID report`,
      icon: 'flag',
      pathOf: ({ id }) => networkReportHref(id),
      // Planners reach it from the report of their centre.
      isFor: (person, { kind }) => kind === 'sid' && person.role !== 'planner' && can(person, 'report.read', {}),
      place: 'side',
    },
  },
} satisfies Feature

import { msg } from '@lingui/core/macro'
import { daysUntil } from '../../shared/days.ts'
import { brusselsClock } from '../../shared/zonedTime.ts'
import { startOf } from '../../shared/accounts/ownCentres.ts'
import type { Feature } from '../frame/feature.ts'

const DAYS_NEAR = 14
const isNear = (day: string, now: Date): boolean => Math.abs(daysUntil(brusselsClock(now).day, day)) <= DAYS_NEAR

export const overview = {
  routes: [
    { path: 'overview/:campaign', start: 'overview', load: () => import('./pages/OverviewPage.tsx') },
    { path: 'today/:campaign', load: () => import('./pages/TodayPage.tsx') },
  ],
  menu: {
    overview: {
      label: msg`Overview`,
      icon: 'network',
      pathOf: ({ id }) => `/overview/${id}`,
      isAt: (address, _, person) =>
        address.startsWith('/overview/') || (address === '/' && startOf(person) === 'overview'),
      place: 'bar',
    },
    /** Within two weeks around the day; at other times the overview leads to it. */
    today: {
      label: msg`What is on now`,
      icon: 'clock',
      pathOf: ({ id }) => `/today/${id}`,
      isFor: (_, campaign) => campaign.kind === 'sid' && isNear(campaign.day, new Date()),
      place: 'side',
    },
  },
} satisfies Feature

/** Routes of help access. */
import { forAll, only, type RouteCase } from './routeCase.ts'

export const HELP_ACCESS_ROUTES: readonly RouteCase[] = [
  {
    route: 'GET /api/campaigns/:campaign/plans/:centre/help-access',
    path: '/api/campaigns/sid-2027/plans/dk/help-access',
    expected: forAll(200),
  },
  {
    // A day in the past is refused even to people who may grant help access.
    route: 'PUT /api/campaigns/:campaign/plans/:centre/help-access',
    path: '/api/campaigns/sid-2027/plans/dk/help-access',
    body: { until: '2020-01-01' },
    expected: only(400, 'planner of the centre'),
  },
  {
    route: 'DELETE /api/campaigns/:campaign/plans/:centre/help-access',
    path: '/api/campaigns/sid-2027/plans/dk/help-access',
    expected: only(204, 'planner of the centre'),
  },
]

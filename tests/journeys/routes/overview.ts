/** Routes of the overview and the search. */
import { forAll, type RouteCase } from './routeCase.ts'

export const OVERVIEW_ROUTES: readonly RouteCase[] = [
  { route: 'GET /api/search', path: '/api/search?q=sextortion&campaign=sid-2027', expected: forAll(200) },
  {
    route: 'GET /api/campaigns/:campaign/activities',
    path: '/api/campaigns/sid-2027/activities?theme=ai',
    expected: forAll(200),
  },
  {
    route: 'GET /api/campaigns/:campaign/changes',
    path: '/api/campaigns/sid-2027/changes?since=2027-01-01',
    expected: forAll(200),
  },
  { route: 'GET /api/campaigns/:campaign/visit', path: '/api/campaigns/sid-2027/visit', expected: forAll(200) },
  { route: 'PUT /api/campaigns/:campaign/visit', path: '/api/campaigns/sid-2027/visit', expected: forAll(200) },
  {
    route: 'GET /api/campaigns/:campaign/coverage',
    path: '/api/campaigns/sid-2027/coverage',
    expected: forAll(200),
  },
]

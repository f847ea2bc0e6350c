/** Routes of watches. */
import { forAll, type RouteCase } from './routeCase.ts'

export const WATCHES_ROUTES: readonly RouteCase[] = [
  { route: 'GET /api/campaigns/:campaign/watches', path: '/api/campaigns/sid-2027/watches', expected: forAll(200) },
  {
    route: 'POST /api/campaigns/:campaign/watches',
    path: '/api/campaigns/sid-2027/watches',
    body: { name: 'Denmark', watched: { what: 'selection', query: 'centre=dk' } },
    expected: forAll(201),
  },
  {
    route: 'DELETE /api/campaigns/:campaign/watches/:watch',
    path: '/api/campaigns/sid-2027/watches/none',
    expected: forAll(204),
  },
]

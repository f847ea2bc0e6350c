/** Routes of campaigns. */
import { forAll, only, type RouteCase } from './routeCase.ts'

export const CAMPAIGNS_ROUTES: readonly RouteCase[] = [
  { route: 'GET /api/campaigns', path: '/api/campaigns', expected: forAll(200) },
  { route: 'GET /api/campaign-figures', path: '/api/campaign-figures', expected: only(200, 'coordinator') },
  {
    // There is one of this year already.
    route: 'POST /api/campaigns',
    path: '/api/campaigns',
    body: {
      kind: 'sid',
      name: 'Again',
      day: '2027-02-09',
      from: 'sid-2027',
      taken: { profiles: false, assets: false, milestones: false },
    },
    expected: only(409, 'coordinator'),
  },
  {
    route: 'PATCH /api/campaigns/:campaign',
    path: '/api/campaigns/sid-2027',
    body: { closed: false },
    expected: only(200, 'coordinator'),
  },
  {
    route: 'DELETE /api/campaigns/:campaign',
    path: '/api/campaigns/sid-2027',
    expected: only(409, 'coordinator'),
  },
  {
    route: 'GET /api/campaigns/:campaign/opening',
    path: '/api/campaigns/sid-2027/opening',
    expected: only(200, 'coordinator'),
  },
  { route: 'POST /api/campaigns/:campaign/read', path: '/api/campaigns/sid-2027/read', expected: forAll(204) },
]

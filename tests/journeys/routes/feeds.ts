/** Routes of calendar feeds. */
import { forAll, open, type RouteCase } from './routeCase.ts'

export const FEEDS_ROUTES: readonly RouteCase[] = [
  { route: 'GET /api/campaigns/:campaign/feeds', path: '/api/campaigns/sid-2027/feeds', expected: forAll(200) },
  {
    route: 'POST /api/campaigns/:campaign/feeds',
    path: '/api/campaigns/sid-2027/feeds',
    body: { name: 'Dates', content: { what: 'milestones' } },
    expected: forAll(201),
  },
  { route: 'GET /api/feeds', path: '/api/feeds', expected: forAll(200) },
  { route: 'DELETE /api/feeds/:feed', path: '/api/feeds/none', expected: forAll(204) },
  { route: 'DELETE /api/feeds', path: '/api/feeds', expected: forAll(204) },
  { route: 'GET /calendar/:file{[\\w-]+[.]ics}', path: '/calendar/nothing.ics', expected: open(404) },
  { route: 'GET /calendar/:file{[\\w-]+[.]xml}', path: '/calendar/nothing.xml', expected: open(404) },
]

/** Routes of files and briefings. */
import { forAll, only, type RouteCase } from './routeCase.ts'

export const EXPORTS_ROUTES: readonly RouteCase[] = [
  {
    route: 'GET /api/campaigns/:campaign/:file{activities[.](?:xlsx|csv|docx|ics|json)}',
    path: '/api/campaigns/sid-2027/activities.csv?theme=ai',
    expected: forAll(200),
  },
  {
    route: 'GET /api/campaigns/:campaign/briefings',
    path: '/api/campaigns/sid-2027/briefings',
    expected: forAll(200),
  },
  {
    route: 'POST /api/campaigns/:campaign/briefings',
    path: '/api/campaigns/sid-2027/briefings',
    body: { query: 'theme=ai' },
    expected: forAll(201),
  },
  {
    route: 'GET /api/campaigns/:campaign/briefings/:file{[^/]+[.](?:xlsx|csv|docx|ics|json)}',
    path: '/api/campaigns/sid-2027/briefings/none.csv',
    expected: forAll(404),
  },
  {
    route: 'GET /api/campaigns/:campaign/briefings/:briefing',
    path: '/api/campaigns/sid-2027/briefings/none',
    expected: forAll(404),
  },
  {
    route: 'DELETE /api/campaigns/:campaign/briefings/:briefing',
    path: '/api/campaigns/sid-2027/briefings/none',
    expected: only(404, 'coordinator'),
  },
  {
    route: 'GET /api/campaigns/:campaign/plans/:file{[^/]+[.](?:xlsx|csv|docx|ics|json)}',
    path: '/api/campaigns/sid-2027/plans/dk.json',
    expected: forAll(200),
  },
]

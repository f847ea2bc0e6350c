/** Routes of people, their strands and data, and the audit log. */
import { forAll, only, open, type RouteCase } from './routeCase.ts'

export const ACCOUNTS_ROUTES: readonly RouteCase[] = [
  { route: 'GET /api/people', path: '/api/people', expected: only(200, 'coordinator') },
  {
    route: 'PATCH /api/people/:person',
    path: '/api/people/demo-planner.fi',
    body: { memberships: [{ centre: 'fi', lead: true }] },
    expected: only(200, 'coordinator'),
  },
  {
    // Confirmed by another id, so people who may erase get a bad request.
    route: 'POST /api/people/:person/erasure',
    path: '/api/people/demo-planner.fi/erasure',
    body: { confirm: 'somebody-else' },
    expected: only(400, 'coordinator'),
  },
  { route: 'GET /api/strands', path: '/api/strands', expected: forAll(200) },
  {
    route: 'PUT /api/centres/:centre/people/:person/strands',
    path: '/api/centres/dk/people/demo-planner2.dk/strands',
    body: { strands: [] },
    expected: only(204, 'planner of the centre', 'coordinator'),
  },
  { route: 'GET /api/notice', path: '/api/notice', expected: open(200) },
  { route: 'GET /api/my-data', path: '/api/my-data', expected: forAll(200) },
  { route: 'GET /api/audit', path: '/api/audit', expected: only(200, 'coordinator') },
  { route: 'GET /api/audit.csv', path: '/api/audit.csv', expected: only(200, 'coordinator') },
  { route: 'GET /api/audit.jsonl', path: '/api/audit.jsonl', expected: only(200, 'coordinator') },
  {
    route: 'GET /api/centres/:centre/people',
    path: '/api/centres/dk/people',
    expected: only(200, 'planner of the centre', 'coordinator'),
  },
  {
    route: 'POST /api/people/:person/merge',
    path: '/api/people/nobody/merge',
    body: { into: 'demo-reader', reason: 'One person' },
    expected: only(404, 'coordinator'),
  },
  {
    route: 'POST /api/people/:person/hand-over',
    path: '/api/people/nobody/hand-over',
    body: { to: 'demo-helpdesk' },
    expected: only(404, 'coordinator'),
  },
  {
    route: 'POST /api/invitations',
    path: '/api/invitations',
    body: { email: 'guest@centre.example', role: 'reader' },
    expected: only(201, 'coordinator'),
  },
]

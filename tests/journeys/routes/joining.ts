/** Routes of joining. */
import { only, type RouteCase } from './routeCase.ts'

const PLANNERS = ['planner of the centre', 'planner of another centre'] as const

export const JOINING_ROUTES: readonly RouteCase[] = [
  { route: 'GET /api/join-options', path: '/api/join-options', expected: only(200, ...PLANNERS) },
  { route: 'GET /api/join-requests/own', path: '/api/join-requests/own', expected: only(200, ...PLANNERS) },
  {
    // Denmark's planner has this role already, Sweden's may ask for it as well.
    route: 'POST /api/join-requests',
    path: '/api/join-requests',
    body: { role: 'planner', centre: 'dk', reason: '' },
    expected: { ...only(201, 'planner of another centre'), 'planner of the centre': 409 },
  },
  {
    route: 'DELETE /api/join-requests/:request',
    path: '/api/join-requests/AAAAAAAAAAAAAAAAAAAAAA',
    expected: only(404, ...PLANNERS),
  },
  {
    route: 'POST /api/join-requests/:request/answer',
    path: '/api/join-requests/AAAAAAAAAAAAAAAAAAAAAA/answer',
    body: { words: 'Well' },
    expected: only(404, ...PLANNERS),
  },
  {
    route: 'GET /api/join-requests',
    path: '/api/join-requests',
    expected: only(200, ...PLANNERS, 'coordinator'),
  },
  {
    route: 'POST /api/join-requests/:request/decision',
    path: '/api/join-requests/AAAAAAAAAAAAAAAAAAAAAA/decision',
    body: { decision: 'approve' },
    expected: only(404, 'coordinator'),
  },
]

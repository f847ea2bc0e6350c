/** Routes of suggestions, feedback and connections. */
import { forAll, only, type RouteCase } from './routeCase.ts'

export const SYNERGIES_ROUTES: readonly RouteCase[] = [
  {
    route: 'GET /api/campaigns/:campaign/suggestions',
    path: '/api/campaigns/sid-2027/suggestions?centre=dk',
    expected: forAll(200),
  },
  {
    // Nothing is named that could be compared.
    route: 'GET /api/campaigns/:campaign/comparison',
    path: '/api/campaigns/sid-2027/comparison',
    expected: forAll(400),
  },
  {
    route: 'GET /api/campaigns/:campaign/clusters',
    path: '/api/campaigns/sid-2027/clusters',
    expected: forAll(200),
  },
  {
    route: 'GET /api/campaigns/:campaign/connections',
    path: '/api/campaigns/sid-2027/connections',
    expected: forAll(200),
  },
  {
    // There is no such activity, so people who may propose one get a 404.
    route: 'POST /api/campaigns/:campaign/centres/:centre/connections',
    path: '/api/campaigns/sid-2027/centres/dk/connections',
    body: { activity: 'nothing', other: { centre: 'se', activity: 'nothing' } },
    expected: only(404, 'planner of the centre'),
  },
  {
    route: 'GET /api/campaigns/:campaign/centres/:centre/answers',
    path: '/api/campaigns/sid-2027/centres/dk/answers',
    expected: only(200, 'planner of the centre', 'coordinator'),
  },
  {
    route: 'POST /api/campaigns/:campaign/centres/:centre/answers',
    path: '/api/campaigns/sid-2027/centres/dk/answers',
    body: { a: 'nothing', b: 'nothing', centres: ['dk', 'se'], answer: null },
    expected: only(204, 'planner of the centre'),
  },
  {
    route: 'GET /api/campaigns/:campaign/centres/:centre/visit',
    path: '/api/campaigns/sid-2027/centres/dk/visit',
    expected: forAll(200),
  },
  {
    route: 'POST /api/campaigns/:campaign/centres/:centre/visit',
    path: '/api/campaigns/sid-2027/centres/dk/visit',
    body: { pairs: [] },
    expected: forAll(204),
  },
  {
    route: 'GET /api/campaigns/:campaign/answer-figures',
    path: '/api/campaigns/sid-2027/answer-figures',
    expected: only(200, 'coordinator'),
  },
  {
    route: 'GET /api/connections/:connection',
    path: '/api/connections/{connection}',
    expected: only(200, 'planner of the centre', 'coordinator'),
  },
  {
    route: 'POST /api/connections/:connection/read',
    path: '/api/connections/{connection}/read',
    expected: only(204, 'planner of the centre', 'coordinator'),
  },
  {
    // The connection of this test is only proposed.
    route: 'PUT /api/connections/:connection/joint',
    path: '/api/connections/{connection}/joint',
    body: { centre: 'dk', says: 'one' },
    expected: only(409, 'planner of the centre'),
  },
  {
    route: 'PUT /api/connections/:connection/joint/counts',
    path: '/api/connections/{connection}/joint/counts',
    body: { metric: 'schools', centre: 'dk' },
    expected: only(409, 'planner of the centre'),
  },
  {
    // It is proposed by Denmark, which cannot agree with itself.
    route: 'POST /api/connections/:connection/acts',
    path: '/api/connections/{connection}/acts',
    body: { centre: 'dk', act: 'agree' },
    expected: only(409, 'planner of the centre'),
  },
]

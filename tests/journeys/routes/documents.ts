/** Routes of documents, their versions and presence. */
import { forAll, only, type RouteCase } from './routeCase.ts'

export const DOCUMENTS_ROUTES: readonly RouteCase[] = [
  { route: 'GET /api/documents/:name{.+}', path: '/api/documents/plan/sid-2027/dk', expected: forAll(200) },
  { route: 'GET /api/documents/:name{.+}', path: '/api/documents/profile%2Fsid-2027%2Fdk', expected: forAll(200) },
  { route: 'GET /api/versions/:name{.+}', path: '/api/versions/plan/sid-2027/dk', expected: forAll(200) },
  {
    route: 'POST /api/versions/:name{.+}',
    path: '/api/versions/plan/sid-2027/dk',
    body: { cause: 'named', name: 'As sent to the ministry' },
    expected: only(200, 'planner of the centre'),
  },
  {
    // Nobody has this version, so who may name one does not find it.
    route: 'PATCH /api/versions/:name{.+}',
    path: '/api/versions/plan/sid-2027/dk',
    body: { id: 'nothing', name: 'Any' },
    expected: only(404, 'planner of the centre'),
  },
  {
    route: 'GET /api/version-states/:version/:name{.+}',
    path: '/api/version-states/nothing/plan/sid-2027/dk',
    expected: forAll(404),
  },
  {
    route: 'GET /api/campaigns/:campaign/presence',
    path: '/api/campaigns/sid-2027/presence',
    expected: forAll(200),
  },
]

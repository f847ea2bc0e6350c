/** Routes of views. Denmark shares one about the press in the demo network. */
import { forAll, only, type RouteCase } from './routeCase.ts'

const VIEWS = '/api/campaigns/sid-2027/views'
const PRESS = `${VIEWS}/plan/demo-view-press0000000`
const CHANGED = { version: 1, centre: 'dk', name: 'Press', look: 'status=confirmed' }

export const VIEWS_ROUTES: readonly RouteCase[] = [
  { route: 'GET /api/campaigns/:campaign/views/:kind', path: `${VIEWS}/plan`, expected: forAll(200) },
  {
    route: 'GET /api/campaigns/:campaign/views/:kind',
    path: `${VIEWS}/queue`,
    expected: only(200, 'helpdesk', 'coordinator'),
  },
  {
    route: 'POST /api/campaigns/:campaign/views/:kind',
    path: `${VIEWS}/overview`,
    body: { id: 'abcdefghijklmnopqrstuv', centre: null, name: 'Parents', look: 'audience=parents' },
    expected: forAll(201),
  },
  {
    route: 'POST /api/campaigns/:campaign/views/:kind',
    path: `${VIEWS}/plan`,
    body: { id: 'bbcdefghijklmnopqrstuv', centre: 'dk', name: 'Parents', look: 'audiences=parents' },
    expected: only(201, 'planner of the centre'),
  },
  {
    route: 'PUT /api/campaigns/:campaign/views/:kind/:view',
    path: PRESS,
    body: CHANGED,
    expected: { ...forAll(404), 'planner of the centre': 204 },
  },
  {
    route: 'DELETE /api/campaigns/:campaign/views/:kind/:view',
    path: PRESS,
    expected: { ...forAll(404), 'planner of the centre': 204 },
  },
]

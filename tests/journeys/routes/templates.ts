/** Routes of templates. The first of the demo network's is of parents' evenings. */
import { only, type RouteCase } from './routeCase.ts'

const PLANNERS = ['planner of the centre', 'planner of another centre'] as const
const OF_NETWORK = '/api/templates/demo-parents-evening00'
const OWN = 'abcdefghijklmnopqrstuv'

export const TEMPLATES_ROUTES: readonly RouteCase[] = [
  { route: 'GET /api/templates', path: '/api/templates', expected: only(200, ...PLANNERS, 'coordinator') },
  { route: 'GET /api/templates/:template', path: OF_NETWORK, expected: only(200, ...PLANNERS, 'coordinator') },
  {
    // The plan has no such activity.
    route: 'POST /api/campaigns/:campaign/plans/:centre/activities/:activity/template',
    path: '/api/campaigns/sid-2027/plans/dk/activities/unknown/template',
    body: { id: OWN },
    expected: only(404, 'planner of the centre'),
  },
  {
    route: 'PUT /api/templates/:template',
    path: '/api/templates/new-template-of-networ',
    body: { title: 'Quiz', gloss: '', description: 'Ten questions.', audiences: [], tasks: [] },
    expected: only(204, 'coordinator'),
  },
  {
    route: 'DELETE /api/templates/:template',
    path: OF_NETWORK,
    expected: only(204, 'coordinator'),
  },
]

/** Routes of tasks. */
import { only, type RouteCase } from './routeCase.ts'

export const TASKS_ROUTES: readonly RouteCase[] = [
  {
    route: 'GET /api/campaigns/:campaign/tasks',
    path: '/api/campaigns/sid-2027/tasks',
    expected: only(200, 'planner of the centre', 'planner of another centre'),
  },
  {
    route: 'GET /api/campaigns/:campaign/tasks/:file{[^/]+[.]csv}',
    path: '/api/campaigns/sid-2027/tasks/dk.csv',
    expected: only(200, 'planner of the centre'),
  },
  {
    route: 'GET /api/campaigns/:campaign/tasks/:centre',
    path: '/api/campaigns/sid-2027/tasks/dk',
    expected: only(200, 'planner of the centre'),
  },
]

/** Routes of plans and imports. */
import { forAll, only, type RouteCase } from './routeCase.ts'

export const PLANS_ROUTES: readonly RouteCase[] = [
  { route: 'GET /api/campaigns/:campaign/plans', path: '/api/campaigns/sid-2027/plans', expected: forAll(200) },
  {
    route: 'GET /api/campaigns/:campaign/plans/:centre',
    path: '/api/campaigns/sid-2027/plans/dk',
    expected: forAll(200),
  },
  {
    // Without a file there is nothing to read.
    route: 'POST /api/campaigns/:campaign/plans/:centre/imports',
    path: '/api/campaigns/sid-2027/plans/dk/imports',
    expected: only(422, 'planner of the centre'),
  },
  {
    route: 'POST /api/campaigns/:campaign/plans/:centre/imports/words',
    path: '/api/campaigns/sid-2027/plans/dk/imports/words',
    body: { words: [{ field: 'status', word: 'foreløbig' }] },
    expected: only(200, 'planner of the centre'),
  },
  {
    route: 'POST /api/campaigns/:campaign/plans/:centre/imports/colleagues',
    path: '/api/campaigns/sid-2027/plans/dk/imports/colleagues',
    body: { addresses: ['somebody@centre.example'] },
    expected: only(200, 'planner of the centre'),
  },
  {
    route: 'PUT /api/campaigns/:campaign/plans/:centre/imports/words',
    path: '/api/campaigns/sid-2027/plans/dk/imports/words',
    body: { words: [{ field: 'status', word: 'måske', options: ['tentative'] }] },
    expected: only(204, 'planner of the centre'),
  },
  {
    route: 'GET /api/campaigns/:campaign/plans/:centre/changes',
    path: '/api/campaigns/sid-2027/plans/dk/changes',
    expected: forAll(200),
  },
  {
    route: 'GET /api/campaigns/:campaign/plans/:centre/activities/:activity/history',
    path: '/api/campaigns/sid-2027/plans/dk/activities/unknown/history',
    expected: forAll(200),
  },
  {
    route: 'POST /api/campaigns/:campaign/plans/:centre/activities/:activity/read',
    path: '/api/campaigns/sid-2027/plans/dk/activities/unknown/read',
    expected: forAll(204),
  },
  {
    // Denmark has a plan already, so who may start one meets a conflict.
    route: 'POST /api/campaigns/:campaign/plans/:centre',
    path: '/api/campaigns/sid-2027/plans/dk',
    body: { from: 'blank' },
    expected: only(409, 'planner of the centre'),
  },
]

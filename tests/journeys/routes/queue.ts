/** Routes of the helpdesk's queue. */
import { only, type RouteCase } from './routeCase.ts'

export const QUEUE_ROUTES: readonly RouteCase[] = [
  {
    route: 'GET /api/campaigns/:campaign/queue',
    path: '/api/campaigns/sid-2027/queue',
    expected: only(200, 'helpdesk', 'coordinator'),
  },
  {
    // Nothing is changed: the right to each question is tried in queue-bulk.test.ts.
    route: 'POST /api/campaigns/:campaign/queue-changes',
    path: '/api/campaigns/sid-2027/queue-changes',
    body: { changes: [{ thread: 'A'.repeat(22), state: 'open' }] },
    expected: only(200, 'helpdesk', 'coordinator'),
  },
  {
    route: 'GET /api/campaigns/:campaign/queue-figures',
    path: '/api/campaigns/sid-2027/queue-figures',
    expected: only(200, 'helpdesk', 'coordinator'),
  },
]

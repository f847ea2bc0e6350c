/** Routes of threads and the bell. */
import { said } from '../../harness/threadsOverHttp.ts'
import { forAll, only, type RouteCase } from './routeCase.ts'

const SAID = said('May we?')

export const THREADS_ROUTES: readonly RouteCase[] = [
  { route: 'GET /api/threads/:name{.+}', path: '/api/threads/plan/sid-2027/dk', expected: forAll(200) },
  {
    route: 'POST /api/threads/:name{.+}',
    path: '/api/threads/plan/sid-2027/dk',
    body: { key: 'the-same-key', place: { at: 'document' }, audience: 'centre', toHelpdesk: false, body: SAID },
    expected: only(201, 'planner of the centre', 'helpdesk', 'coordinator'),
  },
  {
    route: 'GET /api/thread/:thread',
    path: '/api/thread/{thread}',
    expected: only(200, 'planner of the centre', 'helpdesk', 'coordinator'),
  },
  {
    route: 'POST /api/thread/:thread/comments',
    path: '/api/thread/{thread}/comments',
    body: { key: 'the-same-key', body: SAID },
    expected: only(201, 'planner of the centre', 'helpdesk', 'coordinator'),
  },
  {
    // It is the planner's own.
    route: 'PATCH /api/thread/:thread/comments/:number',
    path: '/api/thread/{thread}/comments/1',
    body: { body: SAID },
    expected: { ...only(200, 'planner of the centre'), helpdesk: 404, coordinator: 404 },
  },
  {
    // There is no such answer of theirs.
    route: 'POST /api/thread/:thread/comments/:number/undo',
    path: '/api/thread/{thread}/comments/1/undo',
    body: { state: 'open', snoozedUntil: null },
    expected: only(404, 'helpdesk', 'coordinator'),
  },
  {
    route: 'POST /api/thread/:thread/state',
    path: '/api/thread/{thread}/state',
    body: { state: 'open' },
    expected: only(200, 'planner of the centre', 'helpdesk', 'coordinator'),
  },
  {
    route: 'POST /api/thread/:thread/owner',
    path: '/api/thread/{thread}/owner',
    body: { owner: null },
    expected: only(200, 'helpdesk', 'coordinator'),
  },
  {
    route: 'POST /api/thread/:thread/snooze',
    path: '/api/thread/{thread}/snooze',
    body: { until: null },
    expected: only(200, 'helpdesk', 'coordinator'),
  },
  {
    route: 'POST /api/thread/:thread/hidden',
    path: '/api/thread/{thread}/hidden',
    body: { isHidden: false },
    expected: only(200, 'coordinator'),
  },
  {
    // The thread proposes nothing.
    route: 'POST /api/thread/:thread/proposal',
    path: '/api/thread/{thread}/proposal',
    body: { to: 'declined', key: 'a-decision-of-the-test' },
    expected: only(404, 'planner of the centre'),
  },
  {
    route: 'POST /api/thread/:thread/notes',
    path: '/api/thread/{thread}/notes',
    body: { key: 'the-same-key', body: SAID },
    expected: only(201, 'helpdesk', 'coordinator'),
  },
  {
    // It belongs to nobody.
    route: 'PATCH /api/thread/:thread/notes/:number',
    path: '/api/thread/{thread}/notes/99',
    body: { body: SAID },
    expected: only(404, 'helpdesk', 'coordinator'),
  },
  {
    route: 'GET /api/thread/:thread/presence',
    path: '/api/thread/{thread}/presence',
    expected: only(200, 'helpdesk', 'coordinator'),
  },
  {
    route: 'PUT /api/thread/:thread/presence',
    path: '/api/thread/{thread}/presence',
    body: { doing: 'reading' },
    expected: only(200, 'helpdesk', 'coordinator'),
  },
  {
    route: 'POST /api/thread/:thread/read',
    path: '/api/thread/{thread}/read',
    body: { number: 1 },
    expected: only(204, 'planner of the centre', 'helpdesk', 'coordinator'),
  },
  {
    route: 'GET /api/mentionable',
    path: '/api/mentionable',
    expected: { ...forAll(200), reader: 403 },
  },
  { route: 'GET /api/notifications', path: '/api/notifications', expected: forAll(200) },
  { route: 'POST /api/notifications/read', path: '/api/notifications/read', expected: forAll(204) },
]

/** Routes of what the public writes: `{inquiry}` is a message to Denmark. */
import { forAll, only, open, type RouteCase } from './routeCase.ts'

const ALL = '/api/campaigns/sid-2027/inquiries'
const forThoseWhoAnswer = (status: number) => only(status, 'planner of the centre', 'helpdesk', 'coordinator')

const HELPLINE = {
  name: 'A',
  number: null,
  chat: null,
  hours: '',
  languages: [],
  hotline: null,
  emergency: '112',
  inside: '',
}

export const INQUIRIES_ROUTES: readonly RouteCase[] = [
  { route: 'GET /api/helplines', path: '/api/helplines', expected: forAll(200) },
  {
    route: 'PUT /api/helplines/:centre',
    path: '/api/helplines/dk',
    body: { version: 99, fields: HELPLINE },
    expected: only(409, 'planner of the centre', 'coordinator'),
  },
  {
    route: 'POST /api/helplines/:centre/confirmation',
    path: '/api/helplines/dk/confirmation',
    body: { version: 99 },
    expected: only(409, 'coordinator'),
  },
  {
    route: 'GET /api/campaigns/:campaign/inquiries',
    path: ALL,
    expected: only(200, 'planner of the centre', 'planner of another centre', 'helpdesk', 'coordinator'),
  },
  {
    route: 'GET /api/campaigns/:campaign/inquiries/:inquiry',
    path: `${ALL}/{inquiry}`,
    expected: forThoseWhoAnswer(200),
  },
  {
    route: 'POST /api/campaigns/:campaign/inquiries/:inquiry/answer',
    path: `${ALL}/{inquiry}/answer`,
    body: { text: 'Yes.', last: 99 },
    expected: forThoseWhoAnswer(409),
  },
  {
    route: 'DELETE /api/campaigns/:campaign/inquiries/:inquiry/answer',
    path: `${ALL}/{inquiry}/answer`,
    expected: forThoseWhoAnswer(409),
  },
  {
    route: 'DELETE /api/campaigns/:campaign/inquiries/:inquiry/notes/:note',
    path: `${ALL}/{inquiry}/notes/none`,
    expected: forThoseWhoAnswer(409),
  },
  {
    route: 'PUT /api/campaigns/:campaign/inquiries/:inquiry/disclosure',
    path: `${ALL}/{inquiry}/disclosure`,
    body: { isMarked: true },
    expected: forThoseWhoAnswer(204),
  },
  {
    route: 'PUT /api/campaigns/:campaign/inquiries/:inquiry/state',
    path: `${ALL}/{inquiry}/state`,
    body: { state: 'closed' },
    expected: forThoseWhoAnswer(204),
  },
  {
    route: 'POST /api/campaigns/:campaign/inquiries/:inquiry/notes',
    path: `${ALL}/{inquiry}/notes`,
    body: { text: 'The helpline knows of it.' },
    expected: forThoseWhoAnswer(201),
  },
  {
    route: 'PUT /api/campaigns/:campaign/inquiries/:inquiry/owner',
    path: `${ALL}/{inquiry}/owner`,
    body: { isMine: true },
    expected: forThoseWhoAnswer(204),
  },
  {
    route: 'POST /api/campaigns/:campaign/inquiries/deletion',
    path: `${ALL}/deletion`,
    body: { inquiries: ['no-such-inquiry'] },
    expected: only(204, 'planner of the centre', 'planner of another centre', 'helpdesk', 'coordinator'),
  },
  {
    route: 'DELETE /api/campaigns/:campaign/inquiries/:inquiry',
    path: `${ALL}/{inquiry}`,
    // The first of them deletes it; people with a queue then learn that it was deleted.
    expected: { ...only(404, 'planner of another centre', 'helpdesk', 'coordinator'), 'planner of the centre': 204 },
  },
  // Visitors' routes, in an unknown language: they answer with a page otherwise.
  {
    route: 'POST /:language/sid/:year/:centre/message',
    path: '/xx/sid/2027/dk/message',
    expected: open(404),
  },
  {
    route: 'GET /:language/sid/:year/:centre/message/challenge',
    path: '/xx/sid/2027/dk/message/challenge',
    expected: open(404),
  },
  { route: 'GET /:language/sid/answer/:token', path: '/xx/sid/answer/none', expected: open(404) },
  { route: 'POST /:language/sid/answer/:token', path: '/xx/sid/answer/none', expected: open(404) },
  { route: 'GET /:language/sid/answer/:token/erase', path: '/xx/sid/answer/none/erase', expected: open(404) },
  { route: 'POST /:language/sid/answer/:token/erase', path: '/xx/sid/answer/none/erase', expected: open(404) },
]

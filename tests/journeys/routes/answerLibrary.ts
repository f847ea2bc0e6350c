/** Routes of canned answers, the FAQ and similar questions. */
import { said } from '../../harness/threadsOverHttp.ts'
import { forAll, only, type RouteCase } from './routeCase.ts'

const SAID = said('May we?')

export const ANSWER_LIBRARY_ROUTES: readonly RouteCase[] = [
  {
    route: 'GET /api/thread/:thread/similar',
    path: '/api/thread/{thread}/similar',
    expected: only(200, 'helpdesk', 'coordinator'),
  },
  {
    route: 'GET /api/thread/:thread/fitting',
    path: '/api/thread/{thread}/fitting',
    expected: only(200, 'helpdesk', 'coordinator'),
  },
  { route: 'GET /api/canned-answers', path: '/api/canned-answers', expected: only(200, 'helpdesk', 'coordinator') },
  {
    route: 'POST /api/canned-answers',
    path: '/api/canned-answers',
    body: { title: 'Thanks', body: SAID },
    expected: only(204, 'helpdesk', 'coordinator'),
  },
  {
    route: 'PATCH /api/canned-answers/:id',
    path: '/api/canned-answers/nothing',
    body: { title: 'Thanks', body: SAID },
    expected: only(404, 'helpdesk', 'coordinator'),
  },
  {
    route: 'DELETE /api/canned-answers/:id',
    path: '/api/canned-answers/nothing',
    expected: only(404, 'helpdesk', 'coordinator'),
  },
  {
    route: 'GET /api/agreed-answers',
    path: '/api/agreed-answers',
    expected: only(200, 'planner of the centre', 'planner of another centre', 'helpdesk', 'coordinator'),
  },
  {
    route: 'POST /api/agreed-answers',
    path: '/api/agreed-answers',
    body: { title: 'Talk to someone', body: SAID },
    expected: only(204, 'helpdesk', 'coordinator'),
  },
  {
    route: 'PATCH /api/agreed-answers/:id',
    path: '/api/agreed-answers/nothing',
    body: { title: 'Talk to someone', body: SAID },
    expected: only(404, 'helpdesk', 'coordinator'),
  },
  {
    route: 'DELETE /api/agreed-answers/:id',
    path: '/api/agreed-answers/nothing',
    expected: only(404, 'helpdesk', 'coordinator'),
  },
  {
    route: 'PUT /api/agreed-answers/:id/texts/:language',
    path: '/api/agreed-answers/nothing/texts/da',
    body: { body: SAID },
    expected: only(404, 'helpdesk', 'coordinator'),
  },
  {
    route: 'DELETE /api/agreed-answers/:id/texts/:language',
    path: '/api/agreed-answers/nothing/texts/da',
    expected: only(404, 'helpdesk', 'coordinator'),
  },
  { route: 'GET /api/campaigns/:campaign/faq', path: '/api/campaigns/sid-2027/faq', expected: forAll(200) },
  {
    route: 'POST /api/faq',
    path: '/api/faq',
    body: { question: 'What?', answer: SAID },
    expected: only(204, 'helpdesk', 'coordinator'),
  },
  {
    route: 'PATCH /api/faq/:id',
    path: '/api/faq/nothing',
    body: { question: 'What?', answer: SAID },
    expected: only(404, 'helpdesk', 'coordinator'),
  },
  { route: 'DELETE /api/faq/:id', path: '/api/faq/nothing', expected: only(404, 'helpdesk', 'coordinator') },
]

/**
 * What each route answers to each visitor, written down by hand from DESIGN's table of rights, on a server with a connection of Denmark
 * and Finland and a question of Denmark's. `{connection}` and `{thread}` stand for their ids.
 */
import { said } from '../harness/threadsOverHttp.ts'

export const VISITORS = {
  anonymous: null,
  'planner of the centre': 'planner.dk@demo.example',
  'planner of another centre': 'planner.se@demo.example',
  reader: 'reader@demo.example',
  helpdesk: 'helpdesk@demo.example',
  coordinator: 'coordinator@demo.example',
} as const
export type VisitorName = keyof typeof VISITORS
type Expected = Readonly<Record<VisitorName, number>>

/** The same for everybody who is signed in. */
const forAll = (status: number): Expected => ({
  anonymous: 401,
  'planner of the centre': status,
  'planner of another centre': status,
  reader: status,
  helpdesk: status,
  coordinator: status,
})
const only = (status: number, ...allowed: readonly VisitorName[]): Expected =>
  Object.fromEntries(
    Object.keys(VISITORS).map((name) => {
      const refused = name === 'anonymous' ? 401 : 403
      return [name, allowed.includes(name as VisitorName) ? status : refused]
    }),
  ) as Expected
const open = (status: number): Expected => ({ ...forAll(status), anonymous: status })

export interface RouteCase {
  /** Method and pattern of the route. */
  readonly route: string
  readonly path: string
  readonly body?: unknown
  readonly expected: Expected
}

const SAID = said('May we?')
const SOME_MILESTONE = {
  kind: 'date',
  title: 'A call',
  when: { kind: 'day', day: '2027-01-20' },
  whenNote: '',
  time: null,
  place: null,
  detailsToFollow: false,
  audiences: ['helplines'],
  purposes: ['information'],
  contact: null,
  link: null,
  text: '',
  reminds: false,
}
const PLANNERS = ['planner of the centre', 'planner of another centre'] as const

export const ROUTE_CASES: readonly RouteCase[] = [
  { route: 'GET /api/sign-in', path: '/api/sign-in', expected: open(200) },
  {
    route: 'POST /api/session',
    path: '/api/session',
    body: { email: 'reader@demo.example', password: 'demo' },
    expected: open(200),
  },
  { route: 'GET /api/session', path: '/api/session', expected: forAll(200) },
  { route: 'DELETE /api/session', path: '/api/session', expected: open(204) },
  { route: 'GET /api/people', path: '/api/people', expected: only(200, 'coordinator') },
  {
    route: 'PATCH /api/people/:person',
    path: '/api/people/demo-planner.fi',
    body: { memberships: [{ centre: 'fi', lead: true }] },
    expected: only(200, 'coordinator'),
  },
  {
    // Confirmed by another id, so whoever may meets a bad request.
    route: 'POST /api/people/:person/erasure',
    path: '/api/people/demo-planner.fi/erasure',
    body: { confirm: 'somebody-else' },
    expected: only(400, 'coordinator'),
  },
  { route: 'GET /api/strands', path: '/api/strands', expected: forAll(200) },
  {
    route: 'PUT /api/centres/:centre/people/:person/strands',
    path: '/api/centres/dk/people/demo-planner2.dk/strands',
    body: { strands: [] },
    expected: only(204, 'planner of the centre', 'coordinator'),
  },
  { route: 'GET /api/notice', path: '/api/notice', expected: open(200) },
  { route: 'GET /api/my-data', path: '/api/my-data', expected: forAll(200) },
  { route: 'GET /api/audit', path: '/api/audit', expected: only(200, 'coordinator') },
  { route: 'GET /api/audit.csv', path: '/api/audit.csv', expected: only(200, 'coordinator') },
  { route: 'GET /api/audit.jsonl', path: '/api/audit.jsonl', expected: only(200, 'coordinator') },
  { route: 'GET /api/campaigns', path: '/api/campaigns', expected: forAll(200) },
  { route: 'GET /api/campaign-figures', path: '/api/campaign-figures', expected: only(200, 'coordinator') },
  {
    // There is one of this year already.
    route: 'POST /api/campaigns',
    path: '/api/campaigns',
    body: {
      kind: 'sid',
      name: 'Again',
      day: '2027-02-09',
      from: 'sid-2027',
      taken: { profiles: false, assets: false, milestones: false },
    },
    expected: only(409, 'coordinator'),
  },
  {
    route: 'PATCH /api/campaigns/:campaign',
    path: '/api/campaigns/sid-2027',
    body: { closed: false },
    expected: only(200, 'coordinator'),
  },
  {
    route: 'GET /api/campaigns/:campaign/opening',
    path: '/api/campaigns/sid-2027/opening',
    expected: only(200, 'coordinator'),
  },
  { route: 'POST /api/campaigns/:campaign/read', path: '/api/campaigns/sid-2027/read', expected: forAll(204) },
  { route: 'GET /api/search', path: '/api/search?q=sextortion&campaign=sid-2027', expected: forAll(200) },
  {
    route: 'GET /api/campaigns/:campaign/milestones',
    path: '/api/campaigns/sid-2027/milestones',
    expected: forAll(200),
  },
  {
    route: 'GET /api/campaigns/:campaign/milestones.ics',
    path: '/api/campaigns/sid-2027/milestones.ics',
    expected: forAll(200),
  },
  {
    route: 'POST /api/campaigns/:campaign/milestones/read',
    path: '/api/campaigns/sid-2027/milestones/read',
    expected: forAll(204),
  },
  {
    // The same each time: it has an id.
    route: 'POST /api/campaigns/:campaign/milestones',
    path: '/api/campaigns/sid-2027/milestones',
    body: { id: 'milestone-of-a-test-1A', milestone: SOME_MILESTONE },
    expected: only(201, 'coordinator'),
  },
  {
    route: 'PUT /api/campaigns/:campaign/milestones/:milestone',
    path: '/api/campaigns/sid-2027/milestones/milestone-of-a-test-1A',
    body: { version: 1, milestone: SOME_MILESTONE },
    expected: only(200, 'coordinator'),
  },
  {
    route: 'GET /api/campaigns/:campaign/milestones/:milestone/recipients',
    path: '/api/campaigns/sid-2027/milestones/milestone-of-a-test-1A/recipients?centre=dk',
    expected: only(200, 'coordinator'),
  },
  {
    route: 'POST /api/campaigns/:campaign/milestones/:milestone/reminders',
    path: '/api/campaigns/sid-2027/milestones/milestone-of-a-test-1A/reminders',
    body: { centres: ['dk'] },
    expected: only(200, 'coordinator'),
  },
  {
    route: 'DELETE /api/campaigns/:campaign/milestones/:milestone',
    path: '/api/campaigns/sid-2027/milestones/milestone-of-a-test-1A',
    expected: only(204, 'coordinator'),
  },
  { route: 'GET /api/campaigns/:campaign/plans', path: '/api/campaigns/sid-2027/plans', expected: forAll(200) },
  {
    route: 'GET /api/campaigns/:campaign/activities',
    path: '/api/campaigns/sid-2027/activities?theme=ai',
    expected: forAll(200),
  },
  {
    route: 'GET /api/campaigns/:campaign/:file{activities[.](?:xlsx|csv|docx|ics|json)}',
    path: '/api/campaigns/sid-2027/activities.csv?theme=ai',
    expected: forAll(200),
  },
  {
    route: 'GET /api/campaigns/:campaign/changes',
    path: '/api/campaigns/sid-2027/changes?since=2027-01-01',
    expected: forAll(200),
  },
  { route: 'GET /api/campaigns/:campaign/visit', path: '/api/campaigns/sid-2027/visit', expected: forAll(200) },
  { route: 'PUT /api/campaigns/:campaign/visit', path: '/api/campaigns/sid-2027/visit', expected: forAll(200) },
  { route: 'GET /api/campaigns/:campaign/feeds', path: '/api/campaigns/sid-2027/feeds', expected: forAll(200) },
  {
    route: 'POST /api/campaigns/:campaign/feeds',
    path: '/api/campaigns/sid-2027/feeds',
    body: { name: 'Dates', content: { what: 'milestones' } },
    expected: forAll(201),
  },
  { route: 'GET /api/feeds', path: '/api/feeds', expected: forAll(200) },
  { route: 'DELETE /api/feeds/:feed', path: '/api/feeds/none', expected: forAll(204) },
  { route: 'DELETE /api/feeds', path: '/api/feeds', expected: forAll(204) },
  { route: 'GET /calendar/:file{[\\w-]+[.]ics}', path: '/calendar/nothing.ics', expected: open(404) },
  { route: 'GET /api/campaigns/:campaign/watches', path: '/api/campaigns/sid-2027/watches', expected: forAll(200) },
  {
    route: 'POST /api/campaigns/:campaign/watches',
    path: '/api/campaigns/sid-2027/watches',
    body: { name: 'Denmark', watched: { what: 'selection', query: 'centre=dk' } },
    expected: forAll(201),
  },
  {
    route: 'DELETE /api/campaigns/:campaign/watches/:watch',
    path: '/api/campaigns/sid-2027/watches/none',
    expected: forAll(204),
  },
  {
    route: 'GET /api/campaigns/:campaign/selections',
    path: '/api/campaigns/sid-2027/selections',
    expected: forAll(200),
  },
  {
    route: 'POST /api/campaigns/:campaign/selections',
    path: '/api/campaigns/sid-2027/selections',
    body: { name: 'Parents', query: 'audience=parents' },
    expected: forAll(201),
  },
  {
    route: 'DELETE /api/campaigns/:campaign/selections/:selection',
    path: '/api/campaigns/sid-2027/selections/none',
    expected: forAll(204),
  },
  {
    route: 'GET /api/campaigns/:campaign/briefings',
    path: '/api/campaigns/sid-2027/briefings',
    expected: forAll(200),
  },
  {
    route: 'POST /api/campaigns/:campaign/briefings',
    path: '/api/campaigns/sid-2027/briefings',
    body: { query: 'theme=ai' },
    expected: forAll(201),
  },
  {
    route: 'GET /api/campaigns/:campaign/briefings/:file{[^/]+[.](?:xlsx|csv|docx|ics|json)}',
    path: '/api/campaigns/sid-2027/briefings/none.csv',
    expected: forAll(404),
  },
  {
    route: 'GET /api/campaigns/:campaign/briefings/:briefing',
    path: '/api/campaigns/sid-2027/briefings/none',
    expected: forAll(404),
  },
  {
    route: 'DELETE /api/campaigns/:campaign/briefings/:briefing',
    path: '/api/campaigns/sid-2027/briefings/none',
    expected: only(404, 'coordinator'),
  },
  {
    route: 'GET /api/campaigns/:campaign/coverage',
    path: '/api/campaigns/sid-2027/coverage',
    expected: forAll(200),
  },
  {
    route: 'GET /api/campaigns/:campaign/plans/:centre',
    path: '/api/campaigns/sid-2027/plans/dk',
    expected: forAll(200),
  },
  {
    route: 'GET /api/campaigns/:campaign/plans/:file{[^/]+[.](?:xlsx|csv|docx|ics|json)}',
    path: '/api/campaigns/sid-2027/plans/dk.json',
    expected: forAll(200),
  },
  {
    // Without a file there is nothing to read.
    route: 'POST /api/campaigns/:campaign/plans/:centre/imports',
    path: '/api/campaigns/sid-2027/plans/dk/imports',
    expected: only(422, 'planner of the centre'),
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
    // Denmark has a plan already, so who may start one meets a conflict.
    route: 'POST /api/campaigns/:campaign/plans/:centre',
    path: '/api/campaigns/sid-2027/plans/dk',
    body: { from: 'blank' },
    expected: only(409, 'planner of the centre'),
  },
  {
    route: 'GET /api/campaigns/:campaign/profiles/:centre',
    path: '/api/campaigns/sid-2027/profiles/dk',
    expected: forAll(200),
  },
  { route: 'GET /api/campaigns/:campaign/assets', path: '/api/campaigns/sid-2027/assets', expected: forAll(200) },
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
    route: 'GET /api/campaigns/:campaign/suggestions',
    path: '/api/campaigns/sid-2027/suggestions?centre=dk',
    expected: forAll(200),
  },
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
    route: 'POST /api/thread/:thread/notes',
    path: '/api/thread/{thread}/notes',
    body: { key: 'the-same-key', body: SAID },
    expected: only(201, 'helpdesk', 'coordinator'),
  },
  {
    // It is nobody's.
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
  {
    route: 'GET /api/mentionable',
    path: '/api/mentionable',
    expected: { ...forAll(200), reader: 403 },
  },
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
  { route: 'GET /api/notifications', path: '/api/notifications', expected: forAll(200) },
  { route: 'POST /api/notifications/read', path: '/api/notifications/read', expected: forAll(204) },
  {
    route: 'PUT /api/session/language',
    path: '/api/session/language',
    body: { language: 'en' },
    expected: forAll(204),
  },
  { route: 'GET /api/mail-choice', path: '/api/mail-choice', expected: forAll(200) },
  { route: 'PUT /api/mail-choice', path: '/api/mail-choice', body: { choice: 'daily' }, expected: forAll(200) },
  { route: 'GET /api/mails', path: '/api/mails', expected: only(200, 'coordinator') },
  // There is no such mail, so who may read one is told that.
  { route: 'GET /api/mails/:mail', path: '/api/mails/nothing', expected: only(404, 'coordinator') },
  // Open to whoever has the link; nobody has this one.
  { route: 'GET /api/unsubscribe/:token', path: '/api/unsubscribe/nothing', expected: open(404) },
  { route: 'POST /api/unsubscribe/:token', path: '/api/unsubscribe/nothing', expected: open(404) },
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
    // There is no such activity, so who may propose one is told that.
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
    // It is proposed by Denmark, which cannot agree with itself.
    route: 'POST /api/connections/:connection/acts',
    path: '/api/connections/{connection}/acts',
    body: { centre: 'dk', act: 'agree' },
    expected: only(409, 'planner of the centre'),
  },
  // Without providers and links no way in is open, and there is nothing to come back with.
  { route: 'GET /auth/:provider', path: '/auth/nobody', expected: open(404) },
  { route: 'GET /auth/:provider/callback', path: '/auth/nobody/callback', expected: open(404) },
  { route: 'POST /auth/:provider/backchannel-logout', path: '/auth/nobody/backchannel-logout', expected: open(404) },
  {
    route: 'POST /api/sign-in-link',
    path: '/api/sign-in-link',
    body: { email: 'a@centre.example' },
    expected: open(404),
  },
  {
    route: 'POST /api/sign-in-link/look',
    path: '/api/sign-in-link/look',
    body: { token: 'guess' },
    expected: open(404),
  },
  { route: 'POST /api/sign-in-link/use', path: '/api/sign-in-link/use', body: { token: 'guess' }, expected: open(404) },
  { route: 'POST /api/sign-in-code', path: '/api/sign-in-code', body: { code: '123456' }, expected: open(401) },
  { route: 'POST /api/sign-in/separate', path: '/api/sign-in/separate', body: {}, expected: open(404) },
  { route: 'GET /api/sessions', path: '/api/sessions', expected: forAll(200) },
  { route: 'DELETE /api/sessions/:session', path: '/api/sessions/AAAAAAAAAAAAAAAAAAAAAA', expected: forAll(404) },
  { route: 'DELETE /api/sessions', path: '/api/sessions', expected: forAll(204) },
  {
    route: 'GET /api/centres/:centre/people',
    path: '/api/centres/dk/people',
    expected: only(200, 'planner of the centre', 'coordinator'),
  },
  {
    route: 'POST /api/people/:person/merge',
    path: '/api/people/nobody/merge',
    body: { into: 'demo-reader', reason: 'One person' },
    expected: only(404, 'coordinator'),
  },
  {
    route: 'POST /api/people/:person/hand-over',
    path: '/api/people/nobody/hand-over',
    body: { to: 'demo-helpdesk' },
    expected: only(404, 'coordinator'),
  },
  {
    route: 'POST /api/invitations',
    path: '/api/invitations',
    body: { email: 'guest@centre.example', role: 'reader' },
    expected: only(201, 'coordinator'),
  },
  { route: 'GET /api/join-options', path: '/api/join-options', expected: only(200, ...PLANNERS) },
  { route: 'GET /api/join-requests/own', path: '/api/join-requests/own', expected: only(200, ...PLANNERS) },
  {
    // Denmark's planner has this role already, Sweden's may ask for it as well.
    route: 'POST /api/join-requests',
    path: '/api/join-requests',
    body: { role: 'planner', centre: 'dk', reason: '' },
    expected: { ...only(201, 'planner of another centre'), 'planner of the centre': 409 },
  },
  {
    route: 'DELETE /api/join-requests/:request',
    path: '/api/join-requests/AAAAAAAAAAAAAAAAAAAAAA',
    expected: only(404, ...PLANNERS),
  },
  {
    route: 'POST /api/join-requests/:request/answer',
    path: '/api/join-requests/AAAAAAAAAAAAAAAAAAAAAA/answer',
    body: { words: 'Well' },
    expected: only(404, ...PLANNERS),
  },
  {
    route: 'GET /api/join-requests',
    path: '/api/join-requests',
    expected: only(200, ...PLANNERS, 'coordinator'),
  },
  {
    route: 'POST /api/join-requests/:request/decision',
    path: '/api/join-requests/AAAAAAAAAAAAAAAAAAAAAA/decision',
    body: { decision: 'approve' },
    expected: only(404, 'coordinator'),
  },
  {
    route: 'GET /api/campaigns/:campaign/plans/:centre/help-access',
    path: '/api/campaigns/sid-2027/plans/dk/help-access',
    expected: forAll(200),
  },
  {
    // A day that is over is refused to whoever may grant it.
    route: 'PUT /api/campaigns/:campaign/plans/:centre/help-access',
    path: '/api/campaigns/sid-2027/plans/dk/help-access',
    body: { until: '2020-01-01' },
    expected: only(400, 'planner of the centre'),
  },
  {
    route: 'DELETE /api/campaigns/:campaign/plans/:centre/help-access',
    path: '/api/campaigns/sid-2027/plans/dk/help-access',
    expected: only(204, 'planner of the centre'),
  },
  {
    route: 'GET /api/campaigns/:campaign/presence',
    path: '/api/campaigns/sid-2027/presence',
    expected: forAll(200),
  },
]

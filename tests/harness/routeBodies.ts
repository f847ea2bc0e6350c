/** A body with every field that a route reads, by its name, for tests that walk all routes. */
import { said } from './threadsOverHttp.ts'

const PLACE = {
  at: 'text',
  fragment: 'narrative',
  quote: { exact: 'x', prefix: 'y', suffix: 'z' },
  range: { start: 0, end: 1 },
}

const oddMilestone = (words: string) => ({
  kind: 'deadline',
  title: words,
  when: { kind: 'day', day: '2027-01-20' },
  whenNote: words,
  time: { kind: 'close-of-business' },
  place: { kind: 'place', text: words },
  detailsToFollow: true,
  audiences: ['all'],
  purposes: ['action'],
  contact: { kind: 'role', role: 'helpdesk' },
  link: 'https://example.org',
  text: words,
  reminds: true,
})

/** @param words what is said in comments and answers */
export function bodiesOf(words: string): Readonly<Record<string, unknown>> {
  const body = said(words)
  return {
    'POST /api/session': { email: 'nobody@demo.example', password: 'guess' },
    'POST /api/sign-in-link': { email: 'odd@centre.example' },
    'POST /api/sign-in-link/look': { token: 'guess' },
    'POST /api/sign-in-link/use': { token: 'guess', person: 'nobody', separate: true },
    'POST /api/sign-in-code': { code: '123456', person: 'nobody', separate: true },
    'PUT /api/campaigns/:campaign/plans/:centre/help-access': { until: '2027-01-01' },
    'POST /api/people/:person/merge': { into: 'nobody', reason: words },
    'POST /api/people/:person/hand-over': { to: 'nobody' },
    'POST /api/invitations': { email: 'odd@centre.example', role: 'planner', centre: 'fi', lead: false },
    'POST /api/join-requests': { role: 'planner', centre: 'fi', reason: words, name: 'Odd' },
    'POST /api/join-requests/:request/decision': { decision: 'approve', words, centre: 'fi', until: '2027-01-01' },
    'POST /api/join-requests/:request/answer': { words },
    'PUT /api/centres/:centre/people/:person/strands': { strands: ['helpline'] },
    'PATCH /api/people/:person': { role: 'planner', memberships: [{ centre: 'fi', lead: true }] },
    // Confirms nobody, so that nobody is erased.
    'POST /api/people/:person/erasure': { confirm: 'nobody' },
    'PATCH /api/campaigns/:campaign': { closed: false },
    // There is one of this year already, so that none is made.
    'POST /api/campaigns': {
      kind: 'sid',
      name: words,
      day: '2027-02-09',
      from: 'sid-2027',
      taken: { profiles: true, assets: true, milestones: true },
    },
    'POST /api/campaigns/:campaign/feeds': { name: 'Dates', content: { what: 'milestones' } },
    'POST /api/campaigns/:campaign/watches': { name: 'Denmark', watched: { what: 'selection', query: 'centre=dk' } },
    'POST /api/campaigns/:campaign/selections': { name: 'Parents', query: 'audience=parents' },
    'POST /api/campaigns/:campaign/briefings': { name: 'For the meeting', query: 'audience=parents' },
    'POST /api/campaigns/:campaign/links/plan/:centre/check': { url: words },
    'POST /api/campaigns/:campaign/links/profile/:centre/check': { url: words },
    'POST /api/campaigns/:campaign/links/assets/:owner/check': { url: words },
    'POST /api/campaigns/:campaign/links/read': { document: words },
    'PUT /api/wording/:language': { version: 0, texts: { helpTitle: words, [words]: words }, isChecked: true },
    'POST /api/wording/:language/restore': { version: 0, to: 0 },
    'PUT /api/campaigns/:campaign/visit': {},
    'POST /api/campaigns/:campaign/milestones': { id: 'an-odd-milestone-00001', milestone: oddMilestone(words) },
    'PUT /api/campaigns/:campaign/milestones/:milestone': { version: 1, milestone: oddMilestone(words) },
    'POST /api/campaigns/:campaign/inquiries/:inquiry/answer': { text: words, last: 99 },
    'PUT /api/campaigns/:campaign/inquiries/:inquiry/disclosure': { isMarked: false, words },
    'PUT /api/campaigns/:campaign/inquiries/:inquiry/state': { state: 'closed' },
    'POST /api/campaigns/:campaign/inquiries/deletion': { inquiries: ['no-such-inquiry'] },
    'POST /api/campaigns/:campaign/profiles/:centre/decision': {
      decision: 'return',
      submission: 'no-such-submission',
      words,
    },
    'POST /api/campaigns/:campaign/milestones/:milestone/reminders': { centres: ['dk'], words },
    'POST /api/campaigns/:campaign/plans/:centre': { from: 'blank', idempotencyKey: 'an-odd-key' },
    'POST /api/versions/:name{.+}': { cause: 'named', name: 'Odd' },
    'PATCH /api/versions/:name{.+}': { id: 'nothing', name: 'Odd' },
    'POST /api/threads/:name{.+}': {
      key: 'an-odd-key',
      place: PLACE,
      audience: 'centre',
      toHelpdesk: false,
      body,
    },
    'POST /api/thread/:thread/comments': { key: 'an-odd-key', body, canned: 'nothing' },
    'PATCH /api/thread/:thread/comments/:number': { body },
    'POST /api/thread/:thread/comments/:number/undo': { state: 'open', snoozedUntil: '2027-01-01T00:00:00Z' },
    'POST /api/thread/:thread/notes': { key: 'an-odd-key', body },
    'PATCH /api/thread/:thread/notes/:number': { body },
    'PUT /api/thread/:thread/presence': { doing: 'reading' },
    'POST /api/thread/:thread/state': { state: 'open' },
    'POST /api/thread/:thread/owner': { owner: 'demo-helpdesk' },
    'POST /api/thread/:thread/snooze': { until: '2027-01-01T00:00:00Z' },
    'POST /api/thread/:thread/read': { number: 1 },
    'POST /api/campaigns/:campaign/queue-changes': {
      changes: [{ thread: 'A'.repeat(22), state: 'open', owner: null, snoozedUntil: '2027-01-01T00:00:00Z' }],
    },
    'POST /api/canned-answers': { title: 'Odd', body },
    'PATCH /api/canned-answers/:id': { title: 'Odd', body },
    'POST /api/faq': { question: 'Odd?', answer: body },
    'PATCH /api/faq/:id': { question: 'Odd?', answer: body },
    'PUT /api/session/language': { language: 'en' },
    'PUT /api/mail-choice': { choice: 'daily' },
    'POST /api/campaigns/:campaign/centres/:centre/connections': {
      activity: 'nothing',
      other: { centre: 'se', activity: 'nothing' },
      words: 'Shall we?',
    },
    'POST /api/campaigns/:campaign/centres/:centre/answers': {
      a: 'nothing',
      b: 'nothing',
      centres: ['dk', 'se'],
      answer: { answer: 'not-useful', reason: 'other', words: 'No' },
    },
    'POST /api/campaigns/:campaign/centres/:centre/visit': { pairs: ['a b'] },
    'POST /api/connections/:connection/acts': { centre: 'dk', act: 'say', words: 'Well' },
    // The bytes of a file: JSON is none that it reads.
    'POST /api/campaigns/:campaign/plans/:centre/imports': {},
  }
}

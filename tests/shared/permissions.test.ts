import { describe, expect, test } from 'vitest'
import { CentreId, PersonId } from '../../shared/ids.ts'
import { can, type Action, type Person, type Standing, type Visitor } from '../../shared/permissions.ts'
import type { Subjects } from '../../shared/subjects.ts'

const OWN = CentreId.parse('dk')
const OTHER = CentreId.parse('se')
const THIRD = CentreId.parse('hr')
const ME = PersonId.parse('me')

function person(
  role: Person['role'],
  memberships: Person['memberships'] = [],
  standing: Standing = 'approved',
): Person {
  return { id: PersonId.parse('me'), name: 'Me', email: 'me@demo.example', role, memberships, standing }
}

/** In the order of the table's columns. Everything in the table is of the centre `dk`. */
const VISITORS: readonly (readonly [string, Visitor])[] = [
  ['nobody known', null],
  ['a planner who waits for approval', person('planner', [], 'waiting')],
  ['a lead planner of another centre', person('planner', [{ centre: OTHER, lead: true }])],
  ['a planner of this centre', person('planner', [{ centre: OWN, lead: false }])],
  ['a lead planner of this centre', person('planner', [{ centre: OWN, lead: true }])],
  ['a reader', person('reader')],
  ['the helpdesk', person('helpdesk')],
  ['a coordinator', person('coordinator')],
]

const mine = { startedBy: PersonId.parse('me') }
const others = { startedBy: PersonId.parse('somebody-else') }

type Row<A extends Action> = readonly [what: string, subject: Omit<Subjects[A], 'closed'>, cells: string]

/**
 * The whole matrix, by hand. `+` may, `o` may while the campaign is open, `-` may not.
 * Columns: nobody, waiting, other centre, own centre, own centre's lead, reader, helpdesk, coordinator.
 */
const MATRIX: { readonly [A in Action]: readonly Row<A>[] } = {
  'plan.read': [['a plan', { centre: OWN }, '- - + + + + + +']],
  'plan.edit': [
    ['a plan', { centre: OWN, helpAccess: false }, '- - - o o - - -'],
    ['a plan under help access', { centre: OWN, helpAccess: true }, '- - - o o - - o'],
  ],
  'owner.export': [['names of owners', { centre: OWN }, '- - - + + - - -']],
  'task.read': [['the tasks', { centre: OWN }, '- - - + + - - -']],
  'task.own': [["one's own tasks", {}, '- - + + + - - -']],
  'task.edit': [['the tasks', { centre: OWN }, '- - - o o - - -']],
  'template.list': [['templates', {}, '- - + + + - - +']],
  'template.read': [
    ["the network's template", { centre: null }, '- - + + + - - +'],
    ["the centre's template", { centre: OWN }, '- - - + + - - -'],
  ],
  'template.edit': [
    ["the network's template", { centre: null }, '- - - - - - - +'],
    ["the centre's template", { centre: OWN }, '- - - + + - - -'],
  ],
  'correction.propose': [['a wording', {}, '- - + + + + + +']],
  'correction.export': [['agreed wordings', {}, '- - - - - - - +']],
  'translation.ask': [['a translation', {}, '- - + + + + + +']],
  'view.list': [
    ['views of plans', { kind: 'plan' }, '- - + + + + + +'],
    ['views of the queue', { kind: 'queue' }, '- - - - - - + +'],
  ],
  'view.read': [
    ["one's own view", { kind: 'plan', person: ME, centre: null }, '- - + + + + + +'],
    ["somebody's view", { kind: 'plan', person: PersonId.parse('somebody-else'), centre: null }, '- - - - - - - -'],
    ["the centre's view", { kind: 'plan', person: null, centre: OWN }, '- - - + + - - -'],
    ["the centre's view of the overview", { kind: 'overview', person: null, centre: OWN }, '- - - + + - - -'],
    ["one's own view of the queue", { kind: 'queue', person: ME, centre: null }, '- - - - - - + +'],
  ],
  'view.edit': [
    ["one's own view", { kind: 'plan', person: ME, centre: null }, '- - + + + + + +'],
    ["somebody's view", { kind: 'plan', person: PersonId.parse('somebody-else'), centre: null }, '- - - - - - - -'],
    ["the centre's view", { kind: 'plan', person: null, centre: OWN }, '- - - o o - - -'],
    ["one's own view of the queue", { kind: 'queue', person: ME, centre: null }, '- - - - - - + +'],
  ],
  'update.edit': [['a draft', {}, '- - - - - - - o']],
  'update.read': [['a released letter', {}, '- - + + + + + +']],
  'report.read-draft': [
    ['a report', { owner: OWN }, '- - - + + - - -'],
    ['chapters of the network', { owner: 'network' }, '- - - - - - - +'],
  ],
  'report.edit': [
    ['a report', { owner: OWN }, '- - - o o - - -'],
    ['chapters of the network', { owner: 'network' }, '- - - - - - - +'],
  ],
  'report.submit': [['a report', { centre: OWN }, '- - - o o - - -']],
  'report.read-submitted': [['a report that waits', { centre: OWN }, '- - - + + + + +']],
  'report.read': [['an accepted report', {}, '- - + + + + + +']],
  'report.read-picture': [
    ['a picture of a report that is written', { centre: OWN, namedBy: 'draft' }, '- - - + + - - -'],
    ['a picture of a report that waits', { centre: OWN, namedBy: 'submitted' }, '- - - + + + + +'],
    ['a picture of an accepted report', { centre: OWN, namedBy: 'accepted' }, '- - + + + + + +'],
    ['a picture of the published report', { centre: OWN, namedBy: 'public' }, '+ + + + + + + +'],
  ],
  'report.decide': [['a report that waits', {}, '- - - - - - - +']],
  'report.reopen': [['a closed campaign', {}, '- - - - - - - +']],
  'report.publish': [['the network’s report', {}, '- - - - - - - +']],
  'report.freeze': [['the network’s report', {}, '- - - - - - - +']],
  'report.set-form': [['the form of a campaign', {}, '- - - - - - - o']],
  'profile.read': [['a draft', { centre: OWN }, '- - + + + + + +']],
  'profile.edit': [['a draft', { centre: OWN }, '- - - o o - - -']],
  'profile.submit': [['a draft', { centre: OWN }, '- - - o o - - -']],
  'profile.moderate': [['a submitted page', { centre: OWN }, '- - - - - - - o']],
  'profile.unpublish': [['a public page', { centre: OWN }, '- - - + + - - +']],
  'publication.list': [['the list', {}, '- - + + + + + +']],
  'profile.read-published': [['a published page', {}, '+ + + + + + + +']],
  'inquiry.list': [['messages of the public', {}, '- - + + + - + +']],
  'inquiry.read': [
    ['a message to the centre', { centre: OWN }, '- - - + + - + +'],
    ['a deleted message', { centre: null }, '- - + + + - + +'],
  ],
  'inquiry.answer': [['a message to the centre', { centre: OWN }, '- - - + + - + +']],
  'inquiry.mark': [['a message to the centre', { centre: OWN }, '- - - + + - + +']],
  'inquiry.delete': [['a message to the centre', { centre: OWN }, '- - - + + - + +']],
  'wording.read': [['the wording of public pages', {}, '- - + + + + + +']],
  'wording.correct': [['the wording in a language of the centre', { centres: [OWN] }, '- - - + + - - -']],
  'wording.publish': [
    ['help texts of another centre', { centres: [OWN, OTHER], proposers: [OTHER] }, '- - - + + - - +'],
    ['help texts of the own centre', { centres: [OWN, OTHER], proposers: [OWN] }, '- - + - - - - +'],
    ['help texts in another language', { centres: [OTHER], proposers: [THIRD] }, '- - + - - - - +'],
  ],
  'wording.restore': [['an earlier wording', {}, '- - - - - - - +']],
  'wording.official': [['the official wording of the help', {}, '- - - - - - - +']],
  'helpline.read': [['the register of helplines', {}, '- - + + + + + +']],
  'helpline.edit': [['the entry of the centre', { centre: OWN }, '- - - + + - - +']],
  'helpline.confirm': [['an entry', {}, '- - - - - - - +']],
  'assets.read': [
    ['assets for the network', { public: false }, '- - + + + + + +'],
    ['public assets', { public: true }, '+ + + + + + + +'],
  ],
  'assets.edit': [
    ["the centre's assets", { owner: OWN }, '- - - o o - - -'],
    ["the network's assets", { owner: 'network' }, '- - - - - - - o'],
  ],
  'thread.read': [
    ['a thread for the network', { centres: [OWN], audience: 'network' }, '- - + + + + + +'],
    ['a thread for the centre', { centres: [OWN], audience: 'centre' }, '- - - + + - + +'],
    ['a thread for the centre only', { centres: [OWN], audience: 'centre-only' }, '- - - + + - - -'],
    ['a thread of a proposal', { centres: [OWN], audience: 'centre', isOfProposal: true }, '- - - + + - - +'],
    ['a hidden thread for the network', { centres: [OWN], audience: 'network', isHidden: true }, '- - - - - - - +'],
  ],
  'thread.start': [
    ['a thread for the network', { centres: [OWN], audience: 'network' }, '- - o o o o o o'],
    ['a thread for the centre', { centres: [OWN], audience: 'centre' }, '- - - o o - o o'],
    ['a thread for the centre only', { centres: [OWN], audience: 'centre-only' }, '- - - o o - - -'],
    ['a thread of a proposal', { centres: [OWN], audience: 'centre', isOfProposal: true }, '- - - o o - - o'],
  ],
  'thread.reply': [
    ['a thread for the centre only', { centres: [OWN], audience: 'centre-only' }, '- - - o o - - -'],
    ['a thread for the network', { centres: [OWN], audience: 'network' }, '- - o o o o o o'],
    ['a thread for the centre', { centres: [OWN], audience: 'centre' }, '- - - o o - o o'],
  ],
  'thread.resolve': [
    [
      "somebody's thread for the centre only",
      { centres: [OWN], audience: 'centre-only', ...others },
      '- - - o o - - -',
    ],
    ["one's own thread for the network", { centres: [OWN], audience: 'network', ...mine }, '- - o o o o o o'],
    ["somebody's thread for the network", { centres: [OWN], audience: 'network', ...others }, '- - - - - - o o'],
    ["one's own thread for the centre", { centres: [OWN], audience: 'centre', ...mine }, '- - - o o - o o'],
    ["somebody's thread for the centre", { centres: [OWN], audience: 'centre', ...others }, '- - - - - - o o'],
  ],
  'thread.assign': [
    ['a thread for the centre only', { centres: [OWN], audience: 'centre-only' }, '- - - - - - - -'],
    ['a thread for the network', { centres: [OWN], audience: 'network' }, '- - - - - - o o'],
    ['a thread for the centre', { centres: [OWN], audience: 'centre' }, '- - - - - - o o'],
  ],
  'thread.hide': [
    ['a thread for the centre only', { centres: [OWN], audience: 'centre-only' }, '- - - - - - - -'],
    ['a thread for the network', { centres: [OWN], audience: 'network' }, '- - - - - - - +'],
    ['a thread for the centre', { centres: [OWN], audience: 'centre' }, '- - - - - - - +'],
  ],
  'thread.note': [
    ['a thread for the centre only', { centres: [OWN], audience: 'centre-only' }, '- - - - - - - -'],
    ['a thread for the network', { centres: [OWN], audience: 'network' }, '- - - - - - o o'],
    ['a thread for the centre', { centres: [OWN], audience: 'centre' }, '- - - - - - o o'],
  ],
  'thread.read-notes': [
    ['a thread for the centre only', { centres: [OWN], audience: 'centre-only' }, '- - - - - - - -'],
    ['a thread for the network', { centres: [OWN], audience: 'network' }, '- - - - - - + +'],
    ['a thread for the centre', { centres: [OWN], audience: 'centre' }, '- - - - - - + +'],
  ],
  'proposal.decide': [
    ['a proposal before the network', { centres: [OWN], audience: 'network', helpAccess: false }, '- - - o o - - -'],
    ['one in a plan under help access', { centres: [OWN], audience: 'network', helpAccess: true }, '- - - o o - - o'],
    ['one for the centre only', { centres: [OWN], audience: 'centre-only', helpAccess: true }, '- - - o o - - -'],
    ["one in the network's files", { centres: [], audience: 'network', helpAccess: false }, '- - - - - - - o'],
  ],
  'queue.read': [['the queue', {}, '- - - - - - + +']],
  'person.mention': [['the people who can be called', {}, '- - + + + - + +']],
  'canned-answer.edit': [['the answers that are kept', {}, '- - - - - - + +']],
  'agreed-answer.read': [['answers agreed with helplines', {}, '- - + + + - + +']],
  'agreed-answer.edit': [['answers agreed with helplines', {}, '- - - - - - + +']],
  'faq.read': [['the FAQ', {}, '- - + + + + + +']],
  'faq.edit': [['the FAQ', {}, '- - - - - - + +']],
  'bell.read': [["one's own bell", {}, '- - + + + + + +']],
  'overview.own': [["one's own overview", {}, '- - + + + + + +']],
  'feed.own': [['one’s own', {}, '- - + + + + + +']],
  'briefing.read': [['briefings', {}, '- - + + + + + +']],
  'briefing.create': [['briefings', {}, '- - + + + + + +']],
  'briefing.delete': [
    ["one's own briefing", { createdBy: mine.startedBy }, '- - + + + + + +'],
    ["somebody else's briefing", { createdBy: others.startedBy }, '- - - - - - - +'],
    ["an erased person's briefing", { createdBy: null }, '- - - - - - - +'],
  ],
  'language.choose': [['the language of one’s own interface', {}, '- + + + + + + +']],
  'mail.choose': [['which mails one gets oneself', {}, '- - + + + + + +']],
  'mail.read': [['outgoing mails', {}, '- - - - - - - +']],
  'suggestion.read': [['suggestions', {}, '- - + + + + + +']],
  'suggestion.act': [
    ['a suggestion between dk and hr', { centres: [OWN, THIRD] }, '- - - o o - - -'],
    ['a suggestion between hr and dk', { centres: [THIRD, OWN] }, '- - - o o - - -'],
    ['a suggestion between dk and se', { centres: [OWN, OTHER] }, '- - o o o - - -'],
  ],
  'connection.see': [['connections', {}, '- - + + + + + +']],
  'connection.read': [
    ['the notes of dk and hr', { centres: [OWN, THIRD] }, '- - - + + - - +'],
    ['the notes of dk and se', { centres: [OWN, OTHER] }, '- - + + + - - +'],
  ],
  'connection.edit': [
    ['the notes of dk and hr', { centres: [OWN, THIRD] }, '- - - o o - - -'],
    ['the notes of dk and se', { centres: [OWN, OTHER] }, '- - o o o - - -'],
  ],
  'session.own': [['one’s own sessions', {}, '- + + + + + + +']],
  'join.ask': [['to belong to a centre', {}, '- + + + + - - -']],
  'join.list': [['requests to join', {}, '- - + - + - - +']],
  'join.approve': [
    ['somebody for the centre', { centre: OWN }, '- - - - + - - +'],
    ['somebody for the network', { centre: null }, '- - - - - - - +'],
  ],
  'help-access.grant': [["help access to the centre's plan", { centre: OWN }, '- - - - o - - -']],
  'account.read': [
    ['accounts', { centre: null }, '- - - - - - - +'],
    ['those of the centre', { centre: OWN }, '- - - - + - - +'],
  ],
  'strand.choose': [
    ['those of a planner of the centre', { centre: OWN, person: PersonId.parse('somebody-else') }, '- - - - + - - +'],
    ['one’s own', { centre: OWN, person: PersonId.parse('me') }, '- - - + + - - +'],
  ],
  'account.change': [['accounts', {}, '- - - - - - - +']],
  'audit.read': [['the audit log', {}, '- - - - - - - +']],
  'campaign.read': [['campaigns', {}, '- - + + + + + +']],
  'campaign.read-prepared': [['campaigns before they are opened', {}, '- - - - - - - +']],
  'milestone.read': [['milestones', {}, '- - + + + + + +']],
  'milestone.edit': [['a milestone', {}, '- - - - - - - o']],
  'campaign.run': [['campaigns', {}, '- - - - - - - +']],
}

describe.each(Object.entries(MATRIX) as [Action, readonly Row<Action>[]][])('%s', (action, rows) => {
  test.each(rows)('%s', (_what, subject, cells) => {
    for (const closed of [false, true]) {
      const expected = cells.split(' ').map((cell) => cell === '+' || (cell === 'o' && !closed))
      const answers = VISITORS.map(([, visitor]) => can(visitor, action, { ...subject, closed } as Subjects[Action]))
      const named = (list: readonly boolean[]) =>
        VISITORS.filter((_visitor, place) => list[place]).map(([name]) => name)
      expect(cells.split(' ')).toHaveLength(VISITORS.length)
      expect(named(answers), closed ? 'closed campaign' : 'open campaign').toEqual(named(expected))
    }
  })
})

test('a planner of several centres plans for each of them and for no other', () => {
  const both = person('planner', [
    { centre: OWN, lead: false },
    { centre: OTHER, lead: true },
  ])
  const edits = (centre: CentreId) => can(both, 'plan.edit', { centre, closed: false, helpAccess: false })
  expect([OWN, OTHER, THIRD].map(edits)).toEqual([true, true, false])
  expect([OWN, OTHER, THIRD].map((centre) => can(both, 'join.approve', { centre }))).toEqual([false, true, false])
})

test('a further centre of a country is another centre', () => {
  const first = person('planner', [{ centre: CentreId.parse('rs'), lead: true }])
  const second = CentreId.parse('rs-2')
  expect(can(first, 'plan.edit', { centre: second, closed: false, helpAccess: false })).toBe(false)
})

test.each(['reader', 'helpdesk', 'coordinator'] as const)('memberships left over give a %s no rights', (role) => {
  const former = person(role, [{ centre: OWN, lead: true }])
  expect(can(former, 'plan.edit', { centre: OWN, closed: false, helpAccess: false })).toBe(false)
  expect(can(former, 'profile.edit', { centre: OWN, closed: false })).toBe(false)
  expect(can(former, 'suggestion.act', { centres: [OWN, OTHER], closed: false })).toBe(false)
  expect(can(former, 'help-access.grant', { centre: OWN, closed: false })).toBe(false)
})

describe.each(['new', 'waiting', 'refused', 'ended'] as const)('a person whose standing is %s', (standing) => {
  const rows = Object.entries(MATRIX) as [Action, readonly Row<Action>[]][]
  const everybody = VISITORS.flatMap(([name, visitor]) => (visitor === null ? [] : [[name, visitor] as const]))
  test.each(everybody)(
    'has only the public’s rights and those to their own data, whatever %s may',
    (_name, visitor) => {
      const own: readonly Action[] = standing === 'ended' ? [] : ['session.own', 'join.ask', 'language.choose']
      const allowed = rows.flatMap(([action, cases]) =>
        cases.flatMap(([, subject]) => {
          const asked = { ...subject, closed: false } as Subjects[Action]
          return can({ ...visitor, standing }, action, asked) && !can(null, action, asked) ? [action] : []
        }),
      )
      expect(allowed.toSorted()).toEqual(own.toSorted())
    },
  )
})

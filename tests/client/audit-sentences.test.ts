/** Entries of the audit log are read as sentences, with the names of what they concern. */
import { setupI18n } from '@lingui/core'
import { expect, test } from 'vitest'
import { auditFactsIn, type AuditNames } from '../../client/accounts/audit/auditFacts.ts'
import { AUDIT_LABELS } from '../../client/accounts/audit/auditLabels.ts'
import { AUDIT_SENTENCES, subjectOf } from '../../client/accounts/audit/auditSentences.ts'
import { AuditAction } from '../../shared/accounts/audit.ts'
import { messages } from '../../shared/locales/en/messages.ts'

const ID = 'KYz_NE_e5b_GroXsLTNatw'
const i18n = setupI18n({ locale: 'en', messages: { en: messages } })
const NAMES: AuditNames = {
  campaign: (id) => ({ 'sid-2028': 'SID 2028' })[id] ?? id,
  centre: (id) => ({ dk: 'Denmark', fi: 'Finland' })[id] ?? id,
  milestone: (id) => (id === ID ? 'Plans in for the EC briefing' : null),
  document: () => 'Plan, Denmark',
  language: () => 'Danish',
  role: () => 'Planner',
  strands: () => 'Helpline',
  day: (iso) => iso.slice(0, 10),
  list: (names) => names.join(', '),
}

/** Details as the server writes them, and the sentence of each. */
const SENTENCES: readonly (readonly [AuditAction, object, string])[] = [
  ['session.start', { issuer: 'demo' }, 'Signed in'],
  ['account.create', { issuer: 'https://id.example' }, 'Account created'],
  ['account.change', { role: 'planner', centre: 'dk', by: 'invitation' }, 'Account changed: Planner, Denmark'],
  ['account.change', { accessUntil: '2027-03-01' }, 'Access of an account ends after 2027-03-01'],
  ['account.change', { ended: false }, 'Access restored'],
  ['account.end', { by: 'its last day' }, 'Access ended on its last day'],
  ['account.merge', { into: ID, reason: 'Two accounts' }, 'Accounts merged: Two accounts'],
  ['account.strands', { centre: 'dk', strands: ['helpline'] }, 'Strands of a planner changed to Helpline'],
  ['join.approve', { request: ID, role: 'planner', centre: 'dk' }, 'Request approved: Planner, Denmark'],
  ['join.move', { request: ID, role: 'planner', centre: 'fi' }, 'Request moved to Finland'],
  [
    'help-access.grant',
    { campaign: 'sid-2028', centre: 'dk', until: '2027-03-01' },
    'Help access to the plan of Denmark granted until 2027-03-01',
  ],
  ['campaign.change', { campaign: 'sid-2028', closed: true }, 'SID 2028 closed'],
  ['campaign.change', { campaign: 'sid-2028', closed: false, notified: 88 }, 'SID 2028 opened, 88 planners notified'],
  ['campaign.change', { campaign: 'sid-2028', closed: false }, 'SID 2028 opened'],
  ['campaign.change', { campaign: 'sid-2028', current: true }, 'SID 2028 made the current campaign'],
  ['campaign.delete', { campaign: 'odd-campaign' }, 'odd-campaign deleted'],
  ['milestone.change', { campaign: 'sid-2028', milestone: ID }, 'Milestone “Plans in for the EC briefing” changed'],
  ['milestone.change', { campaign: 'sid-2028', milestone: `${ID}-deleted` }, 'Milestone changed'],
  ['milestone.delete', { campaign: 'sid-2028', milestone: ID }, 'Milestone of SID 2028 deleted'],
  [
    'milestone.remind',
    { campaign: 'sid-2028', milestone: ID, centres: ['dk', 'fi'], people: 4, message: ID, characters: 20 },
    'Reminder of “Plans in for the EC briefing” sent to 4 people',
  ],
  ['milestone.confirm', { campaign: 'sid-2028', milestones: [ID] }, '1 copied milestone of SID 2028 confirmed'],
  ['audit.export', { format: 'csv', entries: 12 }, 'Audit log exported as CSV: 12 entries'],
  ['plan.export', { campaign: 'sid-2028', centre: 'dk', format: 'xlsx' }, 'Plan of Denmark exported as XLSX'],
  [
    'selection.export',
    { campaign: 'sid-2028', selection: 'theme=ai', format: 'docx', activities: 1 },
    '1 activity of SID 2028 exported as DOCX',
  ],
  ['task.export', { campaign: 'sid-2028', centre: 'dk', format: 'csv' }, 'Tasks of Denmark exported'],
  ['profile.publish', { campaign: 'sid-2028', centre: 'dk' }, 'Profile page of Denmark published'],
  ['thread.hide', { document: 'plan/sid-2028/dk', thread: ID }, 'Comment hidden: Plan, Denmark'],
  ['helpline.change', { centre: 'dk' }, 'Helpline of Denmark changed'],
  ['wording.restore', { language: 'da', version: 2 }, 'Earlier wording of public pages restored: Danish'],
]
const sentenceOf = (action: AuditAction, detail: string) =>
  i18n._(AUDIT_SENTENCES[action](auditFactsIn(detail), NAMES) ?? AUDIT_LABELS[action])

test.each(SENTENCES)('%s %j is read as a sentence', (action, detail, sentence) => {
  expect(sentenceOf(action, JSON.stringify(detail))).toBe(sentence)
})

test.each(AuditAction.options)('%s is read as its label where a detail is missing, or is of another kind', (action) => {
  for (const detail of ['{}', '[]', 'null', '7', '{"campaign":7,"centre":{},"people":"many","strands":["none"]}'])
    expect(sentenceOf(action, detail)).toBe(i18n._(AUDIT_LABELS[action]))
})

test('an entry concerns what it names: a document, a centre, several, a language, or a campaign', () => {
  const subject = (facts: object) => subjectOf(auditFactsIn(JSON.stringify(facts)), NAMES)
  expect(subject({ campaign: 'sid-2028', document: 'plan/sid-2028/dk' })).toBe('Plan, Denmark')
  expect(subject({ campaign: 'sid-2028', centre: 'dk' })).toBe('Denmark')
  expect(subject({ campaign: 'sid-2028', centres: ['dk', 'fi'] })).toBe('Denmark, Finland')
  expect(subject({ language: 'da' })).toBe('Danish')
  expect(subject({ campaign: 'sid-2028', milestone: ID })).toBe('SID 2028')
  expect(subject({ issuer: 'demo' })).toBeNull()
})

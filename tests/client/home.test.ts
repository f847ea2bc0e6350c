/** The entries of a planner's home page. */
import { expect, test } from 'vitest'
import { newSynergies } from '../../client/synergies/newSynergies.ts'
import { unsentItems } from '../../client/home/pages/unsent.ts'
import { pairKeyOf } from '../../shared/connections/feedback.ts'
import { CampaignId, CentreId, type DocumentName } from '../../shared/ids.ts'
import type { PlanSuggestion } from '../../shared/synergies/suggestion.ts'

const sid = CampaignId.parse('sid-2027')
const dk = CentreId.parse('dk')
const named = (...names: readonly string[]) => names as readonly DocumentName[]
const THREAD = 'T'.repeat(22)

test('Unsent work of every kind of document leads to its page', () => {
  const items = unsentItems(
    {
      refused: named('plan/sid-2027/dk', 'plan/sid-2027/dk'),
      waiting: named(
        'plan/sid-2027/dk',
        'profile/sid-2027/dk',
        'assets/sid-2026/dk',
        'connection/CCCCCCCCCCCCCCCCCCCCCC',
      ),
      drafts: [],
    },
    sid,
  )
  expect(items.map(({ kind, href }) => [kind, href])).toEqual([
    ['refused', '/plans/sid-2027/dk'],
    ['waiting', '/profiles/sid-2027/dk'],
    ['waiting', '/assets/sid-2026/dk'],
    ['waiting', '/connections/sid-2027/CCCCCCCCCCCCCCCCCCCCCC'],
  ])
})

test('A draft leads to its thread, or to the comments of its page; one of no document leads nowhere', () => {
  const drafts = [
    `plan/sid-2027/se#${THREAD}`,
    `plan/sid-2027/se#${THREAD}/2`,
    'plan/sid-2027/dk#activity-1/title',
    'profile/sid-2027/dk#',
    'faq',
    'canned#new',
  ]
  expect(unsentItems({ refused: [], waiting: [], drafts }, sid).map(({ href }) => href)).toEqual([
    `/plans/sid-2027/se?comments=open&thread=${THREAD}`,
    '/plans/sid-2027/dk?comments=open',
    '/profiles/sid-2027/dk?comments=open',
  ])
})

function pair(a: string, b: string): PlanSuggestion {
  const centres = [CentreId.parse(a.slice(0, 2)), CentreId.parse(b.slice(0, 2))] as [CentreId, CentreId]
  return {
    a,
    b,
    score: 0.5,
    kind: 'learn-from',
    reasons: [],
    centres,
    titles: [a, b],
    glosses: ['', ''],
    languages: [null, null],
  }
}

test('Before the first visit the foremost suggestions are counted, later those that were not seen', () => {
  const all = [pair('dk1', 'se1'), pair('dk2', 'se1'), pair('dk1', 'no1')]
  expect(newSynergies(dk, all, [], null)).toEqual({ centre: 'dk', count: 2, isFirst: true })
  expect(newSynergies(dk, all, [], all.slice(0, 2).map(pairKeyOf))).toEqual({ centre: 'dk', count: 1, isFirst: false })
  expect(newSynergies(dk, all, [], all.map(pairKeyOf))).toBeNull()
  expect(newSynergies(dk, [], [], null)).toBeNull()
})

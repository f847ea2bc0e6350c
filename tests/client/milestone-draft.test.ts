import { describe, expect, test } from 'vitest'
import { addressOf } from '../../client/campaigns/newCampaign.ts'
import type { CentreId } from '../../shared/ids.ts'
import { chaseGroups } from '../../client/milestones/chaseGroups.ts'
import { draftOf, EMPTY_DRAFT, readDraft } from '../../client/milestones/form/milestoneDraft.ts'
import { divideMilestones } from '../../client/milestones/milestoneGroups.ts'
import { isRecent, lastReminders } from '../../client/milestones/lastReminders.ts'
import {
  comingForMe,
  nextDeadline,
  remindersByHand,
  waitingMilestones,
} from '../../client/milestones/nextMilestones.ts'
import type { LastReminders, ListedMilestone } from '../../shared/milestones/api.ts'
import type { MilestoneBellItem } from '../../shared/milestones/bell.ts'
import type { MilestoneId } from '../../shared/milestones/milestone.ts'
import type { PlanRow } from '../../shared/plans/api.ts'
import { NETWORK_LIST } from '../milestones/networkList.ts'

const NOW = new Date('2024-11-12T10:00:00Z')
const listed = Object.values(NETWORK_LIST)
  .map((fields): ListedMilestone => ({
    ...fields,
    id: fields.title as ListedMilestone['id'],
    campaign: 'sid-2025' as ListedMilestone['campaign'],
    version: 1,
    createdAt: '2024-09-02T09:00:00.000Z',
    updatedAt: null,
    needsReview: false,
    label: null,
    isForMe: !fields.audiences.includes('sic-plus'),
    notified: { people: [], centres: [] },
    sent: [],
  }))
  .toSorted((a, b) => a.title.localeCompare(b.title))

describe('the form of a milestone', () => {
  test.each(Object.entries(NETWORK_LIST))('gives back what it was given: %s', (_, milestone) => {
    expect(readDraft(draftOf(milestone))).toEqual({ ok: true, milestone, notified: { people: [], centres: [] } })
  })

  test('names the fields that are wrong', () => {
    expect(readDraft(EMPTY_DRAFT)).toEqual({ ok: false, wrong: new Set(['title', 'day', 'audiences', 'purposes']) })
    const range = { ...draftOf(NETWORK_LIST.riyadh), last: '2024-12-15' }
    expect(readDraft(range)).toEqual({ ok: false, wrong: new Set(['last']) })
    const times = { ...draftOf(NETWORK_LIST.call), end: '11:00', link: 'example.org', contactKind: 'mailbox' as const }
    expect(readDraft(times)).toEqual({ ok: false, wrong: new Set(['end', 'link', 'mailbox']) })
  })

  test('takes the Monday of a week, and leaves out the hours that a week does not have', () => {
    const draft = { ...draftOf(NETWORK_LIST.call), whenKind: 'week' as const, day: '2024-11-21' }
    expect(readDraft(draft)).toMatchObject({
      ok: true,
      milestone: { when: { kind: 'week', monday: '2024-11-18' }, time: null },
    })
  })
})

test('the list is this week and the next, then months; past ones are apart', () => {
  const { past, groups } = divideMilestones(listed, new Date('2024-11-14T17:00:00Z'))
  expect(past.map(({ title }) => title)).toEqual(['Call of awareness centres', 'Survey'])
  expect(groups.map(({ key }) => key).toSorted()).toEqual(['2024-11', '2024-12', '2025-02', '2025-03', 'soon'])
})

test('a milestone that a coordinator reminded of by hand waits for the planner, however far it is', () => {
  const far = listed.find(({ title }) => title === 'Network meeting')
  const item = (by: string | null) => ({ milestone: far?.id, campaign: far?.campaign, by }) as MilestoneBellItem
  const waits = (by: string | null) => {
    const reminders = remindersByHand([item(by)], item(by).campaign)
    return waitingMilestones(comingForMe(listed, NOW), reminders, NOW).some(({ id }) => id === far?.id)
  }
  expect(waits('Coordinator')).toBe(true)
  expect(waits(null)).toBe(false)
})

test('a centre that was reminded in the last three days is recent, by its last reminder of this deadline', () => {
  const at = (day: string) => `2024-11-${day}T10:00:00.000Z`
  const one = (centre: string, milestone: string, day: string) => ({
    centre,
    milestone,
    at: at(day),
    by: 'Coordinator',
  })
  const list = {
    reminders: [one('dk', 'B', '12'), one('dk', 'A', '10'), one('se', 'A', '09')],
  } as unknown as LastReminders
  const recent = (centre: string, milestone: string | null) =>
    isRecent(lastReminders(list, milestone as MilestoneId | null).get(centre as CentreId), NOW)
  expect([recent('dk', 'A'), recent('dk', 'B'), recent('dk', null)]).toEqual([true, true, true])
  expect([recent('se', 'A'), recent('se', 'B'), recent('fi', null)]).toEqual([false, false, false])
})

test('near milestones for a planner wait for them', () => {
  const forOthers = listed.map((one) => (one.title === 'Survey' ? { ...one, isForMe: false } : one))
  const waiting = waitingMilestones(comingForMe(forOthers, NOW), new Map(), NOW).map(({ title }) => title)
  expect(waiting).toEqual(['Call of awareness centres', 'Report'])
  expect(nextDeadline(comingForMe(forOthers, NOW))?.title).toBe('Report')
})

describe('the address of another campaign', () => {
  test.each([
    ['MediaSmart Online', 'media-smart-online'],
    ['#MediaSmartOnline 2027', 'media-smart-online-2027'],
    ['Été numérique', 'ete-numerique'],
    ['2027: Safe', 'safe'],
    ['Ημέρα', ''],
  ])('of %s is %s', (name, address) => {
    expect(addressOf(name)).toBe(address)
  })
})

test('the chase list has those who have not begun, those who stopped, and those without a public page or report', () => {
  const plan = (centre: string, fields: object) =>
    ({ centre, state: 'draft', activities: 3, changedAt: '2024-11-10T10:00:00.000Z', ...fields }) as unknown as PlanRow
  const groups = chaseGroups(
    [
      plan('at', {}),
      plan('be', { state: 'none', activities: 0, changedAt: null }),
      plan('bg', { activities: 0 }),
      plan('cy', { changedAt: '2024-10-10T10:00:00.000Z' }),
      plan('cz', { changedAt: '2024-10-10T10:00:00.000Z', state: 'ready' }),
    ],
    NOW,
    { pages: new Set(['at', 'be', 'cz'] as CentreId[]), reports: new Set(['cy'] as CentreId[]) },
  )
  expect(groups['no-report'].map(({ centre }) => centre)).toEqual(['at', 'cz'])
  expect(groups['no-page'].map(({ centre }) => centre)).toEqual(['bg', 'cy'])
  expect(groups['not-begun'].map(({ centre }) => centre)).toEqual(['be', 'bg'])
  expect(groups.stale.map(({ centre }) => centre)).toEqual(['cy'])
})

/** Coordinators see who reminded a centre last, and confirm milestones that were copied from another campaign. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { AuditPage } from '../../shared/accounts/audit.ts'
import { LastReminders, MilestoneList, ReviewedMilestones } from '../../shared/milestones/api.ts'
import { PageDrafts } from '../../shared/publications/publicationList.ts'
import { as, jsonOf } from '../harness/as.ts'
import { bellItems } from '../harness/bellOf.ts'
import { startTestServer, type TestServer } from '../harness/testServer.ts'

const CAMPAIGN = '/api/campaigns/sid-2027'

let server: TestServer
let clock = new Date('2026-11-30T09:00:00Z')
beforeAll(async () => {
  server = await startTestServer({ now: () => clock })
})
afterAll(() => server.close())

const coordinator = () => as(server, 'coordinator')
const milestonesOf = async (campaign: string) =>
  MilestoneList.parse(await jsonOf(coordinator().get(`/api/campaigns/${campaign}/milestones`))).milestones
const find = async (title: string) => (await milestonesOf('sid-2027')).find((one) => one.title === title)
const reminded = async () => LastReminders.parse(await jsonOf(coordinator().get(`${CAMPAIGN}/reminders`))).reminders
const audited = async (action: string) =>
  AuditPage.parse(await jsonOf(coordinator().get(`/api/audit?action=${action}`))).entries

describe('reminders by hand', () => {
  const remind = async (centres: readonly string[], words = '') => {
    const id = (await find('Plans in for the EC briefing'))?.id
    return jsonOf(coordinator().post(`${CAMPAIGN}/milestones/${id}/reminders`, { centres, words }))
  }

  test('are listed by centre with their time and sender, with own words or without', async () => {
    expect(await reminded()).toEqual([])
    await remind(['dk'])
    clock = new Date('2026-12-01T09:00:00Z')
    await remind(['fi'], 'We miss your plan.')
    const milestone = (await find('Plans in for the EC briefing'))?.id
    expect(await reminded()).toEqual([
      { centre: 'fi', milestone, at: '2026-12-01T09:00:00.000Z', by: 'Coordinator' },
      { centre: 'dk', milestone, at: '2026-11-30T09:00:00.000Z', by: 'Coordinator' },
    ])
  })

  test('count as one in the list of milestones, by the sender of the last', async () => {
    const sent = (await find('Plans in for the EC briefing'))?.sent
    expect(sent).toMatchObject([{ label: 'reminder', at: '2026-12-01T09:00:00.000Z', by: 'Coordinator' }])
    expect(sent?.[0]?.people).toBeGreaterThan(2)
  })

  test('are read in the audit log with the title of the milestone', async () => {
    const page = AuditPage.parse(await jsonOf(coordinator().get('/api/audit?action=milestone.remind')))
    expect(page.entries).toHaveLength(2)
    const { milestone } = JSON.parse(page.entries[0]?.detail ?? '') as { milestone: string }
    expect(page.milestones).toEqual({ [milestone]: 'Plans in for the EC briefing' })
  })

  test('name their sender in the bell, which those by the server do not', async () => {
    const item = async () =>
      (await bellItems(server, 'planner.dk', 'milestone')).find(({ title }) => title === 'Plans in for the EC briefing')
    expect(await item()).toMatchObject({ by: 'Coordinator', words: null })
    clock = new Date('2027-01-20T09:00:00Z')
    await server.app.features.milestones.reminders.look()
    expect(await item()).toMatchObject({ label: 'final-reminder', by: null })
    expect((await reminded()).map(({ centre }) => centre)).toEqual(['fi', 'dk'])
  })

  test('are for coordinators alone, and not in a closed campaign', async () => {
    expect((await as(server, 'planner.dk').get(`${CAMPAIGN}/reminders`)).status).toBe(403)
    expect((await coordinator().get('/api/campaigns/sid-2026/reminders')).status).toBe(403)
  })
})

describe('copied milestones', () => {
  const review = async (asked: readonly { id: string; version: number }[], needsReview: boolean) =>
    ReviewedMilestones.parse(
      await jsonOf(
        coordinator().post('/api/campaigns/sid-2028/milestones/review', {
          milestones: asked.map(({ id, version }) => ({ id, version })),
          needsReview,
        }),
      ),
    ).milestones
  const unchecked = async () => (await milestonesOf('sid-2028')).filter(({ needsReview }) => needsReview)

  test('are confirmed all at once, but for one that somebody changed meanwhile, with one entry of the audit log', async () => {
    const from = { kind: 'sid', name: 'Safer Internet Day 2028', day: '2028-02-08', from: 'sid-2027' }
    await jsonOf(
      coordinator().post('/api/campaigns', { ...from, taken: { profiles: false, assets: false, milestones: true } }),
    )
    const [first, ...others] = await unchecked()
    if (first === undefined) throw new Error('nothing was copied')
    const confirmed = await review([{ ...first, version: first.version + 1 }, ...others], false)
    expect(confirmed.map(({ id }) => id)).toEqual(others.map(({ id }) => id))
    expect((await unchecked()).map(({ id }) => id)).toEqual([first.id])
    const entries = await audited('milestone.confirm')
    expect(entries).toHaveLength(1)
    expect(JSON.parse(entries[0]?.detail ?? '')).toEqual({
      campaign: 'sid-2028',
      milestones: others.map(({ id }) => id),
    })
  })

  test('are to be checked again after an undo, and a second undo changes nothing', async () => {
    const all = (await milestonesOf('sid-2028')).filter(({ needsReview }) => !needsReview)
    expect(await review(all, true)).toHaveLength(all.length)
    expect(await review(all, true)).toEqual([])
    expect(await unchecked()).toHaveLength(all.length + 1)
    expect(await audited('milestone.unconfirm')).toHaveLength(1)
  })

  test('one alone is confirmed like all', async () => {
    const [first] = await unchecked()
    if (first === undefined) throw new Error('nothing is to be checked')
    expect(await review([first], false)).toEqual([{ id: first.id, version: first.version + 1 }])
    expect((await unchecked()).map(({ id }) => id)).not.toContain(first.id)
  })
})

test('the drafts of public pages are told apart: none, empty, begun and complete', async () => {
  const { drafts } = PageDrafts.parse(await jsonOf(coordinator().get(`${CAMPAIGN}/publications/drafts`)))
  const states = new Set(drafts.map(({ state }) => state))
  expect(states.has('complete') || states.has('begun')).toBe(true)
  expect(states.has('empty') || states.has('none')).toBe(true)
  for (const { state, missing } of drafts) expect(missing > 0, state).toBe(state === 'begun' || state === 'empty')
})

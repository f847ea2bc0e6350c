/** A coordinator prepares a campaign after the model of another, opens it, closes it and opens it again. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { AssetsList } from '../../shared/assets/api.ts'
import { takenFrom } from '../../shared/assets/takenOver.ts'
import { Campaign } from '../../shared/campaign.ts'
import { CampaignFigures } from '../../shared/campaigns/api.ts'
import { MilestoneList } from '../../shared/milestones/api.ts'
import { fieldsOf } from '../../shared/milestones/milestone.ts'
import { as, jsonOf } from '../harness/as.ts'
import { startTestServer, type TestServer } from '../harness/testServer.ts'

const SID_2028 = {
  kind: 'sid',
  name: 'Safer Internet Day 2028',
  day: '2028-02-08',
  from: 'sid-2027',
  taken: { profiles: true, assets: true, milestones: true },
} as const
const MEDIA_SMART = {
  kind: 'period',
  id: 'media-smart-online',
  name: '#MediaSmartOnline 2027',
  shortName: 'MediaSmart 2027',
  startsOn: '2027-11-15',
  endsOn: '2028-01-28',
  from: 'sid-2027',
  taken: { milestones: false },
} as const

let server: TestServer
beforeAll(async () => {
  server = await startTestServer()
})
afterAll(() => server.close())

const coordinator = () => as(server, 'coordinator')
const campaignsOf = async (who: string): Promise<readonly Campaign[]> =>
  ((await jsonOf(as(server, who).get('/api/campaigns'))) as { campaigns: readonly Campaign[] }).campaigns
const find = async (id: string, who = 'coordinator') => (await campaignsOf(who)).find((one) => one.id === id)
const textsOf = async (path: string) =>
  JSON.stringify((await jsonOf(coordinator().get(path))) as { content?: unknown; assets?: unknown })

describe('a Safer Internet Day', () => {
  test('is prepared: coordinators alone see it, and nobody writes in it', async () => {
    const { campaign } = (await jsonOf(coordinator().post('/api/campaigns', SID_2028))) as { campaign: Campaign }
    expect(Campaign.parse(campaign)).toMatchObject({
      id: 'sid-2028',
      shortName: 'SID 2028',
      day: '2028-02-08',
      previous: 'sid-2027',
      closed: true,
      prepared: true,
    })
    expect(await find('sid-2028')).toEqual(campaign)
    expect(await find('sid-2028', 'planner.dk')).toBeUndefined()
    for (const [who, status] of [
      ['coordinator', 403],
      ['planner.dk', 404],
    ] as const)
      expect((await as(server, who).post('/api/campaigns/sid-2028/plans/dk', { from: 'blank' })).status).toBe(status)
  })

  test('has the centres, the pages as drafts and the Ally files of the one before, and no plans', async () => {
    const { figures } = CampaignFigures.parse(await jsonOf(coordinator().get('/api/campaign-figures')))
    const [next, last] = ['sid-2028', 'sid-2027'].map((id) => figures.find(({ campaign }) => campaign === id))
    expect(next).toMatchObject({ centres: last?.centres, plans: 0, milestones: last?.milestones })
    expect(next?.toReview).toBe(next?.milestones)
    const profile = await textsOf('/api/campaigns/sid-2028/profiles/dk')
    const before = await textsOf('/api/campaigns/sid-2027/profiles/dk')
    expect(profile.length).toBeGreaterThan(before.length / 2)
    const names = async (id: string) =>
      (
        (await jsonOf(coordinator().get(`/api/campaigns/${id}/assets`))) as {
          owners: readonly { owner: string; assets: readonly { title: string }[] }[]
        }
      ).owners
        .find(({ owner }) => owner === 'network')
        ?.assets.map(({ title }) => title)
    expect(await names('sid-2028')).toEqual(await names('sid-2027'))
    expect((await names('sid-2028'))?.length).toBeGreaterThan(0)
    const marks = async (id: string) =>
      AssetsList.parse(await jsonOf(coordinator().get(`/api/campaigns/${id}/assets`))).owners.flatMap(({ assets }) =>
        assets.map(takenFrom),
      )
    expect(new Set(await marks('sid-2028'))).toEqual(new Set(['sid-2027']))
    expect(new Set(await marks('sid-2027'))).toEqual(new Set([null]))
    const pictures = async (id: string) =>
      AssetsList.parse(await jsonOf(coordinator().get(`/api/campaigns/${id}/assets`))).owners.map(
        (one) => one.thumbnails,
      )
    expect(await pictures('sid-2028')).toEqual(await pictures('sid-2027'))
  })

  test('has the milestones a year later, to be looked at', async () => {
    const all = MilestoneList.parse(await jsonOf(coordinator().get('/api/campaigns/sid-2028/milestones'))).milestones
    expect(all.map(({ title, when }) => [title, when])).toContainEqual([
      'Plans in for the EC briefing',
      { kind: 'day', day: '2028-01-21' },
    ])
    expect(all.find(({ title }) => title === 'Network meeting')).toMatchObject({
      when: { kind: 'range', from: '2028-03-15', to: '2028-03-16' },
      place: { kind: 'place', text: '' },
      needsReview: true,
    })
  })

  test('has milestones that a coordinator checks before it is opened, and nobody is reminded', async () => {
    const path = '/api/campaigns/sid-2028/milestones'
    const [first] = MilestoneList.parse(await jsonOf(coordinator().get(path))).milestones
    if (first === undefined) throw new Error('no milestone')
    const changed = { version: first.version, milestone: fieldsOf(first) }
    expect(await jsonOf(coordinator().put(`${path}/${first.id}`, changed))).toMatchObject({ needsReview: false })
    expect((await coordinator().post(`${path}/${first.id}/reminders`, {})).status).toBe(403)
    expect((await as(server, 'planner.dk').put(`${path}/${first.id}`, changed)).status).toBe(404)
  })

  test('is opened: everybody sees it and planners write', async () => {
    await jsonOf(coordinator().patch('/api/campaigns/sid-2028', { closed: false }))
    const opened = await find('sid-2028', 'planner.dk')
    expect(opened).toMatchObject({ closed: false })
    expect(opened).not.toHaveProperty('prepared')
    // Data that no coordinator has checked may be wrong.
    const seen = MilestoneList.parse(await jsonOf(as(server, 'planner.dk').get('/api/campaigns/sid-2028/milestones')))
    expect(seen.milestones.map(({ needsReview }) => needsReview)).toEqual([false])
    expect(
      (await as(server, 'planner.dk').post('/api/campaigns/sid-2028/plans/dk', { from: 'last-year' })).status,
    ).toBe(201)
  })

  test('is closed: everybody reads and nobody writes, until it is opened again', async () => {
    await jsonOf(coordinator().patch('/api/campaigns/sid-2028', { closed: true }))
    expect(await find('sid-2028', 'planner.dk')).toMatchObject({ closed: true })
    expect((await as(server, 'planner.se').post('/api/campaigns/sid-2028/plans/se', { from: 'blank' })).status).toBe(
      403,
    )
    expect((await as(server, 'reader').get('/api/campaigns/sid-2028/plans/dk')).status).toBe(200)
    await jsonOf(coordinator().patch('/api/campaigns/sid-2028', { closed: false }))
    expect((await as(server, 'planner.se').post('/api/campaigns/sid-2028/plans/se', { from: 'blank' })).status).toBe(
      201,
    )
  })

  test('exists once', async () => {
    const again = await coordinator().post('/api/campaigns', SID_2028)
    expect(again.status).toBe(409)
    expect(await again.json()).toMatchObject({ type: '/problems/campaign-exists' })
  })
})

describe('another kind of campaign', () => {
  test('has plans and milestones, and neither pages nor Ally files', async () => {
    await jsonOf(coordinator().post('/api/campaigns', MEDIA_SMART))
    await jsonOf(coordinator().patch('/api/campaigns/media-smart-online', { closed: false }))
    const planner = as(server, 'planner.dk')
    expect((await planner.post('/api/campaigns/media-smart-online/plans/dk', { from: 'blank' })).status).toBe(201)
    expect((await planner.get('/api/campaigns/media-smart-online/milestones')).status).toBe(200)
    expect((await planner.get('/api/documents/profile/media-smart-online/dk')).status).toBe(404)
    expect((await planner.get('/api/documents/assets/media-smart-online/dk')).status).toBe(404)
  })

  test.each([
    ['that ends before it begins', { endsOn: '2027-11-01' }],
    ['with the address of a Safer Internet Day', { id: 'sid-2029' }],
    ['with an address that is none', { id: 'Media Smart' }],
    ['after the model of one that there is not', { from: 'sid-1999' }],
    ['without a name', { name: ' ' }],
  ])('%s is refused', async (_, change) => {
    expect((await coordinator().post('/api/campaigns', { ...MEDIA_SMART, id: 'another', ...change })).status).toBe(400)
  })
})

import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Campaign } from '../../shared/campaign.ts'
import { LocalDate } from '../../shared/days.ts'
import { ActivityId, CampaignId, CentreId } from '../../shared/ids.ts'
import { PlanList, PlanView } from '../../shared/plans/api.ts'
import { as, jsonOf } from '../harness/as.ts'
import { openRawSocket } from '../harness/rawSocket.ts'
import { startTestServer, type TestServer } from '../harness/testServer.ts'
import { activity } from '../language/plan.ts'

const PLANNER = 'planner.dk@demo.example'
const DK = CentreId.parse('dk')

/** A campaign other than Safer Internet Day, and the one after it. */
const MEDIA_SMART: Campaign = {
  kind: 'period',
  id: CampaignId.parse('media-smart-online'),
  name: 'Media Smart Online 2027',
  shortName: 'Media Smart 2027',
  slogan: 'Think before you share',
  hashtags: ['MediaSmartOnline'],
  previous: null,
  startsOn: LocalDate.parse('2027-10-04'),
  endsOn: LocalDate.parse('2027-11-07'),
  closed: false,
}
const NEXT: Campaign = {
  ...MEDIA_SMART,
  id: CampaignId.parse('media-smart-online-2'),
  shortName: 'Media Smart 2028',
  previous: MEDIA_SMART.id,
  startsOn: LocalDate.parse('2028-10-02'),
  endsOn: LocalDate.parse('2028-11-05'),
}

let server: TestServer
beforeAll(async () => {
  server = await startTestServer()
  await server.app.campaigns.add(MEDIA_SMART, [DK])
  await server.app.campaigns.add(NEXT, [DK])
})
afterAll(() => server.close())

const path = (campaign: Campaign, rest: string) => `/api/campaigns/${campaign.id}/${rest}`

describe('a campaign that runs from a start to an end', () => {
  test('is listed beside Safer Internet Day, with its own fields', async () => {
    const { campaigns } = (await jsonOf(as(server, PLANNER).get('/api/campaigns'))) as {
      campaigns: readonly Campaign[]
    }
    expect(campaigns).toContainEqual(MEDIA_SMART)
    expect(campaigns.find(({ id }) => id === 'sid-2027')).toMatchObject({ kind: 'sid', day: '2027-02-09' })
  })

  test('has a plan that is started, edited live and read like any other', async () => {
    expect((await as(server, PLANNER).post(path(MEDIA_SMART, 'plans/dk'), { from: 'blank' })).status).toBe(201)
    const socket = await openRawSocket(`${server.ws}/sync/plan/${MEDIA_SMART.id}/dk`, {
      cookie: await server.cookieOf(PLANNER),
    })
    await socket.sync()
    socket.edit(activity('A walk through the news', { on: '2027-10-06' }))
    await socket.ack()
    await socket.close()
    const list = PlanList.parse(await jsonOf(as(server, PLANNER).get(path(MEDIA_SMART, 'plans'))))
    expect(list.campaign).toEqual(MEDIA_SMART)
    expect(list.plans).toMatchObject([{ centre: 'dk', state: 'draft', activities: 1 }])
  })

  test('starts a plan from the campaign before it: days keep their distance from the start', async () => {
    const response = await as(server, PLANNER).post(path(NEXT, 'plans/dk'), { from: 'last-year' })
    expect(response.status).toBe(201)
    const [copied] = PlanView.parse(await response.json()).activities
    expect(copied).toMatchObject({ title: 'A walk through the news', startsOn: '2028-10-04', status: 'tentative' })
    expect(copied?.copiedFrom).toMatch(/^media-smart-online\//)
    expect(ActivityId.safeParse(copied?.id).success).toBe(true)
  })

  test('has nothing to start from where no campaign came before', async () => {
    const response = await as(server, PLANNER).post(path(MEDIA_SMART, 'plans/dk'), { from: 'last-year' })
    expect(response.status).toBe(404)
  })
})

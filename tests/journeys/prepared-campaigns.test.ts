/** A campaign that is being prepared is for coordinators: every way to it answers others as if there were none. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { FeedId } from '../../shared/feeds/calendarFeed.ts'
import { CampaignId, PersonId } from '../../shared/ids.ts'
import { as, asNobody, jsonOf } from '../harness/as.ts'
import { listen } from '../harness/listenLive.ts'
import { openRawSocket } from '../harness/rawSocket.ts'
import { startTestServer, type TestServer } from '../harness/testServer.ts'
import { waitFor } from '../harness/waitFor.ts'
import { ROUTE_CASES } from './routes/routeCases.ts'

const PREPARED = 'sid-2028'
const UNKNOWN = 'sid-2099'
const OTHERS = ['planner.dk', 'reader', 'helpdesk'] as const

let server: TestServer
beforeAll(async () => {
  server = await startTestServer()
  await jsonOf(
    as(server, 'coordinator').post('/api/campaigns', {
      kind: 'sid',
      name: 'Safer Internet Day 2028',
      day: '2028-02-08',
      from: 'sid-2027',
      taken: { profiles: true, assets: true, milestones: true },
    }),
  )
})
afterAll(() => server.close())

/** Every route whose path or query names a campaign or a document of one. */
const NAMING = ROUTE_CASES.filter(({ path }) => path.includes('sid-2027'))

async function answerOf(who: string, { route, path, body }: (typeof ROUTE_CASES)[number], campaign: string) {
  const [method = ''] = route.split(' ')
  const answer = await as(server, who).request(method, path.replaceAll('sid-2027', campaign), body)
  return { status: answer.status, text: (await answer.text()).replaceAll(campaign, '') }
}

describe.each(NAMING)('$route at $path', (one) => {
  test.each(OTHERS)('answers %s as for a campaign that there is not', async (who) => {
    const prepared = await answerOf(who, one, PREPARED)
    expect(prepared).toEqual(await answerOf(who, one, UNKNOWN))
    expect(prepared.status).toBe(404)
  })
})

test('Coordinators read it', async () => {
  for (const path of ['plans', 'plans/dk/help-access', 'profiles/dk', 'assets', 'milestones', 'activities', 'coverage'])
    expect((await as(server, 'coordinator').get(`/api/campaigns/${PREPARED}/${path}`)).status, path).toBe(200)
  expect((await as(server, 'coordinator').get(`/api/documents/profile/${PREPARED}/dk`)).status).toBe(200)
})

test('It is in nobody else’s list of campaigns', async () => {
  for (const who of OTHERS)
    expect(JSON.stringify(await jsonOf(as(server, who).get('/api/campaigns'))), who).not.toContain(PREPARED)
})

test.each(['profile', 'assets'])('Its %s documents are open to coordinators alone', async (kind) => {
  const open = async (who: string, campaign: string) =>
    openRawSocket(`${server.ws}/sync/${kind}/${campaign}/dk`, { cookie: await server.cookieOf(`${who}@demo.example`) })
  for (const who of OTHERS)
    expect(await (await open(who, PREPARED)).closed(), who).toBe(await (await open(who, UNKNOWN)).closed())
  const socket = await open('coordinator', PREPARED)
  await socket.sync()
  await socket.close()
})

test('Its changes are on nobody else’s line of notices', async () => {
  const [coordinator, planner] = await Promise.all(
    ['coordinator', 'planner.dk'].map(async (who) => listen(server, await server.cookieOf(`${who}@demo.example`))),
  )
  server.app.bus.publish({ kind: 'campaign-changed', campaign: CampaignId.parse(PREPARED) })
  server.app.bus.publish({ kind: 'milestones-changed', campaign: CampaignId.parse(PREPARED) })
  await waitFor(() => coordinator?.received.length === 2, 'two notices')
  expect(planner?.received).toEqual([])
  coordinator?.close()
  planner?.close()
})

test('A calendar address of it ends with the role of its coordinator', async () => {
  const of = {
    campaign: CampaignId.parse(PREPARED),
    content: { what: 'milestones', alarm: 'none' } as const,
    name: 'Dates',
  }
  const makeFor = async (person: string) =>
    server.app.features.feeds.feeds.add({ person: PersonId.parse(person), campaign: of.campaign }, of, {
      at: new Date(),
      within: async () => {},
    })
  const [own, others] = [await makeFor('demo-coordinator'), await makeFor('demo-reader')]
  expect(FeedId.safeParse(own?.feed.id).success).toBe(true)
  expect((await asNobody(server).get(`/calendar/${own?.token}.ics`)).status).toBe(200)
  expect((await asNobody(server).get(`/calendar/${others?.token}.ics`)).status).toBe(404)
})

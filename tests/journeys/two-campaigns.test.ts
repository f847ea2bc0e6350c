/** Two years are open at once: the new one switches nothing off, for anybody. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { Campaign, currentCampaign } from '../../shared/campaign.ts'
import { profileTitle } from '../../shared/profiles/layout.ts'
import { as, asNobody, jsonOf } from '../harness/as.ts'
import { openRawSocket } from '../harness/rawSocket.ts'
import { startTestServer, type TestServer } from '../harness/testServer.ts'

const TAKEN = { profiles: true, assets: true, milestones: true } as const
const sidOf = (year: number, day: string) =>
  ({ kind: 'sid', name: `Safer Internet Day ${year}`, day, from: 'sid-2027', taken: TAKEN }) as const
const BEFORE_THE_DAY = '2026-11-29'

let server: TestServer
const build = mkdtempSync(join(tmpdir(), 'sid-build-'))
beforeAll(async () => {
  for (const page of ['index.html', 'sign-in.html']) writeFileSync(join(build, page), '')
  server = await startTestServer({ client: build })
})
afterAll(async () => {
  await server.close()
  rmSync(build, { recursive: true, force: true })
})

const coordinator = () => as(server, 'coordinator')
const campaignsOf = async (who: string): Promise<readonly Campaign[]> =>
  ((await jsonOf(as(server, who).get('/api/campaigns'))) as { campaigns: readonly Campaign[] }).campaigns
const startOf = async (who: string) => currentCampaign(await campaignsOf(who), BEFORE_THE_DAY)?.id
const ROLES = ['planner.dk', 'reader', 'helpdesk', 'coordinator'] as const
/** Where a visitor of the address without a year arrives. */
const publicAddress = async () => new URL((await asNobody(server).get('/en/sid')).url).pathname

test('S85 · a year that is opened while another runs moves nobody, and not the public', async () => {
  await jsonOf(coordinator().post('/api/campaigns', sidOf(2028, '2028-02-08')))
  expect(await startOf('coordinator')).toBe('sid-2027')
  await jsonOf(coordinator().patch('/api/campaigns/sid-2028', { closed: false }))
  for (const who of ROLES) expect(await startOf(who), who).toBe('sid-2027')
  expect(await publicAddress()).toBe('/en/sid/2027')
  // Both can be worked in.
  const started = await as(server, 'planner.se').post('/api/campaigns/sid-2028/plans/se', { from: 'blank' })
  expect(started.status).toBe(201)
  for (const id of ['sid-2027', 'sid-2028']) {
    expect((await as(server, 'reader').get(`/api/campaigns/${id}/activities`)).status).toBe(200)
    expect((await as(server, 'helpdesk').get(`/api/campaigns/${id}/queue`)).status).toBe(200)
    expect((await coordinator().get(`/api/campaigns/${id}/publications`)).status).toBe(200)
  }
})

test('S85 · coordinators choose the current campaign, and nobody else', async () => {
  expect((await as(server, 'planner.dk').patch('/api/campaigns/sid-2028', { current: true })).status).toBe(403)
  await jsonOf(coordinator().patch('/api/campaigns/sid-2028', { current: true }))
  for (const who of ROLES) expect(await startOf(who), who).toBe('sid-2028')
  await jsonOf(coordinator().patch('/api/campaigns/sid-2027', { current: true }))
  expect((await campaignsOf('reader')).filter(({ current }) => current === true).map(({ id }) => id)).toEqual([
    'sid-2027',
  ])
  await jsonOf(coordinator().patch('/api/campaigns/sid-2027', { current: false }))
  expect(await startOf('reader')).toBe('sid-2027')
  expect((await coordinator().patch('/api/campaigns/sid-2027', { current: true, closed: true })).status).toBe(400)
})

test('S85 · a closed campaign cannot be chosen, and the public address is that of the newest year with a page', async () => {
  await jsonOf(coordinator().patch('/api/campaigns/sid-2028', { closed: true }))
  expect((await coordinator().patch('/api/campaigns/sid-2028', { current: true })).status).toBe(409)
  expect(await publicAddress()).toBe('/en/sid/2027')
})

test('S85 · a campaign in which nobody has written is deleted with its milestones; any other one stays', async () => {
  const remove = (id: string, who = 'coordinator') => as(server, who).delete(`/api/campaigns/${id}`)
  // A plan was started in it.
  expect((await remove('sid-2028')).status).toBe(409)
  await jsonOf(coordinator().post('/api/campaigns', sidOf(2029, '2029-02-06')))
  expect((await remove('sid-2029', 'planner.dk')).status).toBe(404)
  expect((await remove('sid-2027', 'planner.dk')).status).toBe(403)
  expect((await remove('sid-2029')).status).toBe(204)
  expect((await remove('sid-2029')).status).toBe(404)
  expect((await campaignsOf('coordinator')).map(({ id }) => id)).not.toContain('sid-2029')
  // It can be prepared again.
  await jsonOf(coordinator().post('/api/campaigns', sidOf(2029, '2029-02-06')))
  await jsonOf(coordinator().patch('/api/campaigns/sid-2029', { closed: false }))
  expect((await remove('sid-2029')).status).toBe(409)
  const cookie = await server.cookieOf('planner.dk@demo.example')
  const page = await openRawSocket(`${server.ws}/sync/profile/sid-2029/dk`, { cookie })
  await page.sync()
  page.edit((doc) => profileTitle(doc, 'da').insert(0, 'Ny'))
  await page.ack()
  await page.close()
  await jsonOf(coordinator().patch('/api/campaigns/sid-2029', { closed: true }))
  expect((await remove('sid-2029')).status).toBe(409)
})

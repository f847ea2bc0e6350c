/** Briefings: selections that were frozen with their date, who may read them and until when. */
import ICAL from 'ical.js'
import mammoth from 'mammoth'
import papa from 'papaparse'
import { readSheet } from 'read-excel-file/node'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { PersonId } from '../../shared/ids.ts'
import { Briefing, BriefingContent, Briefings, expiryOf, MOST_A_DAY } from '../../shared/exports/briefings.ts'
import { saferInternetDayCampaign } from '../../shared/campaign.ts'
import { PlanFile } from '../../shared/exports/planFile.ts'
import { ActivityList } from '../../shared/overview/api.ts'
import { as, jsonOf } from '../harness/as.ts'
import { openRawSocket, type RawSocket } from '../harness/rawSocket.ts'
import { startTestServer, type TestServer } from '../harness/testServer.ts'
import { activity, activityTitled } from '../language/plan.ts'

const BRIEFINGS = '/api/campaigns/sid-2027/briefings'
const OWNER = 'demo-planner.dk'

let server: TestServer
let planner: RawSocket
beforeAll(async () => {
  server = await startTestServer()
  const cookie = await server.cookieOf('planner.dk@demo.example')
  planner = await openRawSocket(`${server.ws}/sync/plan/sid-2027/dk`, { cookie })
  await planner.sync()
  planner.edit((doc) => {
    activity('=1+1', { on: '2027-02-09', themes: ['ai'] as never })(doc)
    activityTitled(doc, '=1+1').set('owner', OWNER)
  })
  await planner.ack()
})
afterAll(async () => {
  await planner.close()
  await server.close()
})

const freeze = async (who: string, query: string, name?: string): Promise<Briefing> =>
  Briefing.parse(await jsonOf(as(server, who).post(BRIEFINGS, { query, ...(name === undefined ? {} : { name }) })))
const read = async (id: string): Promise<BriefingContent> =>
  BriefingContent.parse(await jsonOf(as(server, 'reader').get(`${BRIEFINGS}/${id}`)))
const fileOf = async (id: string, format: string): Promise<Buffer> =>
  Buffer.from(await (await as(server, 'helpdesk').get(`${BRIEFINGS}/${id}.${format}`)).arrayBuffer())

test('a frozen selection stays as it was, in every format, and names no owner', async () => {
  const briefing = await freeze('reader', 'theme=ai', 'For the meeting')
  expect(briefing).toMatchObject({ name: 'For the meeting', query: 'theme=ai', createdBy: 'demo-reader' })
  const list = ActivityList.parse(
    await jsonOf(as(server, 'reader').get('/api/campaigns/sid-2027/activities?theme=ai&limit=500')),
  )
  expect(briefing.activities).toBe(list.total)
  planner.edit((doc) => activityTitled(doc, '=1+1').set('status', 'cancelled'))
  planner.edit((doc) => activity('Later', { themes: ['ai'] as never })(doc))
  await planner.ack()

  const { content } = await read(briefing.id)
  const activities = content.plans.flatMap((plan) => plan.activities)
  expect(activities).toHaveLength(list.total)
  expect(activities.find(({ title }) => title === '=1+1')?.status).not.toBe('cancelled')
  expect(activities.every(({ owner }) => owner === null)).toBe(true)
  expect(JSON.stringify(content)).not.toContain(OWNER)
  expect(content.asOf).toBe(briefing.createdAt)

  const csv = (await fileOf(briefing.id, 'csv')).toString('utf8')
  expect(papa.parse(csv, { skipEmptyLines: true }).data).toHaveLength(list.total + 1)
  expect(csv).toContain(",'=1+1,")
  expect(await readSheet(await fileOf(briefing.id, 'xlsx'), 'Activities')).toHaveLength(list.total + 1)
  const { value } = await mammoth.extractRawText({ buffer: await fileOf(briefing.id, 'docx') })
  expect(value.split('In the workspace: ')).toHaveLength(list.total + 1)
  expect(PlanFile.parse(JSON.parse((await fileOf(briefing.id, 'json')).toString('utf8')))).toEqual(content)
  const calendar = new ICAL.Component(ICAL.parse((await fileOf(briefing.id, 'ics')).toString('utf8')))
  expect(calendar.getAllSubcomponents('vevent').length).toBeGreaterThan(0)
})

const wordsOf = async (buffer: Buffer): Promise<string> => (await mammoth.extractRawText({ buffer })).value
const selectionFile = async (query: string): Promise<Buffer> =>
  Buffer.from(await (await as(server, 'reader').get(`/api/campaigns/sid-2027/activities.docx${query}`)).arrayBuffer())

test('a dated copy carries its address, its hour with the zone, its title and note in each file', async () => {
  const look = { parts: ['summary', 'table'], note: 'Line to take:\nAI is up.', since: null }
  const created = Briefing.parse(
    await jsonOf(as(server, 'reader').post(BRIEFINGS, { query: 'theme=ai', name: 'For the meeting', ...look })),
  )
  expect(created.id).toMatch(/^[a-z2-9]{10}$/)
  const address = `/briefings/sid-2027/${created.id}`
  const word = await wordsOf(await fileOf(created.id, 'docx'))
  for (const words of ['For the meeting', 'Line to take:', 'AI is up.', address, ', Brussels time'])
    expect(word).toContain(words)
  expect(word).not.toContain('Who covers what')
  expect(word).not.toContain('In the workspace: ')
  const facts = (await readSheet(await fileOf(created.id, 'xlsx'), 'Plan')).map((row) => String(row[2]))
  expect(facts.some((fact) => fact.endsWith(address))).toBe(true)
  expect(facts.some((fact) => fact.endsWith(', Brussels time'))).toBe(true)
  expect((await fileOf(created.id, 'ics')).toString('utf8').replaceAll(/\r\n /g, '')).toContain(address)
  expect((await fileOf(created.id, 'json')).toString('utf8')).toContain(address)
})

test('S83 · a filtered Word file calls its gaps those of the selection, and has the parts that were asked for', async () => {
  const narrow = await wordsOf(await selectionFile('?theme=youth-participation'))
  expect(narrow).not.toContain('Nobody plans anything on')
  expect(narrow).toContain('Not in this selection')
  expect(narrow).toContain('Activities that the filters leave out may cover them.')
  const whole = await wordsOf(await selectionFile('?part=summary'))
  expect(whole).toContain('Nobody plans anything on')
  expect(whole).toMatch(/\d+ take place on the day itself, and \d+ longer ones run across it\./)
  expect(whole).not.toContain('Activities (')
  const changes = await wordsOf(await selectionFile('?part=changes&since=2020-01-01&title=Since+Monday'))
  expect(changes).toContain('Since Monday')
  expect(changes).toContain('Changes since Wednesday 1 January 2020')
  expect(changes).toContain('=1+1')
})

test.each(['?part=everything', '?part=changes&since=monday', `?title=${'x'.repeat(81)}`])(
  'a Word file of %.40s is refused with 400',
  async (query) => {
    const { status } = await as(server, 'reader').get(`/api/campaigns/sid-2027/activities.docx${query}`)
    expect(status).toBe(400)
  },
)

test('who froze it or a coordinator can delete it, nobody else', async () => {
  const [first, second] = [await freeze('planner.dk', 'text=zzzz'), await freeze('planner.dk', '')]
  expect(first.activities).toBe(0)
  expect([first.name, second.name]).toEqual(['SID 2027: zzzz', 'SID 2027: all activities'])
  const remove = async (who: string, id: string) => (await as(server, who).delete(`${BRIEFINGS}/${id}`)).status
  expect(await remove('reader', first.id)).toBe(403)
  expect(await remove('planner.se', first.id)).toBe(403)
  expect(await remove('planner.dk', first.id)).toBe(204)
  expect(await remove('coordinator', second.id)).toBe(204)
  const { briefings } = Briefings.parse(await jsonOf(as(server, 'reader').get(BRIEFINGS)))
  expect(briefings.map(({ id }) => id)).not.toContain(second.id)
  expect((await as(server, 'reader').get(`${BRIEFINGS}/${first.id}.csv`)).status).toBe(404)
  expect(
    await server.stores.db.selectFrom('briefing_part').where('briefing', '=', first.id).selectAll().execute(),
  ).toEqual([])
})

test('it ends with the campaign’s year, and is then deleted', async () => {
  const campaign = saferInternetDayCampaign(2027)
  expect(expiryOf(campaign, new Date('2026-11-26')).toISOString()).toBe('2027-12-31T22:59:59.999Z')
  expect(expiryOf(campaign, new Date('2029-03-01')).toISOString()).toBe('2029-12-31T22:59:59.999Z')
  expect(expiryOf(campaign, new Date('2025-01-02')).toISOString()).toBe('2027-01-02T00:00:00.000Z')

  const { id } = await freeze('planner.se', 'theme=ai')
  const past = { expires_at: new Date(Date.now() - 1000).toISOString() }
  await server.stores.db.updateTable('briefing').set(past).where('id', '=', id).execute()
  for (const path of [`${BRIEFINGS}/${id}`, `${BRIEFINGS}/${id}.docx`])
    expect((await as(server, 'reader').get(path)).status).toBe(404)
  await server.app.features.accounts.retention.run()
  expect(await server.stores.db.selectFrom('briefing').where('id', '=', id).selectAll().execute()).toEqual([])
})

const FINLAND = PersonId.parse('demo-planner.fi')

test('odd filters are refused, and so is one briefing too many in a day', async () => {
  const post = async (body: unknown) => (await as(server, 'planner.fi').post(BRIEFINGS, body)).status
  for (const body of [{}, { query: 'colour=red' }, { query: '', name: ' ' }, { query: '', name: 'a'.repeat(81) }])
    expect(await post(body)).toBe(400)
  for (let at = 0; at < MOST_A_DAY; at += 1) expect(await post({ query: 'text=zzzz' })).toBe(201)
  expect(await post({ query: 'text=zzzz' })).toBe(429)
  const earlier = { created_at: new Date(Date.now() - 25 * 60 * 60_000).toISOString() }
  const own = () => server.stores.db.updateTable('briefing').set(earlier).where('created_by', '=', FINLAND).execute()
  await own()
  for (let at = 0; at < MOST_A_DAY; at += 1) expect(await post({ query: 'text=zzzz' })).toBe(201)
  await own()
  expect(await post({ query: 'text=zzzz' }), 'of one person').toBe(409)
  expect((await as(server, 'planner2.fi').post(BRIEFINGS, { query: 'text=zzzz' })).status).toBe(201)
})

test('an erased person is named by no briefing, and their briefings stay', async () => {
  const { id } = await freeze('planner.it', 'theme=ai')
  const erasure = await as(server, 'coordinator').post('/api/people/demo-planner.it/erasure', {
    confirm: 'demo-planner.it',
  })
  expect(erasure.status).toBeLessThan(300)
  const { briefing, content } = await read(id)
  expect(briefing.createdBy).toBeNull()
  expect(content.plans.length).toBeGreaterThan(0)
})

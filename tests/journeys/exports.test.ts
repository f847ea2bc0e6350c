/** A plan as a file, asked for over HTTP. */
import { strFromU8, unzipSync } from 'fflate'
import ICAL from 'ical.js'
import mammoth from 'mammoth'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { AuditPage } from '../../shared/accounts/audit.ts'
import { EXPORT_FORMATS } from '../../shared/exports/exportFormats.ts'
import { PlanFile } from '../../shared/exports/planFile.ts'
import { PlanView } from '../../shared/plans/api.ts'
import { as, jsonOf } from '../harness/as.ts'
import { ask as askAt, said } from '../harness/threadsOverHttp.ts'
import { growPlan } from '../harness/growPlan.ts'
import { startTestServer, type TestServer } from '../harness/testServer.ts'

const PLANS = '/api/campaigns/sid-2027/plans'

let server: TestServer
beforeAll(async () => {
  server = await startTestServer()
})
afterAll(() => server.close())

const ask = (path: string, who = 'reader') => as(server, who).get(`${PLANS}/${path}`)

test('each format is a file to be saved, with its name, for this person alone', async () => {
  for (const format of EXPORT_FORMATS) {
    const answer = await ask(`dk.${format}`)
    expect(answer.status).toBe(200)
    expect(answer.headers.get('content-disposition')).toBe(`attachment; filename="sid-2027-denmark.${format}"`)
    expect(answer.headers.get('x-content-type-options')).toBe('nosniff')
    expect(answer.headers.get('cache-control')).toBe('no-store')
    expect((await answer.arrayBuffer()).byteLength).toBeGreaterThan(1000)
  }
})

test('the data file is the plan as it is read, and every other file has its activities', async () => {
  const view = PlanView.parse(await jsonOf(ask('dk')))
  const file = PlanFile.parse(await jsonOf(ask('dk.json')))
  const { activities, narrative, meta, trash, writtenIn } = view
  expect(file.plans).toEqual([expect.objectContaining({ activities, narrative, meta, trash, writtenIn })])
  expect(file.workspace).toBe(server.http.replace('localhost', '127.0.0.1'))

  const docx = Buffer.from(await (await ask('dk.docx')).arrayBuffer())
  const { value } = await mammoth.extractRawText({ buffer: docx })
  for (const { title } of activities) expect(value).toContain(title)

  const calendar = new ICAL.Component(ICAL.parse(await (await ask('dk.ics')).text()))
  const summaries = new Set(
    calendar.getAllSubcomponents('vevent').map((event) => String(event.getFirstPropertyValue('summary'))),
  )
  const dated = activities.filter(({ startsOn }) => startsOn !== null)
  expect(summaries).toEqual(new Set(dated.map(({ title }) => title)))
})

test('an unknown format, centre, campaign or plan is not found', async () => {
  const problemOf = async (path: string) => {
    const answer = await ask(path)
    return [answer.status, ((await answer.json()) as { type: string }).type]
  }
  expect(await problemOf('dk.pdf')).toEqual([404, '/problems/no-such-centre'])
  expect(await problemOf('zz.json')).toEqual([404, '/problems/no-such-centre'])
  expect(await problemOf('li.json')).toEqual([404, '/problems/no-plan'])
  expect((await as(server, 'reader').get('/api/campaigns/sid-1999/plans/dk.json')).status).toBe(404)
})

test('the audit log says who took which plan, when and in which format', async () => {
  await ask('se.ics', 'planner.dk')
  const { entries } = AuditPage.parse(await jsonOf(as(server, 'coordinator').get('/api/audit?action=plan.export')))
  expect(entries[0]).toMatchObject({ by: 'demo-planner.dk' })
  expect(JSON.parse(entries[0]?.detail ?? '')).toMatchObject({ campaign: 'sid-2027', centre: 'se', format: 'ics' })
})

test('files that too many people ask for at once are refused, and made a moment later', async () => {
  const people = [
    'reader',
    'helpdesk',
    'coordinator',
    'planner.dk',
    'planner.se',
    'planner.fi',
    'planner.it',
    'planner.fr',
  ]
  await growPlan(server.http, 'is', 2000)
  const answers = await Promise.all(people.map((who) => ask('is.docx', who)))
  const statuses = answers.map(({ status }) => status)
  expect(new Set(statuses)).toEqual(new Set([200, 503]))
  expect(answers.find(({ status }) => status === 503)?.headers.get('retry-after')).toBe('10')
  await Promise.all(answers.map((answer) => answer.arrayBuffer()))
  expect((await ask('dk.docx')).status).toBe(200)
})

test('S94 · a Word file has comments if its person asks for them, and only those that this person may read', async () => {
  const { activities } = PlanView.parse(await jsonOf(ask('dk')))
  const [activity] = activities
  const at = (over: object) => askAt(server, 'planner.dk', '/api/threads/plan/sid-2027/dk', over)
  const entry = activity?.id
  await at({ audience: 'network', body: said('To everybody'), place: { at: 'entry', entry, field: 'title' } })
  await at({ audience: 'centre', body: said('To the helpdesk'), place: { at: 'entry', entry, field: 'themes' } })
  await at({ audience: 'centre-only', toHelpdesk: false, body: said('To colleagues') })
  const commentsOf = async (who: string, query = '?comments=yes') => {
    const answer = await ask(`dk.docx${query}`, who)
    expect(answer.status).toBe(200)
    const files = unzipSync(new Uint8Array(await answer.arrayBuffer()))
    const text = files['word/comments.xml']
    const document = strFromU8(files['word/document.xml'] ?? new Uint8Array())
    const used = [...document.matchAll(/<w:commentReference w:id="(\d+)"/g)].map(([, id]) => id)
    const xml = text === undefined ? '' : strFromU8(text)
    expect(new Set(used)).toEqual(new Set([...xml.matchAll(/<w:comment w:id="(\d+)"/g)].map(([, id]) => id)))
    return xml
  }
  const says = async (who: string) => {
    const xml = await commentsOf(who)
    return ['To everybody', 'To the helpdesk', 'To colleagues'].filter((text) => xml.includes(text))
  }
  expect(await says('planner.dk')).toEqual(['To everybody', 'To the helpdesk', 'To colleagues'])
  expect(await says('helpdesk')).toEqual(['To everybody', 'To the helpdesk'])
  expect(await says('coordinator')).toEqual(['To everybody', 'To the helpdesk'])
  expect(await says('reader')).toEqual(['To everybody'])
  expect(await says('planner.se')).toEqual(['To everybody'])
  expect(await commentsOf('planner.dk', '')).toBe('')
  const { value } = await mammoth.extractRawText({
    buffer: Buffer.from(await (await ask('dk.docx?comments=yes', 'planner.dk')).arrayBuffer()),
  })
  for (const { title } of activities) expect(value).toContain(title)
})

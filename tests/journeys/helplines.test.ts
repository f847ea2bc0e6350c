/** The register of helplines: who writes it, who confirms it, and what the public reads. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { HelplineList, type HelplineFields } from '../../shared/helplines/helpline.ts'
import { COUNTRIES } from '../../shared/countries.ts'
import { as, asNobody, jsonOf } from '../harness/as.ts'
import { startTestServer, type TestServer } from '../harness/testServer.ts'

const build = mkdtempSync(join(tmpdir(), 'sid-build-'))
let server: TestServer
beforeAll(async () => {
  for (const page of ['index.html', 'sign-in.html']) writeFileSync(join(build, page), '')
  server = await startTestServer({ client: build })
})
afterAll(async () => {
  await server.close()
  rmSync(build, { recursive: true, force: true })
})

const FIELDS: HelplineFields = {
  name: 'Hjelpelinjen',
  number: '000 111',
  chat: 'https://chat.example.org',
  hours: '09:00–21:00',
  languages: ['hr'],
  hotline: null,
  emergency: '112',
  inside: 'Duty colleague 000 222',
}
const entryOf = async (who: string, centre: string) =>
  HelplineList.parse(await jsonOf(as(server, who).get('/api/helplines'))).helplines.find((one) => one.centre === centre)
const publicText = async (path: string) => (await asNobody(server).get(path, { accept: 'text/html' })).text()

test('the public page has a row for each country of the network, and says where else to turn', async () => {
  const page = await publicText('/en/helplines')
  for (const { name } of COUNTRIES) expect(page, name).toContain(name)
  expect(page).toContain('000\u00a0000')
  expect(page).toContain('No helpline is listed here yet. Call 116\u00a0111')
  expect(page).not.toContain('Duty colleague')
  const data = (await jsonOf(asNobody(server).get('/en/helplines.json'))) as { helplines: readonly object[] }
  expect(data.helplines.length).toBe(44)
  expect(JSON.stringify(data)).not.toContain('Duty colleague')
  for (const language of ['da', 'uk', 'mt'])
    expect(await publicText(`/${language}/helplines`)).toContain('116\u00a0111')
  expect((await asNobody(server).get('/xx/helplines')).status).toBe(404)
})

test('S87 · a planner writes the entry of the own centre; the public reads it once a coordinator has confirmed it', async () => {
  const before = await entryOf('planner.ch', 'ch')
  expect(before).toMatchObject({ state: 'none', version: 0, fields: null })
  const body = { version: 0, fields: FIELDS }
  expect((await as(server, 'planner.dk').put('/api/helplines/ch', body)).status).toBe(403)
  expect((await as(server, 'planner.ch').put('/api/helplines/ch', body)).status).toBe(204)
  expect((await as(server, 'planner.ch').put('/api/helplines/ch', body)).status, 'somebody was faster').toBe(409)
  expect(await publicText('/en/helplines')).not.toContain('Hjelpelinjen')
  expect(await entryOf('coordinator', 'ch')).toMatchObject({ state: 'changed', version: 1, fields: FIELDS })
  expect((await as(server, 'planner.ch').post('/api/helplines/ch/confirmation', { version: 1 })).status).toBe(403)
  expect((await as(server, 'coordinator').post('/api/helplines/ch/confirmation', { version: 1 })).status).toBe(204)
  const page = await publicText('/en/helplines')
  for (const words of ['Hjelpelinjen', 'tel:000111', '09:00–21:00', 'https://chat.example.org'])
    expect(page).toContain(words)
  // A later change waits, and the confirmed one stays public.
  const changed = { ...FIELDS, number: '000 333' }
  expect((await as(server, 'planner.ch').put('/api/helplines/ch', { version: 1, fields: changed })).status).toBe(204)
  expect(await publicText('/en/helplines')).toContain('tel:000111')
  expect((await as(server, 'coordinator').post('/api/helplines/ch/confirmation', { version: 1 })).status).toBe(409)
})

test('the contact inside the centre is for those who answer the public there', async () => {
  expect((await entryOf('planner.ch', 'ch'))?.fields?.inside).toBe('Duty colleague 000 222')
  expect((await entryOf('helpdesk', 'ch'))?.fields?.inside).toBe('Duty colleague 000 222')
  expect((await entryOf('reader', 'ch'))?.fields?.inside).toBe('')
  expect((await entryOf('planner.dk', 'ch'))?.fields?.inside).toBe('')
})

test.each([
  [{ number: 'call me' }],
  [{ chat: 'http://chat.example.org' }],
  [{ name: '' }],
  [{ hours: 'x'.repeat(201) }],
  [{ more: 'fields' }],
])('an entry with %j is refused with 400', async (odd) => {
  const body = { version: 2, fields: { ...FIELDS, ...odd } }
  expect((await as(server, 'planner.ch').put('/api/helplines/ch', body)).status).toBe(400)
})

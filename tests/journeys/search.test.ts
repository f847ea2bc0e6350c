/** The search over HTTP: other words for the same thing, spellings, rights, and what changed a moment ago. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { ActivityList } from '../../shared/overview/api.ts'
import { SearchResults, type SearchResult } from '../../shared/search/api.ts'
import * as Y from 'yjs'
import { reportEntry } from '../../shared/reports/layout.ts'
import { submitReport } from '../harness/acceptedReports.ts'
import { as, jsonOf } from '../harness/as.ts'
import { editDocument } from '../harness/documentSockets.ts'
import { openRawSocket } from '../harness/rawSocket.ts'
import { startTestServer, type TestServer } from '../harness/testServer.ts'
import { askHelpdesk, said } from '../harness/threadsOverHttp.ts'
import { activity, activityTitled } from '../language/plan.ts'

let server: TestServer
beforeAll(async () => {
  server = await startTestServer()
})
afterAll(() => server.close())

async function search(q: string, who = 'reader'): Promise<readonly SearchResult[]> {
  const query = new URLSearchParams({ q, campaign: 'sid-2027' })
  const person = as(server, `${who}@demo.example`)
  return SearchResults.parse(await jsonOf(person.get(`/api/search?${query}`))).results
}
const titles = async (q: string, who?: string): Promise<readonly string[]> =>
  (await search(q, who)).map(({ title }) => title)

async function editPlan(centre: string, ...parts: readonly ReturnType<typeof activity>[]): Promise<void> {
  const cookie = await server.cookieOf(`planner.${centre}@demo.example`)
  const socket = await openRawSocket(`${server.ws}/sync/plan/sid-2027/${centre}`, { cookie })
  await socket.sync()
  for (const part of parts) socket.edit(part)
  await socket.ack()
  await socket.close()
}

test('A word finds activities that have other words for it, in every language', async () => {
  await editPlan('at', activity('Elternabend: sexuelle Erpressung im Netz'), activity('Elternabend: Taschengeld'))
  await editPlan('bg', activity('Сексуално изнудване онлайн'))
  const found = await search('sextortion')
  const titlesFound = found.map(({ title }) => title)
  expect(found.find(({ title }) => title === 'Helpline protocol on sextortion')?.found).toBe('title')
  expect(found.find(({ title }) => title.startsWith('Elternabend'))?.found).toBe('meaning')
  expect(titlesFound).toContain('Elternabend: sexuelle Erpressung im Netz')
  expect(titlesFound).toContain('Сексуално изнудване онлайн')
  expect(titlesFound).not.toContain('Elternabend: Taschengeld')
})

test('Spelling errors, missing accents and first letters find too; the address leads there', async () => {
  await editPlan('pt', activity('Sessão sobre segurança na escola Quokkaville'))
  for (const q of ['quokkavile', 'QUOKKAVILLE', 'seguranca quokka', 'quokka'])
    expect(await titles(q), q).toContain('Sessão sobre segurança na escola Quokkaville')
  const [first] = await search('quokkaville')
  expect(first).toMatchObject({ kind: 'activity', where: 'Portugal', centre: 'pt' })
  expect(first?.href).toMatch(/^\/plans\/sid-2027\/pt\?activity=/)
})

test('Plans, profile pages, files and questions of the FAQ are found', async () => {
  const kinds = async (q: string) => new Set((await search(q)).map(({ kind }) => kind))
  expect(await kinds('Denmark')).toContain('plan')
  expect(await kinds('Denmark')).toContain('profile')
  expect(await kinds('Ally')).toContain('asset')
})

test('S59 · Search reflects edits and trashing of a moment ago', async () => {
  await editPlan('fi', activity('Axolotl week'))
  expect(await titles('axolotl')).toEqual(['Axolotl week'])
  await editPlan('fi', (doc) => void activityTitled(doc, 'Axolotl week')?.set('trashedAt', new Date().toISOString()))
  expect(await titles('axolotl')).toEqual([])
})

describe('threads', () => {
  const ask = (audience: 'network' | 'centre', words: string) =>
    askHelpdesk(server, 'dk', { audience, body: said(words) })

  test('S59 · are found by those who may read them, and by nobody else', async () => {
    await ask('centre', 'Narwhal question of the centre')
    await ask('network', 'Narwhal question for all')
    const seen = async (who: string) => (await titles('narwhal', who)).toSorted()
    const both = ['Narwhal question for all', 'Narwhal question of the centre']
    expect(await seen('planner.dk')).toEqual(both)
    expect(await seen('helpdesk')).toEqual(both)
    expect(await seen('coordinator')).toEqual(both)
    expect(await seen('reader')).toEqual(['Narwhal question for all'])
    expect(await seen('planner.se')).toEqual(['Narwhal question for all'])
  })
})

test('S59 S103 · The words of a report are found by its own planners, by others those that were accepted', async () => {
  const found = async (who: string) =>
    (await search('capybara', who)).map(({ kind, centre, href }) => [kind, centre, href].join(' '))
  const report = ['report no /reports/sid-2027/no']
  const id = await submitReport(server, 'no', { reach: [], quote: 'A capybara in every class' })
  expect(await found('planner.no')).toEqual(report)
  for (const who of ['planner.se', 'reader', 'helpdesk', 'coordinator']) expect(await found(who), who).toEqual([])
  await jsonOf(as(server, 'coordinator').post('/api/campaigns/sid-2027/reports/no/decision', { decision: 'accept' }))
  for (const who of ['planner.no', 'planner.se', 'reader', 'coordinator']) expect(await found(who), who).toEqual(report)
  // A correction is its centre's again until it is accepted.
  await editDocument(server, 'planner.no', 'report/sid-2027/no', (doc) => {
    const quote = reportEntry(doc, id).get('quote')
    if (quote instanceof Y.Text) quote.insert(0, 'Wallaby: ')
  })
  expect((await search('wallaby', 'planner.no')).map(({ kind }) => kind)).toEqual(['report'])
  expect(await search('wallaby', 'reader')).toEqual([])
  expect(await found('reader')).toEqual(report)
})

test('S59 · Accounts are found by coordinators alone', async () => {
  expect((await search('planner.dk', 'coordinator')).some(({ kind }) => kind === 'person')).toBe(true)
  for (const who of ['reader', 'helpdesk', 'planner.dk'])
    expect((await search('planner.dk', who)).some(({ kind }) => kind === 'person')).toBe(false)
})

test.each(['', '   ', '.*', '(((', '🎉🎉', 'a'.repeat(1000), '\u202eabc', 'x '.repeat(300), '%00', '"; drop table'])(
  'A search for %.20j is answered',
  async (q) => {
    expect(Array.isArray(await search(q))).toBe(true)
  },
)

test('A search of ten thousand characters is refused in words', async () => {
  const answer = await as(server, 'reader@demo.example').get(`/api/search?q=${'a'.repeat(10_000)}`)
  expect([answer.status, answer.headers.get('content-type')]).toEqual([400, 'application/problem+json'])
})

test('The filter of the overview finds what the search finds, and whatever has the words', async () => {
  const reader = as(server, 'reader@demo.example')
  const list = ActivityList.parse(
    await jsonOf(reader.get('/api/campaigns/sid-2027/activities?text=sextortion&limit=500')),
  )
  const found = list.activities.map(({ title }) => title)
  expect(found).toContain('Elternabend: sexuelle Erpressung im Netz')
  expect(list.total).toBeGreaterThan(5)
})

test('A chosen guest, audience or channel is found by its name', async () => {
  const reader = as(server, 'reader@demo.example')
  const listOf = async (query: string) =>
    ActivityList.parse(await jsonOf(reader.get(`/api/campaigns/sid-2027/activities?limit=500&${query}`)))
  for (const [word, chosen] of [
    ['commissioner', 'highLevel=commission&highLevel=regulator'],
    ['influencers', 'channel=influencers'],
    ['caregivers', 'audience=parents'],
  ] as const) {
    const [found, tagged] = [await listOf(`text=${word}`), await listOf(chosen)]
    const ids = new Set(found.activities.map(({ activity }) => activity))
    expect(tagged.total, word).toBeGreaterThan(0)
    expect(
      tagged.activities.filter(({ activity }) => !ids.has(activity)),
      word,
    ).toEqual([])
  }
})

test('An unknown campaign is refused', async () => {
  expect((await as(server, 'reader@demo.example').get('/api/search?q=x&campaign=nowhere')).status).toBe(404)
})

/** Other wordings for the interface: proposed by anybody, agreed to by centres that write the language. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import { AgreedCorrections, CorrectionList, isAgreed } from '../../shared/corrections/correction.ts'
import { readable } from '../../shared/messages/readable.ts'
import { as, jsonOf } from '../harness/as.ts'
import { startTestServer, type TestServer } from '../harness/testServer.ts'

const PATH = '/api/corrections'
let server: TestServer

beforeAll(async () => {
  server = await startTestServer({})
})
afterAll(() => server.close())

const propose = (who: string, over: object = {}) =>
  as(server, who).post(PATH, {
    language: 'el',
    message: 'visibility.network',
    proposed: 'Στο δίκτυο',
    why: '',
    ...over,
  })
const listFor = async (who: string) => CorrectionList.parse(await jsonOf(as(server, who).get(`${PATH}/el`)))
const vote = (who: string, id: string, agrees: boolean | null) =>
  as(server, who).put(`${PATH}/el/${id}/vote`, { agrees })
const agreed = async () => AgreedCorrections.parse(await jsonOf(as(server, 'coordinator').get(`${PATH}/el/agreed`)))

test('A wording is proposed with its English, both centres that write it agree, its author not among them, and coordinators take it away', async () => {
  await jsonOf(propose('planner.gr', { why: 'Shorter' }))
  const { corrections, votesFor } = await listFor('planner.cy')
  expect(corrections).toMatchObject([
    {
      english: 'Network',
      proposed: 'Στο δίκτυο',
      why: 'Shorter',
      by: 'Planner, Greece',
      isOwn: false,
      agree: [],
      disagree: [],
    },
  ])
  expect(votesFor).toBe('cy')
  const id = corrections[0]?.id ?? ''
  expect((await agreed()).corrections).toEqual([])
  expect((await vote('planner.cy', id, true)).status).toBe(204)
  expect((await agreed()).corrections, 'one of two centres').toEqual([])
  expect((await vote('planner.gr', id, true)).status, 'the author').toBe(403)
  await vote('planner2.gr', id, true)
  expect((await agreed()).corrections).toMatchObject([{ message: 'visibility.network', proposed: 'Στο δίκτυο' }])
  await vote('planner2.gr', id, false)
  expect((await agreed()).corrections).toEqual([])
  await vote('planner2.gr', id, null)
  expect((await listFor('reader')).corrections).toMatchObject([{ agree: ['cy'], disagree: [] }])
})

test('Only centres that write the language have a say, and only its author and coordinators delete a wording', async () => {
  const { id } = (await jsonOf(propose('planner.gr'))) as { readonly id: string }
  expect((await vote('planner.dk', id, true)).status).toBe(403)
  expect((await vote('reader', id, true)).status).toBe(403)
  expect((await listFor('planner.dk')).votesFor).toBeNull()
  expect((await as(server, 'planner.cy').delete(`${PATH}/el/${id}`)).status).toBe(403)
  expect((await as(server, 'planner.gr').delete(`${PATH}/el/${id}`)).status).toBe(204)
  expect((await as(server, 'coordinator').delete(`${PATH}/el/${id}`)).status).toBe(404)
})

test.each([
  ['a message that is none', { message: 'no-such' }],
  ['a message that every object has', { message: 'toString' }],
  ['English, which is the original', { language: 'en' }],
  ['the accented English of tests', { language: 'en-XA' }],
  ['no words', { proposed: ' ' }],
  ['too many words', { proposed: 'α'.repeat(1001) }],
])('%s is refused', async (_what, over) => {
  expect([400, 404]).toContain((await propose('planner.gr', over)).status)
})

test('A person has a hundred proposals in a language', async () => {
  for (let at = 0; at < 100; at++) await jsonOf(propose('planner2.gr', { proposed: `Πρόταση ${at}` }))
  expect((await propose('planner2.gr')).status).toBe(429)
})

test('A compiled message is read with its placeholders', () => {
  const activities = ['count', 'plural', { one: ['#', ' activity'], other: ['#', ' activities'] }]
  expect(readable([activities, ' in <0>', ['place'], '</0>'] as never)).toBe('{#} activities in {place}')
})

test.each([
  ['two centres of several that agree', ['gr', 'cy'], [], 2, true],
  ['one centre of several', ['gr'], [], 2, false],
  ['the only centre of a language', ['dk'], [], 1, true],
  ['nobody', [], [], 1, false],
  ['nobody, in a language that no centre writes', [], [], 0, false],
  ['a centre that disagrees', ['gr', 'cy'], ['dk'], 3, false],
])('%s: a wording is agreed or not', (_what, agree, disagree, writers, expected) => {
  expect(isAgreed({ agree: agree as never[], disagree: disagree as never[] }, writers)).toBe(expected)
})

/** The numbers of the queue follow its filters, and its questions are searched. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import { QueuePage } from '../../shared/comments/api.ts'
import { as, jsonOf } from '../harness/as.ts'
import { startTestServer, type TestServer } from '../harness/testServer.ts'
import { answer, askHelpdesk, said } from '../harness/threadsOverHttp.ts'

let server: TestServer
beforeAll(async () => {
  server = await startTestServer({ questions: true })
})
afterAll(() => server.close())

const queueOf = async (query = '') =>
  QueuePage.parse(await jsonOf(as(server, 'helpdesk').get(`/api/campaigns/sid-2027/queue${query}`)))
async function wholeList(query: string): Promise<QueuePage['threads']> {
  const first = await queueOf(query)
  let { next } = first
  const all = [...first.threads]
  while (next !== null) {
    const page = await queueOf(`${query}&after=${encodeURIComponent(next)}`)
    expect(page.total).toBe(first.total)
    all.push(...page.threads)
    next = page.next
  }
  return all
}

test.each([
  '?',
  '?state=any',
  '?state=resolved',
  '?owner=nobody',
  '?owner=me&state=unresolved',
  '?snoozed=yes&state=any',
  '?centre=rs',
  '?kind=plan',
  '?days=1',
  '?language=en',
  '?theme=sextortion&state=any',
  '?search=poster&state=any',
  '?kind=plan&language=en&search=the',
])('The total of %s is the length of its list, whatever page is asked for', async (query) => {
  expect((await queueOf(query)).total).toBe((await wholeList(query)).length)
})

test.each(['', 'centre=rs', 'kind=plan', 'days=1', 'language=en', 'theme=sextortion', 'search=poster'])(
  'The counts with %s are those of the lists that they name',
  async (filter) => {
    const { counts } = await queueOf(`?${filter}`)
    const totalOf = async (list: string) => (await queueOf(`?${filter}&${list}`)).total
    expect(counts).toEqual({
      open: await totalOf('state=open'),
      unassigned: await totalOf('state=open&owner=nobody'),
      answered: await totalOf('state=answered'),
      mine: await totalOf('state=unresolved&owner=me'),
      snoozed: await totalOf('state=unresolved&snoozed=yes'),
    })
  },
)

test('A question is found by words of itself and of its answers, whatever their accents and order; not by deleted ones', async () => {
  const thread = await askHelpdesk(server, 'fr', { body: said('Où est le formulaire du téléphone ?') })
  const found = async (search: string) =>
    (await queueOf(`?state=any&search=${encodeURIComponent(search)}`)).threads.some(({ id }) => id === thread.id)
  expect(await found('TELEPHONE formulaire')).toBe(true)
  expect(await found('telephone wombat')).toBe(false)
  await answer(server, thread, 'Ask the wombat.')
  expect(await found('telephone wombat')).toBe(true)
  await as(server, 'helpdesk').patch(`/api/thread/${thread.id}/comments/2`, { body: null })
  expect(await found('telephone wombat')).toBe(false)
})

test('The number of questions that were ever asked grows with each new one, and with nothing else', async () => {
  const { asked } = await queueOf('?centre=rs')
  const thread = await askHelpdesk(server, 'fi')
  await answer(server, thread, 'Yes.')
  await as(server, 'helpdesk').post(`/api/thread/${thread.id}/state`, { state: 'resolved' })
  expect((await queueOf('?centre=rs')).asked).toBe(asked + 1)
})

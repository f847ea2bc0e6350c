/** Suggestions over HTTP, from the plans of the demo network. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { SuggestionPage } from '../../shared/synergies/suggestionPage.ts'
import { as, jsonOf } from '../harness/as.ts'
import { listen } from '../harness/listenLive.ts'
import { openRawSocket } from '../harness/rawSocket.ts'
import { startTestServer, type TestServer } from '../harness/testServer.ts'
import { waitFor } from '../harness/waitFor.ts'
import { activity, idOfActivity } from '../language/plan.ts'

let server: TestServer
beforeAll(async () => {
  server = await startTestServer()
})
afterAll(() => server.close())

const ask = (path: string): Promise<Response> => as(server, 'reader').get(`/api/campaigns/${path}`)

test('a centre gets its suggestions, the best first, each with a kind and reasons; nothing within a centre', async () => {
  const { suggestions } = SuggestionPage.parse(await jsonOf(ask('sid-2027/suggestions?centre=dk')))
  expect(suggestions.length).toBeGreaterThan(3)
  expect(suggestions.every(({ centres }) => centres.some((centre) => centre === 'dk'))).toBe(true)
  expect(suggestions.every(({ centres: [a, b] }) => a !== b)).toBe(true)
  expect(suggestions.every(({ reasons }) => reasons.length > 0)).toBe(true)
  expect(suggestions.map(({ score }) => score)).toEqual(suggestions.map(({ score }) => score).toSorted((a, b) => b - a))
})

test('each title says in which language it is, as far as that can be told', async () => {
  const { suggestions } = SuggestionPage.parse(await jsonOf(ask('sid-2027/suggestions?centre=dk')))
  const languageOf = new Map(
    suggestions.flatMap(({ titles, languages }) => titles.map((title, at) => [title, languages[at]])),
  )
  expect(languageOf.get('Samtalekort om AI-venner')).toBe('da')
  expect(languageOf.get('Chat evening: when the bot is not enough')).toBe('en')
})

describe('without a centre', () => {
  const pageAfter = async (after: string | null, limit = 50) => {
    const query = new URLSearchParams({ limit: String(limit), ...(after === null ? {} : { after }) })
    return SuggestionPage.parse(await jsonOf(ask(`sid-2027/suggestions?${query}`)))
  }

  test('those of the whole network come in pages that together are all of them, the best first', async () => {
    const first = SuggestionPage.parse(await jsonOf(ask('sid-2027/suggestions')))
    expect([first.suggestions.length, first.total > 100]).toEqual([50, true])
    const pages = [first]
    for (let last = first; last.next !== null; last = pages.at(-1) ?? first) pages.push(await pageAfter(last.next))
    const all = pages.flatMap(({ suggestions }) => suggestions)
    expect(all).toHaveLength(first.total)
    expect(new Set(all.map(({ a, b }) => `${a} ${b}`)).size).toBe(first.total)
    expect(all.map(({ score }) => score)).toEqual(all.map(({ score }) => score).toSorted((a, b) => b - a))
    expect(pages.slice(1).every(({ total, pairs }) => total === first.total && pairs === undefined)).toBe(true)
  })

  test('the first page sums up all of them for each two centres', async () => {
    const [whole, one] = [await pageAfter(null, 500), await pageAfter(null, 1)]
    expect(one.suggestions).toEqual(whole.suggestions.slice(0, 1))
    expect(one.pairs?.reduce((sum, { suggestions }) => sum + suggestions, 0)).toBe(whole.total)
    expect(one.pairs?.[0]).toMatchObject({ centres: one.suggestions[0]?.centres, score: one.suggestions[0]?.score })
  })

  test.each(['limit=0', 'limit=501', 'limit=x', 'after=x', 'after=W10'])('%s is refused', async (query) => {
    expect((await ask(`sid-2027/suggestions?${query}`)).status).toBe(400)
  })
})

test('those of a centre come in pages only when they are asked for so', async () => {
  const all = SuggestionPage.parse(await jsonOf(ask('sid-2027/suggestions?centre=dk')))
  expect([all.next, all.suggestions.length]).toEqual([null, all.total])
  const some = SuggestionPage.parse(await jsonOf(ask('sid-2027/suggestions?centre=dk&limit=2')))
  const more = SuggestionPage.parse(await jsonOf(ask(`sid-2027/suggestions?centre=dk&limit=2&after=${some.next}`)))
  expect([...some.suggestions, ...more.suggestions]).toEqual(all.suggestions.slice(0, 4))
})

test('an unknown centre and an unknown campaign are told apart', async () => {
  expect((await ask('sid-2027/suggestions?centre=zz')).status).toBe(404)
  expect((await ask('sid-2031/suggestions')).status).toBe(404)
})

test('an activity of one centre is suggested to another, and it is told so', async () => {
  await ask('sid-2027/suggestions?centre=dk')
  const other = await listen(server, await server.cookieOf('planner.se@demo.example'))
  const socket = await openRawSocket(`${server.ws}/sync/plan/sid-2027/dk`, {
    cookie: await server.cookieOf('planner.dk@demo.example'),
  })
  await socket.sync()
  const title = 'Sextortion: cards for talks about blackmail with intimate pictures'
  socket.edit(
    activity(title, {
      type: 'resource-launch',
      themes: ['sextortion'],
      audiences: ['teens', 'educators'],
      needs: 'Lesson plans on sextortion and on AI companions, to translate',
    }),
  )
  const id = idOfActivity(socket.doc, title)
  const concerns = () =>
    other.received.flatMap((notice) => (notice.topic === 'suggestions' ? notice.centres : ([] as string[])))
  await waitFor(() => concerns().includes('dk'), 'a notice that suggestions changed')
  const { suggestions } = SuggestionPage.parse(await jsonOf(ask('sid-2027/suggestions?centre=dk')))
  const own = suggestions.filter(({ a, b }) => a === id || b === id)
  expect(own.length).toBeGreaterThan(0)
  for (const { centres } of own) for (const centre of centres) expect(concerns()).toContain(centre)
  await socket.close()
  other.close()
})

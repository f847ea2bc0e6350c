/** Suggestions over HTTP, from the plans of the demo network. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import { SuggestionList } from '../../shared/synergies/suggestion.ts'
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
  const { suggestions } = SuggestionList.parse(await jsonOf(ask('sid-2027/suggestions?centre=dk')))
  expect(suggestions.length).toBeGreaterThan(3)
  expect(suggestions.every(({ centres }) => centres.some((centre) => centre === 'dk'))).toBe(true)
  expect(suggestions.every(({ centres: [a, b] }) => a !== b)).toBe(true)
  expect(suggestions.every(({ reasons }) => reasons.length > 0)).toBe(true)
  expect(suggestions.map(({ score }) => score)).toEqual(suggestions.map(({ score }) => score).toSorted((a, b) => b - a))
})

test('each title says in which language it is, as far as that can be told', async () => {
  const { suggestions } = SuggestionList.parse(await jsonOf(ask('sid-2027/suggestions?centre=dk')))
  const languageOf = new Map(
    suggestions.flatMap(({ titles, languages }) => titles.map((title, at) => [title, languages[at]])),
  )
  expect(languageOf.get('Samtalekort om AI-venner')).toBe('da')
  expect(languageOf.get('Chat evening: when the bot is not enough')).toBe('en')
})

test('without a centre those of the whole network come; an unknown one is told', async () => {
  const all = SuggestionList.parse(await jsonOf(ask('sid-2027/suggestions'))).suggestions
  expect(all.length).toBeGreaterThan(50)
  expect((await ask('sid-2027/suggestions?centre=zz')).status).toBe(404)
  expect((await ask('sid-2031/suggestions')).status).toBe(404)
})

test('what one centre writes is suggested to another within two seconds, and it is told so', async () => {
  await ask('sid-2027/suggestions')
  const other = await listen(server, await server.cookieOf('planner.se@demo.example'))
  const socket = await openRawSocket(`${server.ws}/sync/plan/sid-2027/dk`, {
    cookie: await server.cookieOf('planner.dk@demo.example'),
  })
  await socket.sync()
  const title = 'Sextortion: cards for talks about blackmail with intimate pictures'
  const begin = performance.now()
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
  const { suggestions } = SuggestionList.parse(await jsonOf(ask('sid-2027/suggestions?centre=dk')))
  expect(performance.now() - begin).toBeLessThan(2000)
  const own = suggestions.filter(({ a, b }) => a === id || b === id)
  expect(own.length).toBeGreaterThan(0)
  for (const { centres } of own) for (const centre of centres) expect(concerns()).toContain(centre)
  await socket.close()
  other.close()
})

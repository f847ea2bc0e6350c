/** Suggestions over HTTP, from the plans of the demo network. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import { SuggestionList } from '../../shared/synergies/suggestion.ts'
import { startTestServer, type TestServer } from '../harness/testServer.ts'

let server: TestServer
beforeAll(async () => {
  server = await startTestServer()
})
afterAll(() => server.close())

const ask = async (path: string) =>
  fetch(`${server.http}/api/campaigns/${path}`, {
    headers: { cookie: await server.cookieOf('reader@demo.example') },
  })

test('a centre gets its suggestions, the best first, each with a kind and reasons; nothing within a centre', async () => {
  const { suggestions } = SuggestionList.parse(await (await ask('sid-2027/suggestions?centre=dk')).json())
  expect(suggestions.length).toBeGreaterThan(3)
  expect(suggestions.every(({ centres }) => centres.some((centre) => centre === 'dk'))).toBe(true)
  expect(suggestions.every(({ centres: [a, b] }) => a !== b)).toBe(true)
  expect(suggestions.every(({ reasons }) => reasons.length > 0)).toBe(true)
  expect(suggestions.map(({ score }) => score)).toEqual(suggestions.map(({ score }) => score).toSorted((a, b) => b - a))
})

test('without a centre those of the whole network come; an unknown one is told', async () => {
  const all = SuggestionList.parse(await (await ask('sid-2027/suggestions')).json()).suggestions
  expect(all.length).toBeGreaterThan(50)
  expect((await ask('sid-2027/suggestions?centre=zz')).status).toBe(404)
  expect((await ask('sid-2031/suggestions')).status).toBe(404)
})

/** What words of a spreadsheet mean, over HTTP: by the network's names, the thesaurus, and what the centre chose before. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import { FoundWords, MAX_WORDS, type FoundWord } from '../../shared/imports/importWords.ts'
import { as, jsonOf } from '../harness/as.ts'
import { startTestServer, type TestServer } from '../harness/testServer.ts'

let server: TestServer
beforeAll(async () => {
  server = await startTestServer()
})
afterAll(() => server.close())

const pathOf = (centre: string): string => `/api/campaigns/sid-2027/plans/${centre}/imports/words`

async function ask(who: string, centre: string, field: FoundWord['field'], ...words: readonly string[]) {
  const body = { words: words.map((word) => ({ field, word })) }
  const { words: found } = FoundWords.parse(await jsonOf(as(server, who).post(pathOf(centre), body)))
  return Object.fromEntries(found.map(({ word, options, why }) => [word, `${why}: ${options.join('+')}`]))
}

test('Words of all languages are found: names, inflected ones, several at once, and by the thesaurus', async () => {
  expect(await ask('planner.dk', 'dk', 'status', 'foreløbig', 'fix', 'à confirmer', 'inte bekräftad', 'xyz')).toEqual({
    foreløbig: 'similar: tentative',
    fix: 'similar: confirmed',
    'à confirmer': 'similar: tentative',
    'inte bekräftad': 'similar: tentative',
  })
  expect(await ask('planner.dk', 'dk', 'audiences', 'forældre og lærere', '6-12 år', 'Jugendliche 12–15')).toEqual({
    'forældre og lærere': 'similar: parents+educators',
    '6-12 år': 'similar: primary',
    'Jugendliche 12–15': 'similar: teens',
  })
  expect(await ask('planner.dk', 'dk', 'themes', 'kropsidealer', 'strikning')).toEqual({
    kropsidealer: 'similar: body-image',
  })
})

test('A word that a planner explained is known to colleagues of the centre, and to no other centre', async () => {
  const words = [
    { field: 'status', word: 'Måske!', options: ['confirmed', 'no-option'] },
    { field: 'themes', word: 'strikning', options: [] },
  ]
  expect((await as(server, 'planner.dk').put(pathOf('dk'), { words })).status).toBe(204)
  expect(await ask('planner2.dk', 'dk', 'status', 'måske')).toEqual({ måske: 'centre: confirmed' })
  expect(await ask('planner2.dk', 'dk', 'themes', 'Strikning')).toEqual({ Strikning: 'centre: ' })
  expect(await ask('planner.se', 'se', 'status', 'måske')).toEqual({ måske: 'similar: tentative' })
})

test('More words than an import asks for are refused', async () => {
  const words = Array.from({ length: MAX_WORDS + 1 }, (_, at) => ({ field: 'status', word: `word ${at}` }))
  expect((await as(server, 'planner.dk').post(pathOf('dk'), { words })).status).toBe(400)
})

/** Answers of centres are read from the data of a server that has stopped, and set beside what the engine says. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openStores } from '../../server/wiring/openStores.ts'
import { SuggestionPage } from '../../shared/synergies/suggestionPage.ts'
import { calibrationOf } from '../eval/answers/calibration.ts'
import { readAnswers, type LabelledAnswer } from '../eval/answers/readAnswers.ts'
import { as, jsonOf } from '../harness/as.ts'
import { startTestServer } from '../harness/testServer.ts'
import { untilSuggested } from '../harness/untilSuggested.ts'

const folder = mkdtempSync(join(tmpdir(), 'sid-answers-'))
let answers: readonly LabelledAnswer[]

beforeAll(async () => {
  const server = await startTestServer({ folder })
  await untilSuggested(server)
  const { suggestions } = SuggestionPage.parse(
    await jsonOf(as(server, 'planner.dk').get('/api/campaigns/sid-2027/suggestions?centre=dk')),
  )
  const [best] = suggestions
  if (best === undefined) throw new Error('Denmark has no suggestions')
  const { a, b, centres } = best
  const answer = { answer: 'not-useful', reason: 'other-purpose', words: '' }
  await as(server, 'planner.dk').post('/api/campaigns/sid-2027/centres/dk/answers', { a, b, centres, answer })
  await server.close()
  const stores = await openStores({ dataDir: folder, databaseUrl: null })
  answers = await readAnswers(stores)
  await stores.close()
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

test('not useful, interested and agreed are labels', () => {
  const labels = new Set(answers.map(({ label }) => label))
  expect([...labels].toSorted()).toEqual(['agreed', 'interested', 'other-purpose'])
  expect(answers.every(({ probability }) => probability >= 0 && probability <= 1)).toBe(true)
})

test('every answer is in one bin, beside the share taken up', () => {
  const bins = calibrationOf(answers)
  expect(bins.reduce((sum, { count }) => sum + count, 0)).toBe(answers.length)
  expect(
    calibrationOf([
      { label: 'agreed', probability: 1 },
      { label: 'other', probability: 0.85 },
      { label: 'interested', probability: 0.1 },
    ]),
  ).toEqual([
    { from: 0, to: 0.2, count: 1, probability: 0.1, taken: 1 },
    { from: 0.8, to: 1, count: 2, probability: 0.925, taken: 0.5 },
  ])
})

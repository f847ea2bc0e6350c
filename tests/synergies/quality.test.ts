import { expect, test } from 'vitest'
import { judgeSynergies } from '../eval/synergies.ts'
import { judgeTwins } from '../eval/twins.ts'

/** A little below what was reached (`npm run eval -- synergies`): what falls under it was made worse. */
test('Suggestions on the labelled set are as good as they were', () => {
  const { figures } = judgeSynergies()
  expect(figures.ndcg10).toBeGreaterThan(0.82)
  expect(figures.p5country).toBeGreaterThan(0.87)
  expect(figures.recall10grade3).toBeGreaterThan(0.92)
  expect(figures.crossLanguageRecall10).toBeGreaterThan(0.9)
  expect(figures.hardNegativeRateTop5).toBeLessThan(0.16)
  expect(figures.kindAccuracyLenient).toBeGreaterThan(0.85)
})

test('An activity finds its twin in another language, on topics that the labelled set does not have', () => {
  expect(judgeTwins().inFirst10).toBeGreaterThan(0.88)
})

import { expect, test } from 'vitest'
import { judgeAll } from '../eval/synergies/print.ts'
import { judgeTwins } from '../eval/synergies/twins.ts'

/** A little below the measured results (`npm run lab -- eval synergies`): a result below it is a regression. */
test('Suggestions on dev2 are as good as they were, with clusters left out', () => {
  const { figures, curve } = judgeAll().dev2.judged
  expect(figures.ndcg10).toBeGreaterThan(0.7)
  expect(figures.p5country).toBeGreaterThan(0.8)
  expect(figures.recall10grade3).toBeGreaterThan(0.9)
  expect(figures.crossLanguageRecall10).toBeGreaterThan(0.8)
  expect(figures.kindAccuracyLenient).toBeGreaterThan(0.83)
  expect(figures.hardNegativeRateTop5).toBeLessThan(0.06)
  expect(curve.find(({ hard }) => hard === 0.2)?.figures?.ndcg10).toBeGreaterThan(0.69)
})

test('An activity finds its twin in another language, on topics that the labelled sets do not have', () => {
  expect(judgeTwins().inFirst10).toBeGreaterThan(0.8)
})

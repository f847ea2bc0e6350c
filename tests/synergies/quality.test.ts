import { expect, test } from 'vitest'
import { judgeAll, meanOf } from '../eval/synergies/print.ts'
import { judgeTwins } from '../eval/synergies/twins.ts'

/**
 * A little below the measured results (`npm run lab -- eval synergies`), each pair judged by weights that were fitted
 * without its clusters: a result below it is a regression.
 */
test('Suggestions on labelled sets are as good as they were, with clusters left out', () => {
  const { leftOut } = judgeAll()
  expect(meanOf(leftOut, 'ndcg10')).toBeGreaterThan(0.7)
  expect(meanOf(leftOut, 'p5country')).toBeGreaterThan(0.78)
  expect(meanOf(leftOut, 'recall10grade3')).toBeGreaterThan(0.85)
  expect(meanOf(leftOut, 'crossLanguageRecall10')).toBeGreaterThan(0.79)
  expect(meanOf(leftOut, 'hardNegativeRateTop5')).toBeLessThan(0.13)
  expect(meanOf(leftOut, 'kindAccuracyLenient')).toBeGreaterThan(0.83)
})

test('An activity finds its twin in another language, on topics that the labelled sets do not have', () => {
  expect(judgeTwins().inFirst10).toBeGreaterThan(0.8)
})

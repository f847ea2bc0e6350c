/** Prints how good suggestions are where they were fitted, and where they were not. */
import { figuresByKind } from './byKind.ts'
import { coverageOf } from './coverage.ts'
import { fit, KEYS } from './fit.ts'
import { judge, judgeLeftOut, type Judged } from './judge.ts'
import { labelledPairs } from './labelledPairs.ts'
import { readSet, SETS, type LabelledSet } from './labelledSets.ts'
import { readerWithoutTermsOfSets } from './leaveOutTerms.ts'
import { fitProbability, reliabilityOf, samplesOf } from './probability.ts'
import type { Figures } from './labelled/score.mjs'
import { recallByLanguage } from './byLanguage.ts'

/** The target of each figure as a mean of the sets, with clusters left out. */
const AIMS: readonly (readonly [keyof Figures, string, 'at least' | 'at most', number])[] = [
  ['ndcg10', 'nDCG@10', 'at least', 0.72],
  ['p5country', 'precision@5 of a country', 'at least', 0.75],
  ['recall10grade3', 'recall@10 of grade 3', 'at least', 0.85],
  ['crossLanguageRecall10', 'recall@10 across languages', 'at least', 0.78],
  ['kindAccuracyLenient', 'kinds, with alternatives', 'at least', 0.8],
  ['hardNegativeRateTop5', 'hard negatives in a top 5', 'at most', 0.12],
]
/** The largest share among hard negatives with a recognised topic in common. */
const MOST_FOOLED = 0.3

/** The figures of the sets under each way of judging: `fitted`, `clusters left out`, `and terms of the sets`. */
export function judgeAll(): Readonly<Record<'fitted' | 'leftOut' | 'leftOutWithTerms', readonly Judged[]>> {
  const sets = SETS.map(readSet)
  const pairs = sets.map((set) => labelledPairs(set))
  const reader = readerWithoutTermsOfSets()
  const pairsOfOtherTerms = sets.map((set) => labelledPairs(set, reader))
  return {
    fitted: pairs.map(judge),
    leftOut: pairs.map(judgeLeftOut(pairs.flat())),
    leftOutWithTerms: pairsOfOtherTerms.map(judgeLeftOut(pairsOfOtherTerms.flat())),
  }
}

/** The mean of a figure over the sets. */
export const meanOf = (judged: readonly Judged[], key: keyof Figures): number =>
  judged.reduce((sum, { figures }) => sum + figures[key], 0) / judged.length

export function evalSynergies(by: string | null): void {
  const { fitted, leftOut, leftOutWithTerms } = judgeAll()
  printTable('Weights of the engine, fitted on both sets', fitted)
  printTable('Each pair by weights that were fitted without the clusters of its sides', leftOut, true)
  printTable('The same without terms that stand in a labelled set', leftOutWithTerms)
  for (const set of SETS.map(readSet)) {
    const { activities, withoutTopic, topics } = coverageOf(labelledPairs(set))
    console.log(
      `${set.name}: ${activities} activities, ${topics.toFixed(2)} topics each; without a specific topic ` +
        `${(withoutTopic * 100).toFixed(0)} % (aim at most 15 %)`,
    )
  }
  printReliability(leftOut)
  for (const [at, name] of SETS.entries()) {
    const judged = leftOut[at]
    if (judged === undefined) continue
    if (by === 'language') printByLanguage(readSet(name), judged)
    if (by === 'kind') printByKind(readSet(name), judged)
  }
}

function printTable(title: string, judged: readonly Judged[], withAims = false): void {
  console.log(`${title}:`)
  console.log(`  ${''.padEnd(28)} ${[...SETS, 'mean'].map((name) => name.padStart(6)).join('')}`)
  const row = (name: string, values: readonly number[], met: (mean: number) => string): void => {
    const mean = values.reduce((sum, value) => sum + value, 0) / values.length
    const cells = [...values, mean].map((value) => value.toFixed(3).padStart(7)).join('')
    console.log(`  ${name.padEnd(28)}${cells}${withAims ? met(mean) : ''}`)
  }
  for (const [key, name, side, aim] of AIMS) {
    const values = judged.map(({ figures }) => figures[key])
    row(
      name,
      values,
      (mean) => `   ${side} ${aim}${(side === 'at least' ? mean >= aim : mean <= aim) ? '' : '   missed'}`,
    )
  }
  row(
    '  that share a topic',
    judged.map(({ fooled }) => fooled.count / fooled.of),
    (mean) => `   at most ${MOST_FOOLED}${mean <= MOST_FOOLED ? '' : '   missed'}`,
  )
  console.log(
    `  ${'suggestions'.padEnd(28)}${judged.map(({ figures }) => String(figures.suggestions).padStart(7)).join('')}`,
  )
}

function printReliability(leftOut: readonly Judged[]): void {
  console.log('Probability that is shown, and share of suggestions that are worth a call (left out, fifths of all):')
  const samples = SETS.flatMap((name, at) => samplesOf(readSet(name), leftOut[at]?.suggestions ?? []))
  for (const { said, worth, count } of reliabilityOf(samples)) {
    console.log(`  ${said.toFixed(2)}   ${worth.toFixed(2)}   of ${count}`)
  }
}

function printByKind(set: LabelledSet, judged: Judged): void {
  console.log(`${set.name}: pairs of grades 2 and 3 by kind (left out): suggested, and called by a kind that is true`)
  for (const { kind, pairs, found, named } of figuresByKind(set, judged)) {
    console.log(`    ${kind.padEnd(22)} ${found.toFixed(2)}   ${named.toFixed(2)}   of ${pairs}`)
  }
}

function printByLanguage(set: LabelledSet, judged: Judged): void {
  console.log(`${set.name}: recall@10 of grades 2 and 3, by the language in which an activity is written (left out):`)
  for (const { language, share, of } of recallByLanguage(set, judged.suggestions)) {
    console.log(`    ${language.padEnd(8)} ${share.toFixed(2)}   of ${of}`)
  }
}

/** Weights for `weights.ts`. */
export function fitWeights(): void {
  const model = fit(SETS.flatMap((name) => labelledPairs(readSet(name))))
  console.log('Weights fitted on all pairs of both sets:')
  for (const key of KEYS) console.log(`  ${key}: ${(model.weights[key] ?? 0).toFixed(2)},`)
  console.log(`  bias: ${model.bias.toFixed(2)}`)
  const { leftOut } = judgeAll()
  const samples = SETS.flatMap((name, at) => samplesOf(readSet(name), leftOut[at]?.suggestions ?? []))
  const { slope, offset } = fitProbability(samples)
  console.log(`  probability: slope ${slope.toFixed(2)}, offset ${offset.toFixed(2)}`)
}

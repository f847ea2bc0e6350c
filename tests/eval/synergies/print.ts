/** Prints how good suggestions are where nothing was fitted on them. */
import { figuresByKind } from './byKind.ts'
import { coverageOf } from './coverage.ts'
import { fit, KEYS } from './fit.ts'
import { judgeLeftOut, type Judged } from './judge.ts'
import { labelledPairs, type LabelledPair } from './labelledPairs.ts'
import { readSet, SETS, type LabelledSet, type SetName } from './labelledSets.ts'
import { readerWithoutTermsOfSets } from './leaveOutTerms.ts'
import { fitProbability, reliabilityOf, samplesOf } from './probability.ts'
import type { Figures } from './labelled/score.mjs'
import { recallByLanguage } from './byLanguage.ts'

/** What is aimed at on dev2, and what release 0.1.0 reached there. */
const AIMS: readonly (readonly [keyof Figures, string, 'at least' | 'at most', aim: number, before: number])[] = [
  ['ndcg10', 'nDCG@10', 'at least', 0.7, 0.619],
  ['p5country', 'precision@5 of a country', 'at least', 0.8, 0.762],
  ['recall10grade3', 'recall@10 of grade 3', 'at least', 0.9, 0.796],
  ['crossLanguageRecall10', 'recall@10 across languages', 'at least', 0.8, 0.729],
  ['kindAccuracyLenient', 'kinds, with alternatives', 'at least', 0.83, 0.835],
  ['hardNegativeRateTop5', 'hard negatives, good tier', 'at most', 0.12, 0.171],
]
/** nDCG and recall of release 0.1.0 on dev2, where so many hard negatives are in a top 5. */
const CURVE_BEFORE = ['.518 / –', '.552 / –', '.580 / –', '.625 / –', '.662 / –']

export interface JudgedSet {
  readonly name: SetName
  readonly pairs: readonly LabelledPair[]
  readonly judged: Judged
}

/**
 * dev2 as it is, and dev without the terms of labelled sets: its words were taken into the thesaurus, and with them it
 * predicts nothing. Weights are fitted on the same readings.
 */
export function judgeAll(): Readonly<Record<SetName, JudgedSet>> {
  const pairs = unseenPairs()
  const judge = judgeLeftOut(Object.values(pairs).flat())
  const judged = (name: SetName): JudgedSet => ({ name, pairs: pairs[name], judged: judge(pairs[name]) })
  return { dev: judged('dev'), dev2: judged('dev2') }
}

const unseenPairs = (): Readonly<Record<SetName, readonly LabelledPair[]>> => ({
  dev: labelledPairs(readSet('dev'), readerWithoutTermsOfSets()),
  dev2: labelledPairs(readSet('dev2')),
})

export function evalSynergies(by: string | null): void {
  const all = judgeAll()
  printTable(all)
  printCurve(all.dev2.judged)
  for (const { name, pairs } of Object.values(all)) {
    console.log(
      `${name}: ${percent(coverageOf(pairs))} of the members of clusters are near the subject of their cluster`,
    )
  }
  printReliability(all)
  for (const { name, judged } of Object.values(all)) {
    if (by === 'language') printByLanguage(readSet(name), judged)
    if (by === 'kind') printByKind(readSet(name), judged)
  }
}

const percent = (share: number): string => `${(share * 100).toFixed(0)} %`

function printTable({ dev, dev2 }: Readonly<Record<SetName, JudgedSet>>): void {
  console.log('Each pair by weights that were fitted without the clusters of its sides; dev without its own terms:')
  console.log(`  ${''.padEnd(28)}   dev2  0.1.0    dev`)
  for (const [key, name, side, aim, before] of AIMS) {
    const value = dev2.judged.figures[key]
    const isMet = side === 'at least' ? value >= aim : value <= aim
    const cells = [value, before, dev.judged.figures[key]].map((one) => one.toFixed(3).padStart(7)).join('')
    console.log(`  ${name.padEnd(28)}${cells}   ${side} ${aim}${isMet ? '' : '   missed'}`)
  }
  const counts = [dev2, dev].map(({ judged }) => judged.figures.suggestions)
  console.log(`  ${'suggestions'.padEnd(28)}${String(counts[0]).padStart(7)}    471${String(counts[1]).padStart(7)}`)
}

function printCurve({ curve }: Judged): void {
  console.log('dev2 as one list, nDCG / recall of grade 3, by the hard negatives in a top 5 (release 0.1.0):')
  for (const [at, { hard, figures }] of curve.entries()) {
    const shown = figures === null ? '–' : `${figures.ndcg10.toFixed(3)} / ${figures.recall10grade3.toFixed(3)}`
    console.log(`  at most ${hard.toFixed(2)}   ${shown}   (${CURVE_BEFORE[at]})`)
  }
}

function printReliability(all: Readonly<Record<SetName, JudgedSet>>): void {
  console.log('Probability that is shown, and share of suggestions that are worth a call (left out, fifths of all):')
  for (const { said, worth, count } of reliabilityOf(allSamples(all))) {
    console.log(`  ${said.toFixed(2)}   ${worth.toFixed(2)}   of ${count}`)
  }
}

const allSamples = (all: Readonly<Record<SetName, JudgedSet>>) =>
  Object.values(all).flatMap(({ name, judged }) => samplesOf(readSet(name), judged.suggestions))

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
  const model = fit(SETS.flatMap((name) => unseenPairs()[name]))
  console.log('Weights fitted on all pairs of both sets, dev without its own terms:')
  for (const key of KEYS) console.log(`  ${key}: ${(model.weights[key] ?? 0).toFixed(2)},`)
  console.log(`  bias: ${model.bias.toFixed(2)}`)
  const { slope, offset } = fitProbability(allSamples(judgeAll()))
  console.log(`  probability: slope ${slope.toFixed(2)}, offset ${offset.toFixed(2)}`)
}

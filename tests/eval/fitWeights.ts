/**
 * Fits the weights of the engine on the labelled pairs, and shows what they are worth on countries they were not fitted on.
 * Logistic regression with a ridge, by Newton's method: a dozen weights on some thousand pairs, in a second.
 */
import { createHash } from 'node:crypto'
import { z } from 'zod'
import { SynergyActivity } from '../../server/synergies/engine/activity.ts'
import { candidatePairs } from '../../server/synergies/engine/candidates.ts'
import { measure, type Measures } from '../../server/synergies/engine/compare.ts'
import { corpusOf } from '../../server/synergies/engine/corpus.ts'
import { featuresOf } from '../../server/synergies/engine/features.ts'
import { isVacuous } from '../../server/synergies/engine/pair.ts'
import { weightActivity, type WeightedActivity } from '../../server/synergies/engine/weightedActivity.ts'
import { strengthOf, type Model } from '../../server/synergies/engine/strength.ts'
import { choose } from '../../server/synergies/engine/suggest.ts'
import { CUT_OFF, WEIGHTS } from '../../server/synergies/engine/weights.ts'
import type { Suggestion } from '../../shared/synergies/suggestion.ts'
import { languageOf, printFigures, readDev } from './synergies.ts'
import { score, type Figures, type Labels } from './synergy/score.mjs'

interface Example {
  readonly a: WeightedActivity
  readonly b: WeightedActivity
  readonly measures: Measures
  readonly grade: number
}

const KEYS = Object.keys(WEIGHTS) as readonly (keyof Measures)[]
/** By grade: how far a pair should be suggested, and how much it matters. Grade 1 shares a broad theme and no more. */
const WANTED = [0, 0.12, 0.85, 1]
const MATTERS = [1, 1, 1.2, 2]
/** Holds weights back that few pairs speak for. */
const RIDGE = 1
const STEPS = 25

const FOLDS = 5

export function fitWeights(): void {
  const activities = z.array(SynergyActivity).parse(readDev('activities'))
  const labels = readDev('labels') as Labels
  const examples = examplesOf(activities, labels)
  const model = fit(examples)
  console.log('Weights fitted on all pairs:')
  for (const key of KEYS) console.log(`  ${key.padEnd(14)} ${(model.weights[key] ?? 0).toFixed(1)}`)
  console.log(`  ${'bias'.padEnd(14)} ${model.bias.toFixed(1)}`)
  console.log('Figures with these weights:')
  printFigures(score(activities, labels, suggestWith(examples, model)))

  const left = [1, 2, 3, 4].flatMap((shuffle) =>
    foldsOf(activities, shuffle).map((out) => judgeWithout(out, activities, labels, examples)),
  )
  console.log(`Mean figures on countries that were left out of the fit (${left.length} fits without a fifth of them):`)
  for (const key of ['ndcg10', 'recall10grade3', 'crossLanguageRecall10'] as const) {
    console.log(`  ${key.padEnd(24)} ${(left.reduce((sum, one) => sum + one[key], 0) / left.length).toFixed(3)}`)
  }
}

/**
 * Judged on the pairs that touch the countries left out: none of them was seen in the fit. The lists of other countries hold
 * only these pairs, which flatters a little, and is why precision and hard negatives are not judged.
 */
function judgeWithout(
  out: ReadonlySet<string>,
  activities: readonly SynergyActivity[],
  labels: Labels,
  examples: readonly Example[],
): Figures {
  const model = fit(examples.filter(({ a, b }) => !out.has(a.features.owner) && !out.has(b.features.owner)))
  const held = new Set(activities.filter(({ country }) => out.has(country)).map(({ id }) => id))
  const touches = ({ a, b }: { readonly a: string; readonly b: string }): boolean => held.has(a) || held.has(b)
  return score(
    activities,
    { ...labels, pairs: labels.pairs.filter(touches) },
    suggestWith(examples, model).filter(touches),
  )
}

function examplesOf(activities: readonly SynergyActivity[], labels: Labels): readonly Example[] {
  const grades = new Map<string, number>(labels.pairs.map(({ a, b, grade }) => [[a, b].toSorted().join(' '), grade]))
  const features = activities.map((one) => featuresOf(one, languageOf(one)))
  const corpus = corpusOf(features)
  const profiles = features
    .toSorted((one, other) => (one.id < other.id ? -1 : 1))
    .map((one) => weightActivity(one, corpus))
  return [...candidatePairs(profiles)].map(([a, b]) => ({
    a,
    b,
    measures: measure(a, b),
    grade: grades.get(`${a.features.id} ${b.features.id}`) ?? 0,
  }))
}

function suggestWith(examples: readonly Example[], model: Model): readonly Suggestion[] {
  const pairs = examples
    .filter(({ a, b, measures }) => !isVacuous(a, b, measures))
    .map(({ a, b, measures }) => ({ a, b, strength: strengthOf(measures, model) }))
  return choose(pairs.filter(({ strength }) => strength >= CUT_OFF))
}

function fit(examples: readonly Example[]): Model {
  const rows = examples.map(({ measures, grade }) => ({
    x: [...KEYS.map((key) => measures[key]), 1],
    wanted: WANTED[grade] ?? 0,
    matters: MATTERS[grade] ?? 1,
  }))
  const size = KEYS.length + 1
  const weights = Array.from({ length: size }, () => 0)
  for (let step = 0; step < STEPS; step++) {
    // Slopes and curvatures of the likelihood; the last weight is the bias, which is not held back.
    const slopes = weights.map((weight, at) => (at < KEYS.length ? -RIDGE * weight : 0))
    const curves = weights.map((_, at) =>
      weights.map((_, other): number => (at === other && at < KEYS.length ? RIDGE : 0)),
    )
    for (const { x, wanted, matters } of rows) {
      const odds = x.reduce((sum, value, at) => sum + value * at0(weights, at), 0)
      const found = 1 / (1 + Math.exp(-odds))
      for (let at = 0; at < size; at++) {
        slopes[at] = at0(slopes, at) + matters * (wanted - found) * at0(x, at)
        const row = curves[at] ?? []
        for (let other = 0; other < size; other++) {
          row[other] = at0(row, other) + matters * found * (1 - found) * at0(x, at) * at0(x, other)
        }
      }
    }
    for (const [at, change] of solve(curves, slopes).entries()) weights[at] = at0(weights, at) + change
  }
  return {
    weights: Object.fromEntries(KEYS.map((key, at) => [key, at0(weights, at)])),
    bias: at0(weights, KEYS.length),
  }
}

const at0 = (list: readonly number[], at: number): number => list[at] ?? 0

/** Gauss and Jordan, without pivots: curvatures are positive definite. */
function solve(matrix: readonly (readonly number[])[], right: readonly number[]): readonly number[] {
  const rows = matrix.map((row, at) => [...row, at0(right, at)])
  for (const [at, row] of rows.entries()) {
    const lead = at0(row, at)
    for (const [other, below] of rows.entries()) {
      if (other === at) continue
      const factor = at0(below, at) / lead
      for (let column = at; column < row.length; column++)
        below[column] = at0(below, column) - factor * at0(row, column)
    }
  }
  return rows.map((row, at) => at0(row, right.length) / at0(row, at))
}

/** Countries in five groups, another way for each shuffle and always the same for one. */
function foldsOf(activities: readonly SynergyActivity[], shuffle: number): readonly ReadonlySet<string>[] {
  const order = (country: string): string => createHash('sha256').update(`${shuffle} ${country}`).digest('hex')
  const countries = [...new Set(activities.map(({ country }) => country))].toSorted((one, other) =>
    order(one) < order(other) ? -1 : 1,
  )
  return Array.from({ length: FOLDS }, (_, fold) => new Set(countries.filter((_, at) => at % FOLDS === fold)))
}

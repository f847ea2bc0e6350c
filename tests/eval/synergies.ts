/** How good the suggestions are, on a hand-labelled set of 177 activities of 30 countries. */
import { readFileSync } from 'node:fs'
import { z } from 'zod'
import { detectLanguage } from '../../server/language/detectLanguage.ts'
import { SynergyActivity } from '../../server/synergies/engine/activity.ts'
import { suggest } from '../../server/synergies/engine/suggest.ts'
import { NETWORK } from '../../shared/network.ts'
import type { Suggestion } from '../../shared/synergies/suggestion.ts'
import { score, type Figures, type Labels } from './synergy/score.mjs'

export const readDev = (name: string): unknown =>
  JSON.parse(readFileSync(new URL(`synergy/dev/${name}.json`, import.meta.url), 'utf8'))

/** What each figure should reach on this set. */
const TARGETS: readonly (readonly [keyof Figures, string, 'at least' | 'at most', number])[] = [
  ['ndcg10', 'nDCG@10', 'at least', 0.75],
  ['p5country', 'precision@5 of a country', 'at least', 0.7],
  ['recall10grade3', 'recall@10 of grade 3', 'at least', 0.9],
  ['crossLanguageRecall10', 'recall@10 across languages', 'at least', 0.8],
  ['hardNegativeRateTop5', 'hard negatives in a top 5', 'at most', 0.15],
  ['kindAccuracyLenient', 'kinds, with alternatives', 'at least', 0.85],
]

const languages = new Map(NETWORK.map((centre) => [String(centre.country), centre.languages]))
export const languageOf = ({ country, title, description }: SynergyActivity): string | null =>
  detectLanguage(`${title}\n${description}`, languages.get(country)?.filter((one) => one !== 'en') ?? [])

export function judgeSynergies(): { readonly figures: Figures; readonly suggestions: readonly Suggestion[] } {
  const activities = z.array(SynergyActivity).parse(readDev('activities'))
  const suggestions = suggest(activities, languageOf)
  return { figures: score(activities, readDev('labels') as Labels, suggestions), suggestions }
}

export function evalSynergies(by: string | null): void {
  const { figures, suggestions } = judgeSynergies()
  console.log(`Synergies on the labelled set: ${figures.suggestions} suggestions`)
  printFigures(figures)
  if (by === 'language') byLanguage(suggestions)
}

export function printFigures(figures: Figures): void {
  for (const [key, name, side, target] of TARGETS) {
    const met = side === 'at least' ? figures[key] >= target : figures[key] <= target
    console.log(`  ${name.padEnd(28)} ${figures[key].toFixed(3)}   ${side} ${target}${met ? '' : '   missed'}`)
  }
}

/** Where it is weak: for each language, how many of the good partners of its activities are among their first ten. */
function byLanguage(suggestions: readonly Suggestion[]): void {
  const labels = readDev('labels') as Labels
  const firstTen = new Map<string, string[]>()
  for (const { a, b } of suggestions) {
    for (const [one, other] of [
      [a, b],
      [b, a],
    ] as const) {
      const list = firstTen.get(one) ?? []
      if (list.length < 10) list.push(other)
      firstTen.set(one, list)
    }
  }
  const counts = new Map<string, { found: number; all: number }>()
  for (const { a, b, grade } of labels.pairs) {
    if (grade < 2) continue
    for (const [one, other] of [
      [a, b],
      [b, a],
    ] as const) {
      for (const language of labels.writtenLanguages[one] ?? []) {
        const count = counts.get(language) ?? { found: 0, all: 0 }
        count.all += 1
        if (firstTen.get(one)?.includes(other) === true) count.found += 1
        counts.set(language, count)
      }
    }
  }
  console.log('  recall@10 of grades 2 and 3, by the language in which an activity is written:')
  for (const [language, { found, all }] of [...counts].toSorted(([, a], [, b]) => a.found / a.all - b.found / b.all)) {
    console.log(`    ${language.padEnd(8)} ${(found / all).toFixed(2)}   of ${all}`)
  }
}

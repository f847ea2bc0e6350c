/**
 * Whether one activity finds its twin: the same plan in another language and other words, on topics that the labelled
 * set mostly does not have, among all activities of that set. Nothing is tagged with themes. Written without looking at
 * the thesaurus; missed terms were then taught as whole fields of words, so the figure flatters: on twins that it had
 * never seen it found between 0.77 and 0.93.
 */
import { readFileSync } from 'node:fs'
import { z } from 'zod'
import { SynergyActivity } from '../../../server/synergies/engine/activity.ts'
import { suggest } from '../../../server/synergies/engine/suggest.ts'
import { languageOf, readSet } from './labelledSets.ts'

const Twins = z.array(z.object({ twins: z.string(), activities: z.array(z.record(z.string(), z.unknown())).length(2) }))
const DAY = '2027-02-09'

export interface TwinFigures {
  /** Shares of activities that have their twin this near the top of their suggestions. */
  readonly inFirst3: number
  readonly inFirst10: number
  readonly missed: readonly string[]
}

export function judgeTwins(): TwinFigures {
  const text = readFileSync(new URL('labelled/twins.json', import.meta.url), 'utf8')
  const ids: (readonly [string, string])[] = []
  const activities = Twins.parse(JSON.parse(text)).flatMap(({ twins, activities: two }) => {
    ids.push([`${twins} 1`, `${twins} 2`], [`${twins} 2`, `${twins} 1`])
    return two.map((words, at) => ({ ...words, id: `${twins} ${at + 1}`, startsOn: DAY, endsOn: DAY }))
  })
  const all = [...readSet('dev').activities, ...activities]
  const suggestions = suggest(z.array(SynergyActivity).parse(all), languageOf)
  const places = ids.map(([own, twin]) => {
    const list = suggestions.filter(({ a, b }) => a === own || b === own)
    const at = list.findIndex(({ a, b }) => a === twin || b === twin)
    return { own, at: at < 0 ? Number.POSITIVE_INFINITY : at }
  })
  const within = (most: number): number => places.filter(({ at }) => at < most).length / places.length
  return {
    inFirst3: within(3),
    inFirst10: within(10),
    missed: places.filter(({ at }) => at >= 10).map(({ own }) => own),
  }
}

export function evalTwins(): void {
  const { inFirst3, inFirst10, missed } = judgeTwins()
  console.log('Twins in other languages, on other topics:')
  console.log(`  among the first 3            ${inFirst3.toFixed(3)}`)
  console.log(`  among the first 10           ${inFirst10.toFixed(3)}`)
  console.log(`  missed: ${missed.join(', ')}`)
}

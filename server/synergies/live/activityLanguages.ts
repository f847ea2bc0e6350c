/** Knows in which language activities are written. Views of activities that did not change are the same objects. */
import type { ActivityView } from '../../../shared/plans/planView.ts'
import { textOf } from '../../../shared/richtext/json.ts'
import type { DetectLanguages } from '../../language/languageDetector.ts'

/**
 * Asks for the languages that are not known yet.
 * @param languages in which the centre's planners are likely to write, English not among them
 * @returns a function for exactly these activities; it returns null if the language is not certain
 */
export type ReadLanguages = (
  activities: readonly ActivityView[],
  languages: readonly string[],
) => Promise<(activity: ActivityView) => string | null>

export function createActivityLanguages(detect: DetectLanguages): ReadLanguages {
  const known = new WeakMap<ActivityView, string | null>()
  return async (activities, languages) => {
    const fresh = activities.filter((activity) => !known.has(activity))
    const texts = fresh.map(({ title, description }) => ({ text: `${title}\n${textOf(description)}`, languages }))
    const found = fresh.length === 0 ? [] : await detect(texts)
    for (const [at, activity] of fresh.entries()) known.set(activity, found[at] ?? null)
    return (activity) => known.get(activity) ?? null
  }
}

/** The languages in which a plan is written: its parts are marked with them, for voices, hyphenation and translation. */
import type { PlanView } from '../../shared/plans/api.ts'
import { activityFields, type ActivityKey, type ActivityKeyOf } from '../../shared/plans/fields.ts'
import type { ActivityView, PlanContent } from '../../shared/plans/planView.ts'
import { textOf, type RichText } from '../../shared/richtext/json.ts'
import { inSlices } from '../pacing/inSlices.ts'
import type { DetectLanguages } from '../language/languageDetector.ts'

/** By field; a field in an uncertain language is left out. */
type FieldLanguages = Readonly<Record<string, string>>

/** Activities with texts that take some 2 ms of the thread. */
const ASKED_AT_ONCE = 100

/** @param languages in which the centre's planners are likely to write, English not among them */
export type LanguagesOfPlan = (content: PlanContent, languages: readonly string[]) => Promise<PlanView['writtenIn']>

/** Views of activities that did not change are the same objects, and are asked about once. */
export function createLanguagesOfPlan(detect: DetectLanguages): LanguagesOfPlan {
  const known = new WeakMap<ActivityView, FieldLanguages>()
  return async (content, languages) => {
    const fresh = content.activities.filter((activity) => !known.has(activity))
    const [plan] = await languagesOf([partsOfPlan(content)], languages, detect)
    for await (const slice of inSlices(fresh, ASKED_AT_ONCE)) {
      const found = await languagesOf(slice.map(partsOfActivity), languages, detect)
      for (const [at, activity] of slice.entries()) known.set(activity, found[at] ?? {})
    }
    return {
      plan: { ...plan },
      activities: Object.fromEntries(content.activities.map((one) => [one.id, known.get(one) ?? {}])),
    }
  }
}

async function languagesOf(
  parts: readonly Readonly<Record<string, string>>[],
  languages: readonly string[],
  detect: DetectLanguages,
): Promise<readonly FieldLanguages[]> {
  const found = await detect(parts.flatMap((texts) => Object.values(texts).map((text) => ({ text, languages }))))
  let next = 0
  return parts.map((texts) => withoutUnknown(Object.keys(texts).map((key) => [key, found[next++] ?? null])))
}

function partsOfPlan({ meta, narrative }: PlanContent): Readonly<Record<string, string>> {
  const { theme, objectives, keyMessages, contact } = meta
  return { narrative: textOf(narrative), theme, objectives, keyMessages, contact }
}

/** A title in the country's language often has a description in English. */
const partsOfActivity = (activity: ActivityView): Readonly<Record<string, string>> =>
  Object.fromEntries(TEXTS.map((key) => [key, plainOf(activity[key])]))

const isText = (key: ActivityKey): key is ActivityKeyOf<'text' | 'rich'> =>
  ['text', 'rich'].includes(activityFields[key].kind)
const TEXTS = (Object.keys(activityFields) as ActivityKey[]).filter(isText)

const plainOf = (text: string | RichText): string => (typeof text === 'string' ? text : textOf(text))

const withoutUnknown = (found: readonly (readonly [string, string | null])[]): FieldLanguages =>
  Object.fromEntries(found.flatMap(([field, language]) => (language === null ? [] : [[field, language]])))

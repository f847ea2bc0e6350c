/** The languages in which a plan is written: its parts are marked with them, for voices, hyphenation and translation. */
import type { PlanView } from '../../shared/plans/api.ts'
import { activityFields, type ActivityKey, type ActivityKeyOf } from '../../shared/plans/fields.ts'
import type { ActivityView, PlanContent } from '../../shared/plans/planView.ts'
import { textOf, type RichText } from '../../shared/richtext/json.ts'

type Detect = (text: string) => string | null

export function languagesOfPlan(content: PlanContent, detect: Detect): PlanView['writtenIn'] {
  const { meta, narrative, activities } = content
  return {
    plan: known({
      narrative: detect(textOf(narrative)),
      theme: detect(meta.theme),
      objectives: detect(meta.objectives),
      keyMessages: detect(meta.keyMessages),
      contact: detect(meta.contact),
    }),
    activities: Object.fromEntries(activities.map((activity) => [activity.id, languagesOfActivity(activity, detect)])),
  }
}

/** A title in the country's language often stands over a description in English. */
function languagesOfActivity(activity: ActivityView, detect: Detect): Record<string, string> {
  return known(Object.fromEntries(TEXTS.map((key) => [key, detect(plainOf(activity[key]))])))
}

const isText = (key: ActivityKey): key is ActivityKeyOf<'text' | 'rich'> =>
  ['text', 'rich'].includes(activityFields[key].kind)
const TEXTS = (Object.keys(activityFields) as ActivityKey[]).filter(isText)

const plainOf = (text: string | RichText): string => (typeof text === 'string' ? text : textOf(text))

const known = (found: Readonly<Record<string, string | null>>): Record<string, string> =>
  Object.fromEntries(
    Object.entries(found).flatMap(([field, language]) => (language === null ? [] : [[field, language]])),
  )

/** Selects the public part of a plan: the activities marked public, without fields for the network alone. */
import { z } from 'zod'
import { LocalDate, LocalTime } from '../campaign.ts'
import { HttpsAddress, LanguageCode } from '../fields/values.ts'
import { ActivityId } from '../ids.ts'
import { ActivityStatus } from '../plans/fields.ts'
import type { ActivityView } from '../plans/planView.ts'
import { RichText } from '../richtext/json.ts'
import { FormatId } from '../taxonomy.ts'

export const PublicActivity = z.object({
  id: ActivityId,
  title: z.string(),
  status: ActivityStatus,
  startsOn: LocalDate.nullable(),
  endsOn: LocalDate.nullable(),
  startTime: LocalTime.nullable(),
  endTime: LocalTime.nullable(),
  format: FormatId.nullable(),
  places: z.array(z.string()),
  languages: z.array(LanguageCode),
  description: RichText,
  links: z.array(z.object({ id: z.string(), title: z.string(), url: HttpsAddress })),
})
export type PublicActivity = z.infer<typeof PublicActivity>

/** By day and time, those without a day last. Never offers, needs, partners or figures. */
export function publicActivities(activities: readonly ActivityView[]): PublicActivity[] {
  return activities
    .filter((activity) => activity.visibility === 'public')
    .map(asPublic)
    .toSorted((a, b) => (keyOf(a) < keyOf(b) ? -1 : keyOf(a) > keyOf(b) ? 1 : 0))
}

function asPublic(activity: ActivityView): PublicActivity {
  const { id, title, status, startsOn, endsOn, startTime, endTime, format, places, languages, description } = activity
  const links = activity.resources.flatMap((resource) => {
    const url = HttpsAddress.safeParse(resource.url)
    return url.success ? [{ id: resource.id, title: resource.title, url: url.data }] : []
  })
  return {
    id,
    title,
    status,
    startsOn,
    endsOn,
    startTime,
    endTime,
    format,
    places,
    languages,
    description,
    links,
  }
}

const keyOf = ({ startsOn, startTime, id }: PublicActivity): string => `${startsOn ?? '9'} ${startTime ?? ''} ${id}`

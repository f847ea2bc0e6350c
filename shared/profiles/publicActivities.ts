/** Selects the public part of a plan: the activities marked public, without fields for the network alone. */
import { z } from 'zod'
import { LocalDate, LocalTime } from '../days.ts'
import { HttpsAddress, LanguageCode, TimeZone } from '../fields/values.ts'
import { ActivityId } from '../ids.ts'
import { ActivityStatus } from '../plans/fields.ts'
import type { ActivityView } from '../plans/planView.ts'
import { RichText } from '../richtext/json.ts'
import { AudienceId, FormatId, ThemeId } from '../taxonomy.ts'

export const PublicActivity = z.object({
  id: ActivityId,
  title: z.string(),
  /** The title in English, if the centre wrote it. */
  gloss: z.string(),
  themes: z.array(ThemeId),
  audiences: z.array(AudienceId),
  status: ActivityStatus,
  startsOn: LocalDate.nullable(),
  endsOn: LocalDate.nullable(),
  startTime: LocalTime.nullable(),
  endTime: LocalTime.nullable(),
  timeZone: TimeZone.nullable(),
  /** The dates, if it takes place several times; their notes belong to the network. */
  dates: z.array(
    z.object({
      id: z.string(),
      day: LocalDate.nullable(),
      startTime: LocalTime.nullable(),
      endTime: LocalTime.nullable(),
      place: z.string().nullable(),
    }),
  ),
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
  const { id, title, gloss, themes, audiences, status, format, places, languages, description } = activity
  const { startsOn, endsOn, startTime, endTime, timeZone } = activity
  const dates = activity.dates.map((date) => ({
    id: date.id,
    day: date.day,
    startTime: date.startTime,
    endTime: date.endTime,
    place: date.place,
  }))
  const links = activity.resources.flatMap((resource) => {
    const url = HttpsAddress.safeParse(resource.url)
    return url.success ? [{ id: resource.id, title: resource.title, url: url.data }] : []
  })
  return {
    id,
    title,
    gloss,
    themes,
    audiences,
    status,
    startsOn,
    endsOn,
    startTime,
    endTime,
    timeZone,
    dates,
    format,
    places,
    languages,
    description,
    links,
  }
}

const keyOf = ({ startsOn, startTime, id }: PublicActivity): string => `${startsOn ?? '9'} ${startTime ?? ''} ${id}`

/** The language of an activity. Pure. */
import type { ActivityId } from '../../../shared/ids.ts'
import type { PlanView } from '../../../shared/plans/api.ts'
import type { TitleLanguage } from '../../../shared/plans/missing.ts'

interface KnownLanguages {
  readonly titleLanguage: TitleLanguage
  readonly writtenIn: PlanView['writtenIn'] | undefined
}

/** The language of its title, or that of its other texts if a title is too short to tell. @returns null if it is uncertain */
export const languageOfActivity = (id: ActivityId, { titleLanguage, writtenIn }: KnownLanguages): string | null =>
  titleLanguage(id) ?? Object.values(writtenIn?.activities[id] ?? {})[0] ?? null

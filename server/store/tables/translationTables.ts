/** Translations of what people wrote, and how much a person asked for. */
import type { LocalDate } from '../../../shared/days.ts'
import type { PersonId } from '../../../shared/ids.ts'

export interface TranslationTables {
  /** A cache. `hash` is of the service, both languages and the text. */
  translation: { hash: string; text: string; made_at: string; used_at: string }
  translation_use: { person: PersonId; day: LocalDate | string; characters: number }
}

/** The language of a file: the one that was asked for, or that of the person. */
import type { ExportFormat } from '../../shared/exports/exportFormats.ts'
import type { PersonId } from '../../shared/ids.ts'
import {
  DEFAULT_LANGUAGE,
  isInterfaceLanguage,
  OFFERED_LANGUAGES,
  type InterfaceLanguage,
} from '../../shared/messages/languages.ts'
import { refuse, type Refusal } from './result.ts'

/** Beside the filters of a selection. */
export const LANGUAGE_PARAMETER = 'lang'

/** Formats that programs read: they stay in English, unless another language is asked for. */
const FOR_PROGRAMS: ReadonlySet<ExportFormat> = new Set(['csv', 'json'])

interface Languages {
  /** The language that a person chose; null without a choice. */
  readonly languageOf: (person: PersonId) => Promise<InterfaceLanguage | null>
}

/** @returns a refusal for a language that the interface does not have */
export async function languageOfFile(
  { people }: { readonly people: Languages },
  person: PersonId,
  format: ExportFormat,
  query: URLSearchParams,
): Promise<{ readonly language: InterfaceLanguage } | Refusal> {
  const asked = query.get(LANGUAGE_PARAMETER)
  if (asked === null)
    return {
      language: (FOR_PROGRAMS.has(format) ? null : await people.languageOf(person)) ?? DEFAULT_LANGUAGE,
    }
  return isInterfaceLanguage(asked) && OFFERED_LANGUAGES.includes(asked)
    ? { language: asked }
    : refuse('bad-request', `lang: ${OFFERED_LANGUAGES.join(', ')}`)
}

/** The network's languages, as options and as names. */
import { NETWORK_LANGUAGES } from '../../shared/network.ts'
import { compareNames } from '../ui/formats/collate.ts'
import type { Option } from '../ui/forms/option.ts'
import { perLanguage } from '../ui/language/perLanguage.ts'

const NAMES = perLanguage((formats) => new Intl.DisplayNames(formats, { type: 'language' }))

/** Name of a language, its code where the browser knows none. */
export const languageName = (code: string): string => NAMES().of(code) ?? code

/** In the order of their names. */
export const languageOptions: () => readonly Option[] = perLanguage(() =>
  NETWORK_LANGUAGES.map((code) => ({ id: code, label: languageName(code), also: [code] })).toSorted((a, b) =>
    compareNames(a.label, b.label),
  ),
)

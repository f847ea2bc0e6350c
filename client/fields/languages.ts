/** The network's languages, to be chosen from and to be named. */
import { NETWORK_LANGUAGES } from '../../shared/network.ts'
import type { Option } from '../ui/forms/Select.tsx'

const languageNames = new Intl.DisplayNames('en', { type: 'language' })

/** English name of a language, its code where the browser knows none. */
export const languageName = (code: string): string => languageNames.of(code) ?? code

export const LANGUAGE_OPTIONS: readonly Option[] = NETWORK_LANGUAGES.map((code) => ({
  id: code,
  label: languageName(code),
  also: code,
})).toSorted((a, b) => a.label.localeCompare(b.label, 'en'))

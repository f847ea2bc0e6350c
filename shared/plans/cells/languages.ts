/** Names of languages: by code, in English, in themselves, and in the network's languages. */
import type { CellWords } from './codec.ts'
import { LanguageCode } from '../../fields/values.ts'
import { NETWORK_LANGUAGES } from '../../network.ts'
import { folded } from './names.ts'

const ENGLISH = new Intl.DisplayNames('en', { type: 'language', fallback: 'code' })

/** By its name, if that leads back to it; else by its code. */
export function writeLanguage(code: string, { languageName }: CellWords): string {
  const name = languageName(code)
  return readLanguage(name) === code ? name : code
}

/** @returns null if no language is called that */
export function readLanguage(text: string): string | null {
  const name = text.trim()
  const code = name.toLowerCase()
  if (NETWORK_LANGUAGES.includes(code)) return code
  // Short small letters are a code, though some language may call another so.
  if (/^[a-z]{2,3}$/.test(name) && LanguageCode.safeParse(name).success) return name
  const found = codesByName().get(folded(name))
  if (found !== undefined) return found
  // Other codes as they are: a document may hold a language that nobody here names.
  return LanguageCode.safeParse(name).success ? name : null
}

let byName: ReadonlyMap<string, string> | null = null

function codesByName(): ReadonlyMap<string, string> {
  if (byName !== null) return byName
  const names = new Map<string, string>()
  for (const language of NETWORK_LANGUAGES.toReversed()) addNames(names, language)
  // The English names last: they are the ones that we write.
  for (const code of NETWORK_LANGUAGES) names.set(folded(nameIn(ENGLISH, code)), code)
  byName = names
  return names
}

function addNames(names: Map<string, string>, language: string): void {
  const inLanguage = new Intl.DisplayNames([language, 'en'], { type: 'language', fallback: 'code' })
  for (const code of NETWORK_LANGUAGES) names.set(folded(nameIn(inLanguage, code)), code)
}

/** The English name of a language; the code itself if it has none. */
export const englishName = (code: string): string => nameIn(ENGLISH, code)

function nameIn(names: Intl.DisplayNames, code: string): string {
  try {
    return names.of(code) ?? code
  } catch {
    return code
  }
}

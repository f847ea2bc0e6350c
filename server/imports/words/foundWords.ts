/** What words of a spreadsheet mean: by what the centre chose before, else by the network's names, else by the thesaurus. */
import type { FoundWord } from '../../../shared/imports/importWords.ts'
import { keyOfWord } from './centreWords.ts'
import { findWord, isOption } from './findWords.ts'

/** Words in the languages of a country. */
export type ThemesOf = (
  words: readonly { readonly text: string; readonly languages: readonly string[] }[],
) => Promise<readonly (readonly string[])[]>

interface FoundWordsDeps {
  readonly explained: ReadonlyMap<string, readonly string[]>
  readonly languages: readonly string[]
  readonly themesOf: ThemesOf
}

type Asked = Pick<FoundWord, 'field' | 'word'>

/** `unknown` are the parts that the thesaurus may know. */
type Found = FoundWord & { readonly unknown: readonly string[] }

/** The thesaurus is asked for this many at once. */
const MOST_TEXTS = 500

/** @returns those of the words that are known, in their order */
export async function foundWords(asked: readonly Asked[], deps: FoundWordsDeps): Promise<readonly FoundWord[]> {
  const found = asked.map((one) => explainedBefore(one, deps.explained) ?? similar(one))
  const texts = [...new Set(found.flatMap(({ unknown }) => unknown))].slice(0, MOST_TEXTS)
  const themes = await deps.themesOf(texts.map((text) => ({ text, languages: deps.languages })))
  const themesByText = new Map(texts.map((text, at) => [text, themes[at] ?? []]))
  return found.flatMap((one) => {
    const word = withThemes(one, themesByText)
    return word.why === 'similar' && word.options.length === 0 ? [] : [word]
  })
}

function explainedBefore({ field, word }: Asked, explained: FoundWordsDeps['explained']): Found | null {
  const options = explained.get(keyOfWord(field, word))?.filter((id) => isOption(field, id))
  return options === undefined ? null : { field, word, options, why: 'centre', isPart: false, unknown: [] }
}

function similar({ field, word }: Asked): Found {
  const { options, isPart, unknown } = findWord(field, word)
  const rest = options.length === 0 && unknown.length === 0 ? [word] : unknown
  return { field, word, options, why: 'similar', isPart, unknown: field === 'themes' ? rest : [] }
}

function withThemes({ unknown, ...word }: Found, themesByText: ReadonlyMap<string, readonly string[]>): FoundWord {
  if (unknown.length === 0) return word
  const more = unknown.flatMap((text) => themesByText.get(text) ?? [])
  const isPart = unknown.some((text) => (themesByText.get(text) ?? []).length === 0)
  return { ...word, options: [...new Set([...word.options, ...more])], isPart }
}

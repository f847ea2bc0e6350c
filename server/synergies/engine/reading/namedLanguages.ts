/** Finds the languages that a text names: "with English subtitles", "auf Ukrainisch". Pure. */
import { latinise } from '../../../language/latinise.ts'
import type { TextToken } from '../../../language/tokens.ts'
import { NETWORK } from '../../../../shared/network.ts'

const CODES: readonly string[] = [...new Set(['en', ...NETWORK.flatMap(({ languages }) => languages)])]
/** Longer names lose their last letter, which endings change: "engelsk", "engelske". */
const LONG = 6

/** The names of languages in a language, by their beginnings. */
const namesIn = new Map<string, ReadonlyMap<string, string>>()

function beginningsIn(language: string): ReadonlyMap<string, string> {
  const known = namesIn.get(language)
  if (known !== undefined) return known
  const names = new Intl.DisplayNames([language], { type: 'language' })
  const beginnings = new Map(
    CODES.flatMap((code) => {
      const [spelling = ''] = latinise((names.of(code) ?? '').toLowerCase(), language)
      // English names do not change.
      const beginning = language !== 'en' && spelling.length >= LONG ? spelling.slice(0, -1) : spelling
      return /^[a-z]{4,}$/.test(beginning) ? [[beginning, code] as const] : []
    }),
  )
  namesIn.set(language, beginnings)
  return beginnings
}

/** @param written the language of the text; null if uncertain */
export function namedLanguages(words: readonly TextToken[], written: string | null): ReadonlySet<string> {
  const english = beginningsIn('en')
  const own = written === null || written === 'en' ? [] : [...beginningsIn(written)]
  const found = new Set<string>()
  for (const { spellings } of words) {
    const spelling = spellings[0] ?? ''
    const inEnglish = english.get(spelling)
    if (inEnglish !== undefined) found.add(inEnglish)
    for (const [beginning, code] of own) if (spelling.startsWith(beginning)) found.add(code)
  }
  return found
}

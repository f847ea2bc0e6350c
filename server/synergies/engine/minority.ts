/** The minorities that two activities both reach: by a language that is not official in at least one of their countries. Pure. */
import type { Features } from './features.ts'

/**
 * A language of a minority on both sides; or on one, if it is official on the other and the text of either names it: the
 * German minority of one country looks for what another has in German.
 */
export function minoritiesOfBoth(a: Features, b: Features): readonly string[] {
  if (a.minorityLanguages.size + b.minorityLanguages.size === 0) return []
  const oneWay = (one: Features, other: Features): readonly string[] =>
    [...one.minorityLanguages].filter(
      (language) =>
        other.official.has(language) && (one.namedLanguages.has(language) || other.namedLanguages.has(language)),
    )
  const both = [...a.minorityLanguages].filter((language) => b.minorityLanguages.has(language))
  return [...new Set([...both, ...oneWay(a, b), ...oneWay(b, a)])]
}

/** Finds variables with names similar to settings: otherwise a typo would leave a setting unset. */

const asLetters = (name: string): string => name.toUpperCase().replaceAll(/[^A-Z\d]/g, '')

/** Shorter names are like too many others. */
const SHORTEST = 5

/**
 * @param given the environment
 * @param settings the names of all settings
 * @returns a line for each such variable
 */
export function findSimilarNames(
  given: Readonly<Record<string, string | undefined>>,
  settings: readonly string[],
): readonly string[] {
  return Object.keys(given).flatMap((name) => {
    if (settings.includes(name) || name.length < SHORTEST || given[name] === undefined) return []
    const setting = settings.find((one) => one.length >= SHORTEST && isSimilar(asLetters(name), asLetters(one)))
    if (setting !== undefined) return [`${name} is no setting and was not read. Is ${setting} meant?`]
    const base = name.replace(/_FILE$/, '')
    return base !== name && settings.includes(base)
      ? [`${name} is no setting and was not read: ${base} cannot be given as a file of its own.`]
      : []
  })
}

/** Equal, or with one letter added, removed or replaced, or two neighbours swapped (the distance of Damerau). */
function isSimilar(a: string, b: string): boolean {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a]
  if (long.length - short.length > 1) return false
  let at = 0
  while (at < short.length && short[at] === long[at]) at += 1
  const isSwapped = short[at] === long[at + 1] && short[at + 1] === long[at]
  if (isSwapped && short.slice(at + 2) === long.slice(at + 2)) return true
  return short.slice(long.length === short.length ? at + 1 : at) === long.slice(at + 1)
}

/**
 * Names that no service may translate: Ally, helplines, the network's own. Each becomes a sign that services leave alone, and comes back
 * as the name in the other language.
 */

export interface ProtectedName {
  /** As it stands in the text. */
  readonly found: string
  /** As the other language has it. */
  readonly becomes: string
}

export interface ProtectedText {
  readonly text: string
  /** By the numbers of the signs. */
  readonly names: readonly string[]
}

/** Nobody writes such numbers, and numbers in brackets are copied. */
const FIRST_SIGN = 90_001
const signOf = (at: number): string => `[${FIRST_SIGN + at}]`
const SIGN = /\[\s?(9\d{4})\s?\]/g

const isLetter = (character: string | undefined): boolean => character !== undefined && /[\p{L}\p{N}]/u.test(character)

/** Longer names go first. A name counts as a whole word, in its own capitals. */
export function protect(text: string, names: readonly ProtectedName[]): ProtectedText {
  if (text.search(SIGN) >= 0) return { text, names: [] }
  const found: string[] = []
  let rest = text
  for (const { found: name, becomes } of names.toSorted((a, b) => b.found.length - a.found.length)) {
    for (let at = rest.indexOf(name); at >= 0; at = rest.indexOf(name, at + 1)) {
      if (isLetter(rest[at - 1]) || isLetter(rest[at + name.length])) continue
      rest = rest.slice(0, at) + signOf(found.length) + rest.slice(at + name.length)
      found.push(becomes)
    }
  }
  return { text: rest, names: found }
}

/** @returns null unless the service has left each sign alone, once */
export function unprotect(translated: string, { names }: ProtectedText): string | null {
  const seen = new Set<number>()
  let isWhole = true
  const text = translated.replaceAll(SIGN, (sign, number: string) => {
    const at = Number(number) - FIRST_SIGN
    const name = names[at]
    if (name === undefined || seen.has(at)) isWhole = false
    seen.add(at)
    return name ?? sign
  })
  return isWhole && seen.size === names.length ? text : null
}

/** A *vocabulary* finds the options of a field by words that are like their names: inflected, in a compound, among others. */
import { folded } from '../../../shared/plans/cells/names.ts'

interface Name {
  readonly tokens: readonly string[]
  readonly id: string
}

export interface Vocabulary {
  exact(text: string): string | null
  /** The options named within a text, and whether words besides are unknown. */
  within(text: string, most: number): { readonly options: readonly string[]; readonly isPart: boolean }
}

/** Names begin with these letters: only those are compared. */
const START = 3

/** @param inCompounds a name may be the end of a longer word, as in `Fachlehrpersonen` */
export function createVocabulary(
  namesById: readonly (readonly [id: string, names: readonly string[]])[],
  inCompounds: boolean,
): Vocabulary {
  const exact = new Map<string, string>()
  const byStart = new Map<string, Name[]>()
  const ends = new Map<string, string>()
  for (const [id, names] of namesById)
    for (const name of names.flatMap((line) => line.split(','))) {
      const text = folded(name)
      if (text === '' || exact.has(text)) continue
      exact.set(text, id)
      const tokens = text.split(' ')
      const start = (tokens[0] ?? '').slice(0, START)
      byStart.set(start, [...(byStart.get(start) ?? []), { tokens, id }])
      if (tokens.length === 1 && text.length >= SHORTEST_END) ends.set(text, id)
    }

  /** The name of most words that begins here. */
  function nameAt(tokens: readonly string[], at: number): Name | null {
    const names = byStart.get((tokens[at] ?? '').slice(0, START)) ?? []
    const fitting = names.filter((name) => name.tokens.every((token, index) => isAlike(tokens[at + index], token)))
    // The word itself counts for more than one with another ending.
    const worth = ({ tokens: own }: Name): number =>
      own.join('').length + (own.every((token, index) => token === tokens[at + index]) ? 0.5 : 0)
    const most = fitting.reduce<Name | null>(
      (best, one) => (best === null || worth(one) > worth(best) ? one : best),
      null,
    )
    return most ?? (inCompounds ? compoundAt(tokens[at] ?? '') : null)
  }
  function compoundAt(token: string): Name | null {
    for (let from = 1; from + SHORTEST_END <= token.length; from++) {
      const id = ends.get(token.slice(from))
      if (id !== undefined) return { tokens: [token], id }
    }
    return null
  }
  return {
    exact: (text) => exact.get(folded(text)) ?? null,
    within(text, most) {
      const tokens = folded(text).split(' ')
      const options = new Set<string>()
      let unknown = 0
      for (let at = 0; at < tokens.length; at++) {
        const name = options.size < most ? nameAt(tokens, at) : null
        if (name === null) {
          if (isTelling(tokens[at] ?? '')) unknown++
          continue
        }
        options.add(name.id)
        at += name.tokens.length - 1
      }
      return { options: [...options], isPart: unknown > 0 }
    },
  }
}

const SHORTEST_END = 7
const SHORTEST_TELLING = 4
const isTelling = (token: string): boolean => token.length >= SHORTEST_TELLING && !/^\d+$/.test(token)

const SHORTEST_STEM = 4
const PART_IN_COMMON = 0.66

/** Whether two words are one with other endings. Short ones are the same, or have a letter or two more. */
function isAlike(one: string | undefined, other: string): boolean {
  if (one === undefined) return false
  if (one === other) return true
  const [short, long] = one.length < other.length ? [one, other] : [other, one]
  if (short.length < SHORTEST_STEM) return false
  let common = 0
  while (common < short.length && short[common] === long[common]) common++
  if (common === short.length && long.length - common <= 2) return true
  return common >= SHORTEST_STEM && common >= Math.ceil(long.length * PART_IN_COMMON)
}

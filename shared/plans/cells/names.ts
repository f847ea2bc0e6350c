/** Finds an option by any of its names, in any case and without accents. */
import type { NamedOption } from '../fieldEntry.ts'
import type { LabelsOf, ReadOptions } from './codec.ts'

/** Letters that no decomposition takes apart. */
const LETTERS: Readonly<Record<string, string>> = { ł: 'l', ø: 'o', đ: 'd', ð: 'd', ß: 'ss', æ: 'ae', œ: 'oe', ı: 'i' }

/** As people mean it: small letters without accents, words parted by one blank. */
export const folded = (text: string): string =>
  text
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll(/[łøđðßæœı]/g, (letter) => LETTERS[letter] ?? letter)
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()

/** @returns the id of the option with this name; undefined if none has it */
export type FindOption = (text: string, options: Pick<ReadOptions, 'labelsOf'>) => string | undefined

/** Names in English are stronger than those in other languages. */
export function optionFinder(options: readonly NamedOption[]): FindOption {
  const english = namesOf(options)
  const others = new WeakMap<LabelsOf, ReadonlyMap<string, string>>()
  return (text, { labelsOf }) => {
    const name = folded(text)
    const id = english.get(name)
    if (id !== undefined || labelsOf === undefined) return id
    const known = others.get(labelsOf) ?? namesIn(options, labelsOf)
    others.set(labelsOf, known)
    return known.get(name)
  }
}

/** Folded name → id. A label is stronger than an id, and an id than another's alias. */
function namesOf(options: readonly NamedOption[]): ReadonlyMap<string, string> {
  const names = new Map<string, string>()
  for (const { id, aliases = [] } of options) for (const alias of aliases) names.set(folded(alias), id)
  for (const { id } of options) names.set(folded(id), id)
  for (const { id, label } of options) names.set(folded(label.message), id)
  return names
}

const namesIn = (options: readonly NamedOption[], labelsOf: LabelsOf): ReadonlyMap<string, string> =>
  new Map(options.flatMap(({ id, label }) => labelsOf(label).map((name) => [folded(name), id] as const)))

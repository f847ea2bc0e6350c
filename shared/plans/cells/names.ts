/** Finds an option by any of its names, in any case and without accents. */
import type { NamedOption } from '../fieldEntry.ts'

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

/** Folded name → id. A label is stronger than an id, and an id than another's alias. */
export function namesOf(options: readonly NamedOption[]): ReadonlyMap<string, string> {
  const names = new Map<string, string>()
  for (const { id, aliases = [] } of options) for (const alias of aliases) names.set(folded(alias), id)
  for (const { id } of options) names.set(folded(id), id)
  for (const { id, label } of options) names.set(folded(label.message), id)
  return names
}

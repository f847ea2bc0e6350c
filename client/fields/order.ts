/** Computes the fractional key of a moved or new entry. Pure; never throws on malformed keys. */
import { generateKeyBetween, generateNKeysBetween } from 'fractional-indexing'

interface Placed {
  readonly id: string
  readonly order: string
}

/**
 * The keys to set so that `id` is at `index` among the others. Mostly one; more if neighbours share a key (two people
 * added at the same place at once) or a foreign key is invalid.
 * @param others the other entries in their present order
 */
export function orderKeysAt(others: readonly Placed[], id: string, index: number): ReadonlyMap<string, string> {
  const before = others[index - 1]?.order ?? null
  const after = others.slice(index)
  try {
    // Entries with equal keys must move apart, because no key fits between them.
    const equals = before === null ? 0 : after.findIndex((other) => other.order !== before)
    const moved = before === null ? 0 : equals === -1 ? after.length : equals
    const next = after[moved]?.order ?? null
    const keys = generateNKeysBetween(before, next, moved + 1)
    if (!fits(keys, before, next)) throw new RangeError('a foreign key has no place between')
    return new Map([id, ...after.slice(0, moved).map((other) => other.id)].map((key, at) => [key, keys[at] ?? '']))
  } catch {
    const all = [...others.slice(0, index).map((other) => other.id), id, ...after.map((other) => other.id)]
    const keys = generateNKeysBetween(null, null, all.length)
    return new Map(all.map((key, at) => [key, keys[at] ?? '']))
  }
}

/** A key that looks like ours but is not can come out on the wrong side of its neighbours. */
function fits(keys: readonly string[], before: string | null, next: string | null): boolean {
  const chain = [before, ...keys, next].filter((key) => key !== null)
  return chain.every((key, at) => at === 0 || (chain[at - 1] ?? '') < key)
}

/** As many keys as asked for, in order, after the last one. */
export const keysAtEnd = (all: readonly Placed[], count: number): readonly string[] =>
  keysBehind(all.at(-1)?.order ?? null, count)

/** @param last the key of the last entry */
export function keysBehind(last: string | null, count: number): readonly string[] {
  try {
    return generateNKeysBetween(last, null, count)
  } catch {
    // Behind a foreign key: each is a little longer than its digits, so that it sorts behind it.
    return Array.from({ length: count }, (_, at) => `${last ?? ''}z${String(at).padStart(6, '0')}`.slice(-500))
  }
}

/** A key right behind an entry; behind all where none fits there. */
export function keyBehind(all: readonly Placed[], id: string): string {
  const at = all.findIndex((one) => one.id === id)
  try {
    return generateKeyBetween(all[at]?.order ?? null, all[at + 1]?.order ?? null)
  } catch {
    return keyAtEnd(all)
  }
}

/** A key behind the last one. */
export function keyAtEnd(all: readonly Placed[]): string {
  try {
    return generateKeyBetween(all.at(-1)?.order ?? null, null)
  } catch {
    // A foreign key at the end: the longest it can be compared with sorts behind it.
    return `${all.at(-1)?.order ?? ''}z`.slice(0, 500)
  }
}

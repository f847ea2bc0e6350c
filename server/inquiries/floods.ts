/** Finds floods: many messages to one centre within minutes that are alike, or that come from few network addresses. Pure. */

export interface FloodCandidate {
  readonly centre: string
  /** ISO 8601. */
  readonly at: string
  readonly sender: string
  readonly text: string
  /** A possible disclosure is never hidden in a flood. */
  readonly isDisclosure: boolean
}

const ALIKE_WITHIN_MS = 10 * 60_000
const MIN_ALIKE = 5
const RUSH_WITHIN_MS = 2 * 60_000
const MIN_RUSH = 10
/** Messages for each network address, from which on a rush comes from few. */
const MIN_FROM_EACH = 3

/**
 * @param all the oldest first
 * @returns the floods and the remaining messages, in their order
 */
export function findFloods<T extends FloodCandidate>(
  all: readonly T[],
): { readonly floods: readonly (readonly T[])[]; readonly others: readonly T[] } {
  const candidates = all.filter(({ isDisclosure }) => !isDisclosure)
  const alike = [...Map.groupBy(candidates, ({ centre, text }) => `${centre} ${folded(text)}`).values()]
    .flatMap((group) => chains(group, ALIKE_WITHIN_MS))
    .filter(({ length }) => length >= MIN_ALIKE)
  const inAlike = new Set(alike.flat())
  const rest = candidates.filter((one) => !inAlike.has(one))
  const rushes = [...Map.groupBy(rest, ({ centre }) => centre).values()]
    .flatMap((group) => chains(group, RUSH_WITHIN_MS))
    .filter(isRush)
  const floods = [...alike, ...rushes]
  const inFlood = new Set(floods.flat())
  return { floods, others: all.filter((one) => !inFlood.has(one)) }
}

const isRush = (chain: readonly FloodCandidate[]): boolean =>
  chain.length >= MIN_RUSH && chain.length >= MIN_FROM_EACH * new Set(chain.map(({ sender }) => sender)).size

/** Digits and signs are what such texts differ in. */
const folded = (text: string): string =>
  text
    .toLowerCase()
    .replaceAll(/[^\p{L}]+/gu, ' ')
    .trim()

/** Splits where more time than this is between two. */
function chains<T extends FloodCandidate>(group: readonly T[], withinMs: number): readonly (readonly T[])[] {
  const found: T[][] = []
  let before = Number.NEGATIVE_INFINITY
  for (const one of group) {
    const at = Date.parse(one.at)
    if (at - before > withinMs) found.push([one])
    else found.at(-1)?.push(one)
    before = at
  }
  return found
}

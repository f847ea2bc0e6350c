/**
 * Finds the shortest edit between two lists of tokens (Myers 1986), within a *budget* of compared pairs. All comparisons of
 * one change share a budget, so that no content makes them quadratic. Pure.
 */

/** How many pairs of tokens may still be compared. Each comparison takes from it. */
export interface ComparisonBudget {
  left: number
}

/** About 40 ms of one core. Two texts of 1,000 entirely different words are still compared. */
export const MAX_COMPARED_PAIRS = 4_000_000

export const comparisonBudget = (pairs = MAX_COMPARED_PAIRS): ComparisonBudget => ({ left: pairs })

export interface EditStep {
  readonly kind: 'same' | 'added' | 'removed'
  readonly length: number
}

/** @returns the steps in reading order, removals before additions; null if the budget does not suffice */
export function compareTokens(
  before: readonly number[],
  after: readonly number[],
  budget: ComparisonBudget,
): readonly EditStep[] | null {
  const shorter = Math.min(before.length, after.length)
  let prefix = 0
  while (prefix < shorter && before[prefix] === after[prefix]) prefix++
  let suffix = 0
  while (suffix < shorter - prefix && before.at(-1 - suffix) === after.at(-1 - suffix)) suffix++
  const [some, others] = [before.slice(prefix, before.length - suffix), after.slice(prefix, after.length - suffix)]
  const middle = some.length === 0 || others.length === 0 ? replaced(some.length, others.length) : null
  const found = middle ?? compareMiddle(some, others, budget)
  if (found === null) return null
  return [step('same', prefix), ...found, step('same', suffix)].filter(({ length }) => length > 0)
}

export const replaced = (removed: number, added: number): readonly EditStep[] =>
  [step('removed', removed), step('added', added)].filter(({ length }) => length > 0)

const step = (kind: EditStep['kind'], length: number): EditStep => ({ kind, length })

/**
 * `reach[d][k]` is how far along `before` the diagonal `k` gets with `d` edits. Diagonals outside of the texts are left out,
 * so that never more pairs are compared than there are.
 */
function compareMiddle(
  before: readonly number[],
  after: readonly number[],
  budget: ComparisonBudget,
): readonly EditStep[] | null {
  const [n, m] = [before.length, after.length]
  const rounds: Int32Array[] = []
  let last = new Int32Array(0)
  for (let d = 0; d <= n + m; d++) {
    const [low, high] = [lowest(d, m), highest(d, n)]
    const reach = new Int32Array((high - low) / 2 + 1)
    rounds.push(reach)
    for (let k = low; k <= high; k += 2) {
      let x = d === 0 ? 0 : start(last, d - 1, k, n, m)
      let compared = 1
      while (x < n && x - k < m && before[x] === after[x - k]) {
        x++
        compared++
      }
      reach[(k - low) / 2] = x
      budget.left -= compared
      if (x >= n && x - k >= m) return stepsOf(rounds, n, m)
    }
    if (budget.left < 0) {
      budget.left = 0
      return null
    }
    last = reach
  }
  return null
}

const lowest = (d: number, m: number): number => (d <= m ? -d : d - 2 * m)
const highest = (d: number, n: number): number => (d <= n ? d : 2 * n - d)

/**
 * The start of diagonal `k` after one more edit: by a removal from the one below it, or an addition from the one above
 * it.
 */
function start(reach: Int32Array, d: number, k: number, n: number, m: number): number {
  const [removed, added] = [reachOf(reach, d, k - 1, n, m), reachOf(reach, d, k + 1, n, m)]
  return added > removed ? added : removed + 1
}

/** Further than nowhere by -2, so that a removal from there loses too. */
function reachOf(reach: Int32Array, d: number, k: number, n: number, m: number): number {
  const [low, high] = [lowest(d, m), highest(d, n)]
  return k < low || k > high ? -2 : (reach[(k - low) / 2] ?? -2)
}

function stepsOf(rounds: readonly Int32Array[], n: number, m: number): readonly EditStep[] {
  const back: EditStep[] = []
  let [x, y] = [n, m]
  for (let d = rounds.length - 1; d > 0; d--) {
    const k = x - y
    const reach = rounds[d - 1] ?? new Int32Array(0)
    const [removed, added] = [reachOf(reach, d - 1, k - 1, n, m), reachOf(reach, d - 1, k + 1, n, m)]
    const isAddition = added > removed
    const from = isAddition ? added : removed + 1
    back.push(step('same', x - from), step(isAddition ? 'added' : 'removed', 1))
    x = isAddition ? from : from - 1
    y = isAddition ? from - k - 1 : from - k
  }
  back.push(step('same', x))
  return joined(back.toReversed())
}

/** Joins steps of one kind; in each place the removals come first. */
function joined(steps: readonly EditStep[]): readonly EditStep[] {
  const found: EditStep[] = []
  let [removed, added] = [0, 0]
  const flush = (): void => {
    found.push(...replaced(removed, added))
    ;[removed, added] = [0, 0]
  }
  for (const { kind, length } of steps) {
    if (length === 0) continue
    if (kind === 'removed') removed += length
    else if (kind === 'added') added += length
    else {
      flush()
      const before = found.at(-1)
      if (before?.kind === 'same') found[found.length - 1] = step('same', before.length + length)
      else found.push(step('same', length))
    }
  }
  flush()
  return found
}

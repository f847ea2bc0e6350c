/** Which lines of a text are still there after a change, moved ones too. Pure. */
import type { ComparisonBudget } from '../../text/compareTokens.ts'

export interface Line {
  readonly start: number
  readonly text: string
}

interface LineMatch {
  /** The same text before and after. */
  readonly whole: readonly (readonly [Line, Line])[]
  /** The lines between those that stayed in order: changed, split, joined, new or gone. */
  readonly hunks: readonly (readonly [readonly Line[], readonly Line[]])[]
}

/** @param budget for lines that were moved and edited; without it they are not found */
export function matchLines(before: readonly Line[], after: readonly Line[], budget: ComparisonBudget): LineMatch {
  const pairs = pairEqual(before, after)
  const stayed = longestRising(pairs)
  const paired = new Set(pairs.map(([one]) => one))
  const pairedAfter = new Set(pairs.map(([, other]) => other))
  const gone: Line[] = []
  const come: Line[] = []
  const hunks: (readonly [readonly Line[], readonly Line[]])[] = []
  let [at, to] = [0, 0]
  for (const [one, other] of [...stayed, [before.length, after.length] as const]) {
    const some = before.slice(at, one).filter((_, offset) => !paired.has(at + offset))
    const others = after.slice(to, other).filter((_, offset) => !pairedAfter.has(to + offset))
    if (some.length > 0 && others.length > 0) {
      hunks.push([some, others])
    } else {
      gone.push(...some)
      come.push(...others)
    }
    ;[at, to] = [one + 1, other + 1]
  }
  const whole = pairs.flatMap(([one, other]) => {
    const [a, b] = [before[one], after[other]]
    return a === undefined || b === undefined ? [] : [[a, b] as const]
  })
  return { whole, hunks: [...hunks, ...pairSimilar(gone, come, budget)] }
}

/** How many words two lines must share, of the longer one, to count as moved and edited. */
const MIN_SIMILARITY = 0.5
const MIN_WORDS = 3
const ALMOST_SAME = 0.7
/** Every line is compared with every other. */
const MAX_COMPARED = 60

/** Lines removed in one place and lines added in another: text that was moved and edited in one change. */
function pairSimilar(
  gone: readonly Line[],
  come: readonly Line[],
  budget: ComparisonBudget,
): readonly (readonly [readonly Line[], readonly Line[]])[] {
  if (gone.length === 0 || come.length === 0 || gone.length > MAX_COMPARED || come.length > MAX_COMPARED) return []
  const left = new Map(come.map((line) => [line, wordsOf(line)]))
  const wordsGone = gone.map((line) => [line, wordsOf(line)] as const)
  const lookups = come.length * wordsGone.reduce((sum, [, words]) => sum + words.size, 0)
  if (lookups > budget.left) return []
  budget.left -= lookups
  return wordsGone.flatMap(([line, words]) => {
    if (words.size < MIN_WORDS) return []
    let [best, most]: [Line | null, number] = [null, MIN_SIMILARITY]
    for (const [other, otherWords] of left) {
      const shared = [...words].filter((word) => otherWords.has(word)).length
      const similarity = shared / Math.max(words.size, otherWords.size)
      if (similarity >= most) [best, most] = [other, similarity]
    }
    if (best === null) return []
    left.delete(best)
    return [[[line], [best]] as const]
  })
}

/** Whether two lines are one that was edited. */
export function areSimilar(one: Line, other: Line): boolean {
  const [words, otherWords] = [wordsOf(one), wordsOf(other)]
  const shared = [...words].filter((word) => otherWords.has(word)).length
  return words.size >= MIN_WORDS && shared >= ALMOST_SAME * Math.max(words.size, otherWords.size)
}

const wordsOf = ({ text }: Line): ReadonlySet<string> => new Set(text.split(/\s+/).filter((word) => word !== ''))

type Pair = readonly [before: number, after: number]

/** Equal lines one to one, in order if there are several; empty ones do not count. */
function pairEqual(before: readonly Line[], after: readonly Line[]): readonly Pair[] {
  const places = new Map<string, number[]>()
  for (const [at, { text }] of after.entries()) {
    if (text === '') continue
    const known = places.get(text)
    if (known === undefined) places.set(text, [at])
    else known.push(at)
  }
  const used = new Map<string, number>()
  return before.flatMap(({ text }, at): Pair[] => {
    const turn = used.get(text) ?? 0
    const place = places.get(text)?.[turn]
    if (place === undefined) return []
    used.set(text, turn + 1)
    return [[at, place]]
  })
}

/** The longest part of the pairs that is in order on both sides; all others were moved. */
function longestRising(pairs: readonly Pair[]): readonly Pair[] {
  /** The pair that ends the best chain of each length, and the predecessor of each pair in its chain. */
  const ends: number[] = []
  const previous: number[] = []
  for (const [index, [, place]] of pairs.entries()) {
    let [low, high] = [0, ends.length]
    while (low < high) {
      const middle = (low + high) >> 1
      if ((pairs[ends[middle] ?? -1]?.[1] ?? -1) < place) low = middle + 1
      else high = middle
    }
    previous.push(low === 0 ? -1 : (ends[low - 1] ?? -1))
    ends[low] = index
  }
  const chain: Pair[] = []
  for (let index = ends.at(-1) ?? -1; index >= 0; index = previous[index] ?? -1) {
    const pair = pairs[index]
    if (pair !== undefined) chain.push(pair)
  }
  return chain.toReversed()
}

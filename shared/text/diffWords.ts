/** Finds the differences between two texts, word by word: differences of letters within words are hard to read. Pure. */
import { comparisonBudget, compareTokens, replaced, type ComparisonBudget, type EditStep } from './compareTokens.ts'

export interface DiffSegment {
  readonly kind: 'same' | 'added' | 'removed'
  readonly text: string
}

/**
 * Texts with too many words to compare each with each are compared by lines first, then by words within the lines that
 * differ. Text beyond the budget is one removal and one addition.
 * @returns the pieces in reading order; all but the added ones make `before`, all but the removed ones `after`
 */
export function diffWords(
  before: string,
  after: string,
  budget: ComparisonBudget = comparisonBudget(),
): readonly DiffSegment[] {
  if (before === after) return before === '' ? [] : [{ kind: 'same', text: before }]
  const [words, otherWords] = [wordsOf(before), wordsOf(after)]
  if (words.length * otherWords.length <= budget.left) return diffTokens(words, otherWords, budget)
  const [lines, otherLines] = [linesOf(before), linesOf(after)]
  const steps = compare(lines, otherLines, budget)
  return joinSame(
    hunksOf(lines, otherLines, steps).flatMap(({ kind, removed, added }) =>
      kind === 'same' ? [{ kind, text: removed }] : diffTokens(wordsOf(removed), wordsOf(added), budget),
    ),
  )
}

/** A word, a run of spaces, or a single sign. */
const wordsOf = (text: string): readonly string[] => text.match(/[\p{L}\p{M}\p{N}]+|\s+|[^\p{L}\p{M}\p{N}\s]/gu) ?? []

/** With their line feeds. */
const linesOf = (text: string): readonly string[] => text.match(/[^\n]*\n|[^\n]+/g) ?? []

/** All is replaced if the budget does not suffice. */
function compare(before: readonly string[], after: readonly string[], budget: ComparisonBudget): readonly EditStep[] {
  const numbers = new Map<string, number>()
  const numberOf = (token: string): number => {
    const known = numbers.get(token) ?? numbers.size
    numbers.set(token, known)
    return known
  }
  return compareTokens(before.map(numberOf), after.map(numberOf), budget) ?? [...replaced(before.length, after.length)]
}

function diffTokens(
  before: readonly string[],
  after: readonly string[],
  budget: ComparisonBudget,
): readonly DiffSegment[] {
  let [at, to] = [0, 0]
  return compare(before, after, budget).map(({ kind, length }) => {
    const tokens = kind === 'added' ? after.slice(to, to + length) : before.slice(at, at + length)
    if (kind !== 'added') at += length
    if (kind !== 'removed') to += length
    return { kind, text: tokens.join('') }
  })
}

/** Lines that are the same, or that were replaced by others. */
interface Hunk {
  readonly kind: 'same' | 'changed'
  readonly removed: string
  readonly added: string
}

function hunksOf(before: readonly string[], after: readonly string[], steps: readonly EditStep[]): readonly Hunk[] {
  const hunks: Hunk[] = []
  let [at, to] = [0, 0]
  let [removed, added] = ['', '']
  const flush = (): void => {
    if (removed + added !== '') hunks.push({ kind: 'changed', removed, added })
    ;[removed, added] = ['', '']
  }
  for (const { kind, length } of steps) {
    if (kind === 'same') {
      flush()
      hunks.push({ kind, removed: before.slice(at, at + length).join(''), added: '' })
    }
    if (kind === 'removed') removed = before.slice(at, at + length).join('')
    if (kind === 'added') added = after.slice(to, to + length).join('')
    if (kind !== 'added') at += length
    if (kind !== 'removed') to += length
  }
  flush()
  return hunks
}

function joinSame(segments: readonly DiffSegment[]): readonly DiffSegment[] {
  const found: DiffSegment[] = []
  for (const segment of segments) {
    const last = found.at(-1)
    if (last?.kind === 'same' && segment.kind === 'same')
      found[found.length - 1] = { kind: 'same', text: last.text + segment.text }
    else found.push(segment)
  }
  return found
}

/** The *edit* of a text by a change, as anchors need to know it. Pure. */
import { comparisonBudget, type ComparisonBudget } from '../../text/compareTokens.ts'
import type { TextRange } from './anchor.ts'
import { compareTexts, linesOf, type TextComparison, type UnchangedSpan } from './compareTexts.ts'
import type { Line } from './lines.ts'
import type { WrittenText } from './writtenText.ts'

export interface TextEdit {
  readonly before: string
  readonly after: string
  readonly comparison: TextComparison
  /** The remaining budget for all comparisons because of this edit. */
  readonly budget: ComparisonBudget
  /** The inserted ranges, in the text after. */
  readonly inserted: readonly TextRange[]
  /** Those, and moved ones. */
  readonly moved: readonly TextRange[]
  /** The removed ranges, by lines of the text before; the inserted ranges, by lines of the text after. */
  gone(): readonly Line[]
  came(): readonly Line[]
}

export function describeTextEdit(before: WrittenText, after: WrittenText): TextEdit {
  const budget = comparisonBudget()
  const comparison = compareTexts(before, after, budget)
  const inserted = outside(comparison.kept.map(placeAfter), after.text)
  const moved = comparison.isExact ? outside(comparison.stayed.map(placeAfter), after.text) : inserted
  const linesIn = (text: string, ranges: readonly TextRange[]): readonly Line[] =>
    ranges.flatMap(({ start, end }) => linesOf(text, start, end)).filter((line) => line.text !== '')
  let gone: readonly Line[] | null = null
  let came: readonly Line[] | null = null
  return {
    before: before.text,
    after: after.text,
    comparison,
    budget,
    inserted,
    moved,
    gone: () => (gone ??= linesIn(before.text, outside(comparison.kept.map(placeBefore), before.text))),
    came: () => (came ??= linesIn(after.text, inserted)),
  }
}

const placeBefore = ({ before, length }: UnchangedSpan): TextRange => ({ start: before, end: before + length })
const placeAfter = ({ after, length }: UnchangedSpan): TextRange => ({ start: after, end: after + length })

/** Line feeds alone are nothing that was written. */
function outside(ranges: readonly TextRange[], text: string): readonly TextRange[] {
  const found: TextRange[] = []
  let at = 0
  const end = { start: text.length, end: text.length }
  for (const range of [...ranges.toSorted((one, other) => one.start - other.start), end]) {
    if (range.start > at && /[^\n]/.test(text.slice(at, range.start))) found.push({ start: at, end: range.start })
    at = Math.max(at, range.end)
  }
  return found
}

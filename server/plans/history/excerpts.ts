/** The differing part of two texts, with a little of its surroundings. Pure. */
import { changeAtCaret } from '../../../shared/text/change.ts'

/** Characters before and after the difference. */
const AROUND = 40
/** Characters of an excerpt, without its dots. */
const LONGEST_EXCERPT = 300

/** @returns an excerpt of each; both whole where they are short */
export function excerptsOf(before: string, after: string): readonly [string, string] {
  const change = changeAtCaret(before, after, null) ?? { index: 0, removed: 0, inserted: '' }
  const from = Math.max(0, change.index - AROUND)
  return [
    excerpt(before, from, change.index + change.removed + AROUND),
    excerpt(after, from, change.index + change.inserted.length + AROUND),
  ]
}

function excerpt(text: string, from: number, to: number): string {
  if (text.length <= LONGEST_EXCERPT) return text
  const start = wholeCharacter(text, from)
  const end = wholeCharacter(text, Math.min(text.length, to, start + LONGEST_EXCERPT))
  return `${start > 0 ? '…' : ''}${text.slice(start, end)}${end < text.length ? '…' : ''}`
}

/** @returns the index, or the one before if it would part a surrogate pair */
const wholeCharacter = (text: string, index: number): number =>
  /[\uDC00-\uDFFF]/.test(text[index] ?? '') && index > 0 ? index - 1 : index

/** Remembers deleted text with part of a comment in it, to recognise it when it is put back: cut and pasted, or undone. Pure. */
import type { ComparisonBudget } from '../../text/compareTokens.ts'
import type { LostPiece, TextRange } from './anchor.ts'
import { mapRange } from './mapping.ts'
import { compareTexts } from './compareTexts.ts'
import { areSimilar, type Line } from './lines.ts'
import { CERTAIN_CHARACTERS } from './recovery.ts'

const MAX_LOST = 12
/** Shorter ones are recognised only in their old place. */
const MIN_PIECE = 4
/** And a single letter not even there: it may be typed by chance. */
const MIN_NEAR = 2
/** Pieces as long as this may be a part of the restored text; shorter ones have to be all of it. */
const MIN_WITHIN = 12
const MAX_CHARACTERS = 2000

/** @param gone the removed text, by lines: all of a paragraph that was cut, with the comment somewhere within */
export function rememberRemoved(
  lost: readonly LostPiece[],
  held: readonly TextRange[],
  gone: readonly Line[],
): readonly LostPiece[] {
  const pieces = gone.flatMap(({ start, text }) =>
    held.flatMap((range): LostPiece[] => {
      const from = Math.max(range.start - start, 0)
      const to = Math.min(range.end - start, text.length)
      return from < to && text.length <= MAX_CHARACTERS ? [{ text, start: from, end: to }] : []
    }),
  )
  return pieces.length === 0 ? lost : [...lost, ...pieces].slice(-MAX_LOST)
}

interface Back {
  readonly ranges: readonly TextRange[]
  /** The pieces still lost. */
  readonly lost: readonly LostPiece[]
}

/**
 * @param came the added text, by lines
 * @param isNear whether a stretch touches the rest of the comment, or its former place
 */
export function findRestored(
  lost: readonly LostPiece[],
  came: readonly Line[],
  isNear: (range: TextRange) => boolean,
  budget: ComparisonBudget,
): Back {
  const ranges: TextRange[] = []
  const left: LostPiece[] = []
  const taken = new Set<Line>()
  for (const piece of lost.toReversed()) {
    const line = came.find((one) => !taken.has(one) && holds(one, piece, isNear))
    if (line === undefined) {
      const edited = findEdited(piece, came, budget)
      if (edited === null) left.push(piece)
      else ranges.push(edited)
      continue
    }
    // A line holds several pieces if it was torn apart; a line that equals the piece is used up.
    if (line.text === piece.text && !lost.some((one) => one !== piece && one.text === piece.text)) taken.add(line)
    const at = line.start + line.text.indexOf(piece.text)
    ranges.push({ start: at + piece.start, end: at + piece.end })
  }
  return { ranges, lost: ranges.length === 0 ? lost : left.toReversed() }
}

/** If somebody wrote into a paragraph while another had it cut out, it comes back slightly changed. */
function findEdited(
  { text, start, end }: LostPiece,
  came: readonly Line[],
  budget: ComparisonBudget,
): TextRange | null {
  if (text.length < CERTAIN_CHARACTERS) return null
  const line = came.find((one) => areSimilar({ start: 0, text }, one))
  if (line === undefined) return null
  const comparison = compareTexts({ text, runs: [] }, { text: line.text, runs: [] }, budget)
  const [range] = mapRange({ start, end }, comparison, text, line.text)
  return range === undefined ? null : { start: line.start + range.start, end: line.start + range.end }
}

function holds(line: Line, { text }: LostPiece, isNear: (range: TextRange) => boolean): boolean {
  if (text.length >= MIN_WITHIN) return line.text.includes(text)
  if (line.text !== text) return false
  return (
    text.length >= MIN_PIECE ||
    (text.length >= MIN_NEAR && isNear({ start: line.start, end: line.start + text.length }))
  )
}

/** Writes other words in the place of some words of a rich text. Runs inside a transaction of its caller. */
import * as Y from 'yjs'
import { changeAtCaret } from '../../text/change.ts'
import type { TextRange } from '../anchors/anchor.ts'
import { readPlaces, type TextPiece } from '../anchors/fragmentText.ts'

/**
 * Only the characters that differ are written, so that the formatting and the comments of the others stay. New ones look
 * like the first of those that they replace.
 * @returns false if the range goes beyond one block; then nothing is changed
 */
export function replaceWords(fragment: Y.XmlFragment, range: TextRange, words: string): boolean {
  const { text, texts } = readPlaces(fragment)
  const old = text.slice(range.start, range.end)
  if (old.includes('\n')) return false
  const change = changeAtCaret(old, words, null)
  if (change === null) return true
  const start = range.start + change.index
  const end = start + change.removed
  const touched = texts.filter((piece) => piece.start < end && endOf(piece) > start)
  const into = touched[0] ?? texts.find((piece) => piece.start <= start && start <= endOf(piece))
  if (into === undefined) return false
  const look = change.removed > 0 ? attributesAt(into.type, start - into.start) : undefined
  for (const piece of touched) {
    const from = Math.max(start, piece.start)
    piece.type.delete(from - piece.start, Math.min(end, endOf(piece)) - from)
  }
  if (change.inserted !== '') into.type.insert(start - into.start, change.inserted, look)
  return true
}

const endOf = ({ start, length }: TextPiece): number => start + length

interface Delta {
  readonly insert: unknown
  readonly attributes?: Record<string, unknown>
}

/** The formatting of the character at this index. */
function attributesAt(text: Y.XmlText, index: number): Record<string, unknown> {
  let at = 0
  for (const { insert, attributes } of text.toDelta() as readonly Delta[]) {
    at += typeof insert === 'string' ? insert.length : 1
    if (at > index) return attributes ?? {}
  }
  return {}
}

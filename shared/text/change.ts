/** Finds the change that an input event made to a text, from the text before and after and the caret. Pure. */

export interface TextChange {
  readonly index: number
  readonly removed: number
  readonly inserted: string
}

/**
 * The caret shows where the change ended: in "aa|" → "aaa|" a plain comparison could put the new letter anywhere, and
 * another person's letter typed at the same moment would then land on the wrong side of it.
 * @param caret the caret's position in `after`; null if unknown
 */
export function changeAtCaret(before: string, after: string, caret: number | null): TextChange | null {
  if (before === after) return null
  const tail = caret === null ? null : after.slice(caret)
  const suffix = tail !== null && before.endsWith(tail) ? tail.length : commonSuffix(before, after)
  const limit = Math.min(before.length, after.length) - suffix
  const prefix = limit < 0 ? 0 : commonPrefix(before, after, limit)
  const kept = limit < 0 ? Math.min(before.length, after.length) : suffix
  return alignToCharacters(before, after, prefix, kept)
}

function commonPrefix(a: string, b: string, limit: number): number {
  let length = 0
  while (length < limit && a[length] === b[length]) length++
  return length
}

function commonSuffix(a: string, b: string): number {
  const limit = Math.min(a.length, b.length)
  let length = 0
  while (length < limit && a[a.length - 1 - length] === b[b.length - 1 - length]) length++
  return length
}

/** Yjs turns half a surrogate pair into U+FFFD, so a change never begins or ends inside one. */
function alignToCharacters(before: string, after: string, prefix: number, suffix: number): TextChange {
  let start = prefix
  let end = suffix
  if (start > 0 && isHighSurrogate(before, start - 1)) start--
  if (end > 0 && isLowSurrogate(before, before.length - end)) end--
  return {
    index: start,
    removed: before.length - end - start,
    inserted: after.slice(start, after.length - end),
  }
}

const isHighSurrogate = (text: string, index: number): boolean => /[\uD800-\uDBFF]/.test(text[index] ?? '')
const isLowSurrogate = (text: string, index: number): boolean => /[\uDC00-\uDFFF]/.test(text[index] ?? '')

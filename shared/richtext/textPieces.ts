/** Reads the pieces of a text as `Y.Text.toDelta` does, but with a bound on the marks of one piece. */
import * as Y from 'yjs'

interface TextPieces {
  readonly pieces: readonly TextPiece[]
  /** Whether no mark was left out. */
  readonly complete: boolean
}

interface TextPiece {
  /** A string; anything else is an embed. */
  readonly insert: unknown
  readonly marks: readonly (readonly [name: string, value: unknown])[]
}

/** Many marks over many pieces take their product. The schema has a handful. */
const MAX_MARKS = 32

export function readPieces(text: Y.XmlText): TextPieces {
  const pieces: TextPiece[] = []
  const marks = new Map<string, unknown>()
  let complete = true
  let words = ''
  const endPiece = (): void => {
    if (words !== '') pieces.push({ insert: words, marks: [...marks] })
    words = ''
  }
  for (let item = text._start; item !== null; item = item.right) {
    const { content } = item
    if (item.deleted) continue
    if (content instanceof Y.ContentString) {
      words += content.str
    } else if (content instanceof Y.ContentFormat) {
      endPiece()
      if (content.value === null) marks.delete(content.key)
      else if (marks.has(content.key) || marks.size < MAX_MARKS) marks.set(content.key, content.value)
      else complete = false
    } else if (item.countable) {
      endPiece()
      pieces.push({ insert: content, marks: [...marks] })
    }
  }
  endPiece()
  return { pieces, complete }
}

/**
 * Texts in which every character is one of its kind, which shows afterwards which of them remain and where, through
 * cutting, pasting, undoing and merging. Each stands for an ordinary one; the judged code gets only the ordinary text
 * and learns nothing of this.
 */

/** Ideographs and Hangul: one unit of UTF-16 each, and nothing that an editor treats in a way of its own. */
const ALPHABETS: readonly (readonly [number, number])[] = [
  [0x3400, 0x9fff],
  [0xac00, 0xd7a3],
]

export interface UniqueText {
  /** New characters for this text. */
  readonly write: (plain: string) => string
  /** The ordinary text. */
  readonly read: (unique: string) => string
}

export function createUniqueText(): UniqueText {
  const plain = new Map<string, string>()
  let [alphabet, next] = [0, ALPHABETS[0]?.[0] ?? 0]
  function take(): string {
    if (next > (ALPHABETS[alphabet]?.[1] ?? 0)) {
      alphabet += 1
      const first = ALPHABETS[alphabet]?.[0]
      if (first === undefined) throw new Error('this script writes more than there are characters')
      next = first
    }
    const sign = String.fromCharCode(next)
    next += 1
    return sign
  }
  return {
    write: (text) =>
      Array.from(text, (sign) => {
        const unique = take()
        plain.set(unique, sign)
        return unique
      }).join(''),
    read: (unique) => Array.from(unique, (sign) => plain.get(sign) ?? sign).join(''),
  }
}

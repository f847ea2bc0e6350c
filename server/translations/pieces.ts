/**
 * Cuts texts into pieces that a service translates in a second or two. They end where a sentence ends, if one does, and the
 * translations of a text's pieces make its translation.
 */
import { MAX_CHARACTERS_AT_ONCE } from '../../shared/translations/translation.ts'

export interface Piece {
  readonly text: string
  /** Services drop spaces and breaks at the edges of a text, so they are not sent. */
  readonly before: string
  readonly after: string
}

const SENTENCES = new Intl.Segmenter(undefined, { granularity: 'sentence' })
const WORDS = new Intl.Segmenter(undefined, { granularity: 'word' })
const LETTERS = new Intl.Segmenter(undefined, { granularity: 'grapheme' })

/** The pieces of a text in its order, each of at most `most` characters. */
export function cutIntoPieces(text: string, most = MAX_CHARACTERS_AT_ONCE): readonly Piece[] {
  return gather(text, most, [SENTENCES, WORDS, LETTERS]).map((part) => {
    const begun = part.trimStart()
    const inner = begun.trimEnd()
    return { text: inner, before: part.slice(0, part.length - begun.length), after: begun.slice(inner.length) }
  })
}

/** Texts in groups of at most `most` characters together; a longer one is alone. */
export function inGroups(texts: readonly string[], most = MAX_CHARACTERS_AT_ONCE): readonly (readonly string[])[] {
  const groups: string[][] = []
  let characters = Number.POSITIVE_INFINITY
  for (const text of texts) {
    characters += text.length
    if (characters > most) {
      groups.push([])
      characters = text.length
    }
    groups.at(-1)?.push(text)
  }
  return groups
}

/** Joins segments while they fit; one that does not is cut by the next finer segments, and by code units at last. */
function gather(text: string, most: number, [segmenter, ...finer]: readonly Intl.Segmenter[]): readonly string[] {
  if (text.length <= most) return [text]
  if (segmenter === undefined) return [text.slice(0, most), ...gather(text.slice(most), most, [])]
  const parts: string[] = []
  for (const { segment } of segmenter.segment(text)) {
    const last = parts.at(-1)
    if (last !== undefined && last.length + segment.length <= most) parts[parts.length - 1] = last + segment
    else parts.push(...gather(segment, most, finer))
  }
  return parts
}

/** Finds the differences between two texts, word by word: differences of letters within words are hard to read. Pure. */
import diff from 'fast-diff'

export interface DiffSegment {
  readonly kind: 'same' | 'added' | 'removed'
  readonly text: string
}

/** More different words than there are characters to stand for them are compared as two whole texts. */
const MAX_TOKENS = 50_000

/** @returns the pieces in reading order; all but the added ones make `before`, all but the removed ones `after` */
export function diffWords(before: string, after: string): readonly DiffSegment[] {
  if (before === after) return before === '' ? [] : [{ kind: 'same', text: before }]
  const tokens: string[] = []
  const codes = new Map<string, number>()
  const encode = (text: string): string =>
    tokensOf(text)
      .map((token) => {
        const known = codes.get(token) ?? tokens.push(token) - 1
        codes.set(token, known)
        return String.fromCharCode(codeOf(known))
      })
      .join('')
  const [a, b] = [encode(before), encode(after)]
  if (tokens.length > MAX_TOKENS)
    return piecesOf([
      [diff.DELETE, before],
      [diff.INSERT, after],
    ])
  const decode = (text: string): string =>
    Array.from({ length: text.length }, (_, at) => tokens[tokenOf(text.charCodeAt(at))] ?? '').join('')
  return piecesOf(diff(a, b).map(([kind, text]) => [kind, decode(text)]))
}

/** A word, a run of spaces, or a single sign. */
const tokensOf = (text: string): readonly string[] => text.match(/[\p{L}\p{M}\p{N}]+|\s+|[^\p{L}\p{M}\p{N}\s]/gu) ?? []

/** Surrogates are left out: halves of a pair would be taken for one character. */
const SURROGATES_FROM = 0xd800
const SURROGATES = 0x800
const codeOf = (token: number): number => (token < SURROGATES_FROM ? token : token + SURROGATES)
const tokenOf = (code: number): number => (code < SURROGATES_FROM ? code : code - SURROGATES)

function piecesOf(found: readonly (readonly [number, string])[]): readonly DiffSegment[] {
  return found
    .filter(([, text]) => text !== '')
    .map(([kind, text]) => ({
      kind: kind === diff.INSERT ? 'added' : kind === diff.DELETE ? 'removed' : 'same',
      text,
    }))
}

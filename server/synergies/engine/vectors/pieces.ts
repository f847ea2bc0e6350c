/**
 * The pieces of a word by which texts and concepts are compared: four letters each, so that endings, compounds and other
 * spellings of a word share most of them. Pure.
 */

const LETTERS = 4
/** Shorter words are joints of a sentence in most languages. */
export const SHORTEST_WORD = 3

/** A piece of a word in a language, as a number of 32 bits: there are some hundred thousand, and two seldom collide. */
export type Piece = number

/** A prime, and where numbers begin, of the hash by Fowler, Noll and Vo. */
const [PRIME, OFFSET] = [0x01000193, 0x811c9dc5]

/**
 * Calls with `^mob`, `mobb`, … `ing$` of `mobbing`, each together with the language.
 * @param spelling in Latin letters
 */
export function forEachPiece(spelling: string, language: string, call: (piece: Piece) => void): void {
  const bounded = `^${spelling}$`
  const start = hash(OFFSET, language, 0, language.length)
  for (let at = 0; at + LETTERS <= bounded.length; at++) call(hash(start, bounded, at, at + LETTERS) >>> 0)
}

function hash(from: number, text: string, begin: number, end: number): number {
  let value = from
  for (let at = begin; at < end; at++) value = Math.imul(value ^ text.charCodeAt(at), PRIME)
  return value
}

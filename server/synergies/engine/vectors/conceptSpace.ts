/**
 * What a text is near to: every concept is read as a text of all its terms, and a text is compared with each by the
 * pieces of its words. Whole terms need not match, so far more texts are near some concept than name one. Pure.
 */
import { latinise } from '../../../language/latinise.ts'
import type { Concept, TermSource } from '../../thesaurus/concept.ts'
import { forEachPiece, SHORTEST_WORD, type Piece } from './pieces.ts'

export interface ConceptSpace {
  /** The compared concepts, in the order of the numbers below. */
  readonly concepts: readonly string[]
  /** The pieces of a word that some concept has, by their rows in the table of pieces. */
  rowsOf(spelling: string, language: string): readonly number[]
  /**
   * How near a text is to each concept: cosines of weighted pieces.
   * @param text the rows of its pieces, with how often they occur
   */
  near(text: ReadonlyMap<number, number>): Float32Array
  /** How near the concepts are to each other, row by row. */
  nearEachOther(): Float64Array
  /** How much a piece says of one concept. */
  weightOf(row: number, concept: number): number
}

/** A piece of more concepts tells none of them from others. */
const MOST_CONCEPTS = 0.15
/** The most words of a language with remembered pieces. */
const MAX_KNOWN = 20_000
/** Terms that were taken from labelled activities would flatter every figure on them. */
const LEFT_OUT: ReadonlySet<TermSource> = new Set(['dev', 'dev2'])

export function createConceptSpace(thesaurus: readonly Concept[]): ConceptSpace {
  const compared = thesaurus.filter(({ kind }) => kind !== 'signal')
  const size = compared.length
  const table = weighPieces(occurrencesIn(compared), size)
  const { pieces, starts, concepts, weights } = table
  /** By language and spelling: texts of a campaign share most of their words. */
  const known = new Map<string, Map<string, readonly number[]>>()

  return {
    concepts: compared.map(({ id }) => id),
    rowsOf(spelling, language) {
      const words = known.get(language) ?? new Map<string, readonly number[]>()
      known.set(language, words)
      const before = words.get(spelling)
      if (before !== undefined) return before
      if (words.size >= MAX_KNOWN) words.clear()
      const rows: number[] = []
      forEachPiece(spelling, language, (piece) => {
        const row = rowOf(pieces, piece)
        if (row !== null) rows.push(row)
      })
      words.set(spelling, rows)
      return rows
    },
    near(text) {
      const near = new Float32Array(size)
      let square = 0
      for (const [row, count] of text) {
        const [begin, end] = [starts[row] ?? 0, starts[row + 1] ?? 0]
        const weight = Math.log1p(count) * rarity(end - begin, size)
        square += weight * weight
        for (let at = begin; at < end; at++) {
          const concept = concepts[at] ?? 0
          near[concept] = (near[concept] ?? 0) + weight * (weights[at] ?? 0)
        }
      }
      const length = square === 0 ? 1 : Math.sqrt(square)
      for (let concept = 0; concept < size; concept++) near[concept] = (near[concept] ?? 0) / length
      return near
    },
    nearEachOther() {
      const near = new Float64Array(size * size)
      for (let row = 0; row < pieces.length; row++) {
        for (let at = starts[row] ?? 0; at < (starts[row + 1] ?? 0); at++) {
          const line = (concepts[at] ?? 0) * size
          for (let other = starts[row] ?? 0; other < (starts[row + 1] ?? 0); other++) {
            const cell = line + (concepts[other] ?? 0)
            near[cell] = (near[cell] ?? 0) + (weights[at] ?? 0) * (weights[other] ?? 0)
          }
        }
      }
      return near
    },
    weightOf(row, concept) {
      const [begin, end] = [starts[row] ?? 0, starts[row + 1] ?? 0]
      for (let at = begin; at < end; at++)
        if (concepts[at] === concept) return (weights[at] ?? 0) * rarity(end - begin, size)
      return 0
    },
  }
}

const rarity = (found: number, size: number): number => Math.log(size / found)

/** An occurrence is one number: the piece, and the place of the concept. Ten bits hold all concepts. */
const CONCEPTS = 2 ** 10

/** Every occurrence of a piece in a term. */
function occurrencesIn(concepts: readonly Concept[]): Float64Array {
  const found: number[] = []
  const spellings = new Map<string, string>()
  for (const [place, { terms }] of concepts.entries()) {
    for (const [language, list] of Object.entries(terms)) {
      for (const { text, source } of list) {
        if (LEFT_OUT.has(source)) continue
        for (const word of text.split(/[\s/'’ʼ-]+/)) {
          const key = `${language} ${word}`
          const spelling = spellings.get(key) ?? spell(word, language)
          spellings.set(key, spelling)
          if (spelling.length >= SHORTEST_WORD)
            forEachPiece(spelling, language, (piece) => found.push(piece * CONCEPTS + place))
        }
      }
    }
  }
  return Float64Array.from(found)
}

/** `*` stands for any letters. */
const spell = (word: string, language: string): string =>
  latinise(word.replaceAll(/[^\p{L}\p{M}\p{N}]/gu, ''), language)[0] ?? ''

/** All pieces in order; row `n` has the concepts from `starts[n]` to `starts[n + 1]`. */
interface PieceTable {
  readonly pieces: Uint32Array
  readonly starts: Uint32Array
  readonly concepts: Uint16Array
  readonly weights: Float32Array
}

/** Weights pieces by their rarity; those of each concept have length 1 together. */
function weighPieces(occurrences: Float64Array, size: number): PieceTable {
  occurrences.sort()
  const most = occurrences.length
  const [pieces, starts, concepts] = [new Uint32Array(most), new Uint32Array(most + 1), new Uint16Array(most)]
  /** How often each of the concepts has the piece, then the weight. */
  const weights = new Float64Array(most)
  const squares = new Float64Array(size)
  let [rows, filled] = [0, 0]

  function weigh(begin: number): void {
    const rare = rarity(filled - begin, size)
    for (let at = begin; at < filled; at++) {
      const concept = concepts[at] ?? 0
      const weight = Math.log1p(weights[at] ?? 0) * rare
      squares[concept] = (squares[concept] ?? 0) + weight * weight
      weights[at] = weight
    }
  }

  for (let at = 0; at < most;) {
    const piece = Math.floor((occurrences[at] ?? 0) / CONCEPTS)
    const begin = filled
    for (; at < most && Math.floor((occurrences[at] ?? 0) / CONCEPTS) === piece; at++) {
      const concept = (occurrences[at] ?? 0) % CONCEPTS
      if (filled === begin || concepts[filled - 1] !== concept) {
        concepts[filled] = concept
        weights[filled] = 0
        filled += 1
      }
      weights[filled - 1] = (weights[filled - 1] ?? 0) + 1
    }
    if (filled - begin > MOST_CONCEPTS * size) {
      filled = begin
      continue
    }
    weigh(begin)
    pieces[rows] = piece
    rows += 1
    starts[rows] = filled
  }
  return {
    pieces: pieces.slice(0, rows),
    starts: starts.slice(0, rows + 1),
    concepts: concepts.slice(0, filled),
    weights: Float32Array.from(
      weights.subarray(0, filled),
      (weight, at) => weight / Math.sqrt(squares[concepts[at] ?? 0] ?? 1),
    ),
  }
}

function rowOf(pieces: Uint32Array, piece: Piece): number | null {
  let [low, high] = [0, pieces.length - 1]
  while (low <= high) {
    const middle = (low + high) >> 1
    const found = pieces[middle] ?? 0
    if (found === piece) return middle
    if (found < piece) low = middle + 1
    else high = middle - 1
  }
  return null
}

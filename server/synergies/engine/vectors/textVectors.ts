/** The vectors of texts, and the concepts that they are nearest to. */
import type { TextToken } from '../../../language/tokens.ts'
import { CONCEPTS } from '../../thesaurus/concepts.ts'
import { isSpecialTopic } from '../roles.ts'
import { createConceptSpace, type ConceptSpace } from './conceptSpace.ts'
import { SHORTEST_WORD } from './pieces.ts'
import { createMatrix } from './matrix.ts'
import { conceptVectors, readProjection, type Projection } from './projection.ts'
import { DIMENSIONS, directionFrom, meanOf, type Vector } from './vector.ts'

/** A text, and how much it counts. */
type WeightedText = readonly [words: readonly TextToken[], weight: number]

export interface TextVectors {
  /** @param languages in which the texts may be written */
  of(texts: readonly WeightedText[], languages: ReadonlySet<string>): Vector
  /** The directions of everything that an activity can be about. */
  readonly subjects: ReadonlyMap<string, Vector>
  /** The subjects that both directions are near to, the nearest first: by the smaller of the two cosines. */
  nearBoth(a: Vector, b: Vector): readonly string[]
  /** How much a word says of a concept. */
  wordSays(word: TextToken, languages: ReadonlySet<string>, concept: string): number
}

/** Below this, both are often about something else. */
const NEAR = 0.2

/** @throws Error if the projection was made for other concepts */
export function createTextVectors(): TextVectors {
  const space = createConceptSpace(CONCEPTS)
  const projection = readProjection()
  if (projection.size !== space.concepts.length) {
    const [made, read] = [projection.size, space.concepts.length]
    throw new Error(`The projection is of ${made} concepts, the thesaurus has ${read}: npm run lab -- eval projection`)
  }
  const subjects = directionsOfSubjects(space, projection)
  const numbers = new Map(space.concepts.map((concept, number) => [concept, number]))
  const matrix = createMatrix(DIMENSIONS)
  for (const [row, direction] of [...subjects.values()].entries()) matrix.set(row, direction)
  const names = [...subjects.keys()]
  /** An activity has many pairs. */
  const nearOf = new WeakMap<Vector, ReadonlyMap<string, number>>()
  function nearSubjects(direction: Vector): ReadonlyMap<string, number> {
    const before = nearOf.get(direction)
    if (before !== undefined) return before
    const near = new Map<string, number>()
    for (const [row, closeness] of matrix.times(direction).entries())
      if (closeness >= NEAR) near.set(names[row] ?? '', closeness)
    nearOf.set(direction, near)
    return near
  }
  return {
    subjects,
    of: (texts, languages) => projection.project(space.near(countPieces(space, texts, languages))),
    nearBoth(a, b) {
      const toOther = nearSubjects(b)
      return [...nearSubjects(a)]
        .map(([concept, closeness]) => [concept, Math.min(closeness, toOther.get(concept) ?? 0)] as const)
        .filter(([, closeness]) => closeness > 0)
        .toSorted(([, one], [, other]) => other - one)
        .map(([concept]) => concept)
    },
    wordSays({ spellings: [spelling = ''] }, languages, concept) {
      const number = numbers.get(concept)
      let sum = 0
      if (number === undefined || spelling.length < SHORTEST_WORD) return sum
      for (const language of languages)
        for (const row of space.rowsOf(spelling, language)) sum += space.weightOf(row, number)
      return sum
    },
  }
}

function directionsOfSubjects(space: ConceptSpace, projection: Projection): ReadonlyMap<string, Vector> {
  const vectors = conceptVectors(projection)
  const mean = meanOf(vectors)
  return new Map(
    space.concepts.flatMap((concept, at) => {
      const vector = vectors[at]
      return vector === undefined || !isSpecialTopic(concept) ? [] : [[concept, directionFrom(mean, vector)]]
    }),
  )
}

/** @returns the rows of their pieces: see `ConceptSpace.rowsOf` */
function countPieces(
  space: ConceptSpace,
  texts: readonly WeightedText[],
  languages: ReadonlySet<string>,
): ReadonlyMap<number, number> {
  const counts = new Map<number, number>()
  for (const [words, weight] of texts) {
    for (const { spellings } of words) {
      const spelling = spellings[0] ?? ''
      if (spelling.length < SHORTEST_WORD) continue
      for (const language of languages)
        for (const row of space.rowsOf(spelling, language)) counts.set(row, (counts.get(row) ?? 0) + weight)
    }
  }
  return counts
}

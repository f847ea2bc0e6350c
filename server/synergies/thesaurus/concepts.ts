/** The whole thesaurus. */
import type { Concept } from './concept.ts'
import { FORMATS } from '../terms/formats.ts'
import { PEOPLE } from '../terms/people.ts'
import { PLACES } from '../terms/places.ts'
import { PRODUCTS } from '../terms/products.ts'
import { PURPOSES } from '../terms/purposes.ts'
import { TOPICS } from './topics.ts'

/** A concept that two files write down is one concept, of the kind that comes first, with the terms of both. */
function joinSame(concepts: readonly Concept[]): readonly Concept[] {
  const joined = new Map<string, Concept>()
  for (const concept of concepts) {
    const before = joined.get(concept.id)
    if (before === undefined) joined.set(concept.id, concept)
    else joined.set(concept.id, { ...before, terms: joinTerms(before.terms, concept.terms) })
  }
  return [...joined.values()]
}

function joinTerms(one: Concept['terms'], other: Concept['terms']): Concept['terms'] {
  const languages = new Set([...Object.keys(one), ...Object.keys(other)])
  return Object.fromEntries(
    [...languages].map((language) => [language, [...new Set([...(one[language] ?? []), ...(other[language] ?? [])])]]),
  )
}

export const CONCEPTS = joinSame([...TOPICS, ...PRODUCTS, ...FORMATS, ...PEOPLE, ...PLACES, ...PURPOSES])

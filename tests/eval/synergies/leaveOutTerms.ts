/** A thesaurus without the terms of a labelled set: the remaining terms were made without it in view. */
import { createFeatureReader, type ReadFeatures } from '../../../server/synergies/engine/features.ts'
import type { Concept, TermSource } from '../../../server/synergies/thesaurus/concept.ts'
import { CONCEPTS, SIGNALS } from '../../../server/synergies/thesaurus/concepts.ts'

const OF_A_SET: ReadonlySet<TermSource> = new Set(['dev', 'dev2'])

const withoutTermsOfSets = (concept: Concept): Concept => ({
  ...concept,
  terms: Object.fromEntries(
    Object.entries(concept.terms).map(([language, terms]) => [
      language,
      terms.filter(({ source }) => !OF_A_SET.has(source)),
    ]),
  ),
})

export const readerWithoutTermsOfSets = (): ReadFeatures =>
  createFeatureReader([...CONCEPTS, ...SIGNALS].map(withoutTermsOfSets))

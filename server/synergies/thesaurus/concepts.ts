/** The whole thesaurus. */
import type { Concept } from './concept.ts'
import { readThesaurus } from './tables.ts'

const all = readThesaurus()

export const CONCEPTS = all.filter(({ kind }) => kind !== 'signal')

/**
 * Words that say little alone and much together: nobody plans an evening on "night", but where a sentence speaks of the
 * night and of a phone, it speaks of sleep. `implied.ts` says which of them together mean what. That way a topic is found
 * in sentences that never name it. Terms are looser than those of concepts, for one alone does nothing.
 */
export const SIGNALS = all.filter(({ kind }) => kind === 'signal')

const byId = new Map(CONCEPTS.map((concept) => [concept.id, concept]))
export const conceptOf = (id: string): Concept | undefined => byId.get(id)
export const isTopic = (id: string): boolean => byId.get(id)?.kind === 'topic'

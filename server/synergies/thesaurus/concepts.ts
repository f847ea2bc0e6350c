/** The whole thesaurus. */
import type { Concept } from './concept.ts'
import { readThesaurus } from './tables.ts'

const all = readThesaurus()

export const CONCEPTS = all.filter(({ kind }) => kind !== 'signal')

/**
 * Words that mean little alone and much together: nobody plans an evening on "night", but a sentence with night and
 * phone is about sleep. `implied.ts` lists the combinations. This finds a topic in sentences that never name it. Terms
 * are looser than those of concepts, since one alone has no effect.
 */
export const SIGNALS = all.filter(({ kind }) => kind === 'signal')

const byId = new Map(CONCEPTS.map((concept) => [concept.id, concept]))
export const conceptOf = (id: string): Concept | undefined => byId.get(id)
export const isTopic = (id: string): boolean => byId.get(id)?.kind === 'topic'

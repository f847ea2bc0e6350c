/** Names of concepts in a sentence: "both on spending in games", "both have a quiz". */
import { messageTable } from '../../../shared/messages/message.ts'
import { CONCEPTS } from './concepts.ts'

/** @public For the catalogs. Readers find them through `conceptMessage`. */
export const CONCEPT_NAMES = messageTable('concept', Object.fromEntries(CONCEPTS.map(({ id, name }) => [id, name])))

/** In English, to see that two concepts have one name. */
export const nameOfConcept = (id: string): string => CONCEPT_NAMES[id]?.message ?? id

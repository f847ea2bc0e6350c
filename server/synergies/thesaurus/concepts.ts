/** The whole thesaurus. */
import type { Concept } from './concept.ts'
import { FORMATS } from './formats.ts'
import { PEOPLE } from './people.ts'
import { PLACES } from './places.ts'
import { PRODUCTS } from './products.ts'
import { PURPOSES } from './purposes.ts'
import { TOPICS } from './topics.ts'

export const CONCEPTS: readonly Concept[] = [...TOPICS, ...PRODUCTS, ...FORMATS, ...PEOPLE, ...PLACES, ...PURPOSES]

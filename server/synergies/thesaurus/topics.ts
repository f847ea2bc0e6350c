/** What activities are about: all topics of the thesaurus. */
import type { Concept } from './concept.ts'
import { COMMERCE_TOPICS } from '../terms/topics-commerce.ts'
import { CONDUCT_TOPICS } from '../terms/topics-conduct.ts'
import { CONTACT_TOPICS } from '../terms/topics-contact.ts'
import { CONTENT_TOPICS } from '../terms/topics-content.ts'
import { INCLUSION_TOPICS } from '../terms/topics-inclusion.ts'
import { LITERACY_TOPICS } from '../terms/topics-literacy.ts'
import { RIGHTS_TOPICS } from '../terms/topics-rights.ts'
import { SECURITY_TOPICS } from '../terms/topics-security.ts'
import { TECHNOLOGY_TOPICS } from '../terms/topics-technology.ts'
import { WELLBEING_TOPICS } from '../terms/topics-wellbeing.ts'

export const TOPICS: readonly Concept[] = [
  ...COMMERCE_TOPICS,
  ...CONDUCT_TOPICS,
  ...CONTACT_TOPICS,
  ...CONTENT_TOPICS,
  ...INCLUSION_TOPICS,
  ...LITERACY_TOPICS,
  ...RIGHTS_TOPICS,
  ...SECURITY_TOPICS,
  ...TECHNOLOGY_TOPICS,
  ...WELLBEING_TOPICS,
]

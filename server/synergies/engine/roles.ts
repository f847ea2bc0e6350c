/** How much a concept says of an activity, by the part that it plays in texts. Pure. */
import { conceptOf, isTopic } from '../thesaurus/concepts.ts'
import type { ConceptKind, ConceptRole } from '../thesaurus/concept.ts'

const ROLE_WEIGHTS: Readonly<Record<ConceptRole, number>> = {
  subject: 1,
  general: 0.15,
  means: 0.35,
  carrier: 0.35,
  setting: 0.35,
  organiser: 0.35,
}
const roleWeight = (id: string): number => ROLE_WEIGHTS[conceptOf(id)?.role ?? 'subject']

/** An exhibition on gambling is about gambling first. */
const KIND_WEIGHTS: Readonly<Record<ConceptKind, number>> = {
  topic: 1,
  product: 0.6,
  format: 0.6,
  people: 0.6,
  place: 0.6,
  purpose: 0.3,
  signal: 0,
}
/** How far it can be an activity's subject. */
export const asSubject = (id: string): number => roleWeight(id) * KIND_WEIGHTS[conceptOf(id)?.kind ?? 'signal']

/** A subject of nearly every activity of a centre, which says little of any of them. */
export const isGeneral = (id: string): boolean => conceptOf(id)?.role === 'general'

/** How well a topic distinguishes activities of centres. */
export const special = (id: string): number => (isTopic(id) ? roleWeight(id) : 0)

/** A topic that distinguishes activities of centres as well as any. */
export const isSpecialTopic = (id: string): boolean => special(id) === 1

/** What an activity can be about, and not only use, name or visit. */
export const isSubject = (id: string): boolean => {
  const concept = conceptOf(id)
  return concept?.role === 'subject' && (concept.kind === 'topic' || concept.kind === 'people')
}

/**
 * "To translate", "with partners": the manner of giving and seeking, not the thing; two activities do not share these.
 */
const WAYS: ReadonlySet<string> = new Set([
  'translation',
  'open-licence',
  'partner-wanted',
  'funding',
  'remote-participation',
])
const A_WAY = 0.3
export const isWay = (id: string): boolean => WAYS.has(id)
/** Concepts that can be given or done. */
export const isThing = (id: string): boolean => !isTopic(id) && !isWay(id)
export const weightOfThing = (id: string): number => (isWay(id) ? A_WAY : 1)

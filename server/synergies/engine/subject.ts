/** Whether two activities are on one subject, and how much of it they share. Pure. */
import { isSubject } from './roles.ts'
import type { WeightedActivity } from './weightedActivity.ts'

/** So much of `topicMass` is halfway to everything: about two uncommon topics that both name. */
const MUCH = 4
export const shareOfMass = (mass: number): number => mass / (mass + MUCH)

/** The cosine of both subjects. @param ofA the lengths of either vector */
export const sameSubject = (mass: number, ofA: number, ofB: number): number => (mass === 0 ? 0 : mass / (ofA * ofB))

/** And this of `subjectMass`: one rare concept in both titles. */
const MUCH_OF_SUBJECT = 1
export const shareOfSubject = (mass: number): number => mass / (mass + MUCH_OF_SUBJECT)

/** @param ofA how much each says on topics at all */
export const shareOfTopics = (shared: number, ofA: number, ofB: number): number =>
  shared === 0 ? 0 : Math.min(1, shared / Math.min(ofA, ofB))

export const namesOtherTopics = (shared: number, ofA: number, ofB: number): number =>
  shared === 0 && ofA > 0 && ofB > 0 ? 1 : 0

/** From here on, two texts are about the same, as far as their words tell. */
export const CLOSE = 0.2
/** And two that name the same rare things at prominent places. */
export const SAME_SUBJECT = 0.15

/**
 * Both name a topic or people, are close in meaning, or have much the same subject. What else two have in common may be a
 * passing mention: an organiser, a setting, an award.
 */
export function areOnOneSubject(
  a: WeightedActivity,
  b: WeightedActivity,
  { closeness, subject }: { readonly closeness: number; readonly subject: number },
): boolean {
  if (closeness >= CLOSE || subject >= SAME_SUBJECT) return true
  for (const concept of a.subjectMass.keys()) if (b.subjectMass.has(concept) && isSubject(concept)) return true
  return false
}

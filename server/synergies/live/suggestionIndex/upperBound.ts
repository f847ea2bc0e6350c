/**
 * Upper bounds for the strength of all pairs of one activity, computed cheaply for thousands at once. Unknown values
 * count as the best possible, so that no pair is missed that the engine would have shown.
 */
import { shareOfWords, unclearOf, type Measures } from '../../engine/compare.ts'
import { namesOtherTopics, sameSubject, shareOfSubject, shareOfTopics } from '../../engine/subject.ts'
import { BIAS, WEIGHTS } from '../../engine/weights.ts'
import type { IndexColumns } from './columns.ts'
import type { Overlaps } from './overlaps.ts'

/** All other measures count with their maximum: one with a great weight belongs here, or many bounds are high. */
const KNOWN = [
  'closeness',
  'subjectMass',
  'topicShare',
  'otherTopics',
  'words',
  'partner',
  'need',
  'metNeed',
  'sameAudience',
  'oneIsOpen',
  'bothAreOpen',
  'sameMinority',
  'unclear',
] as const satisfies readonly (keyof Measures)[]
const W = Object.fromEntries(KNOWN.map((measure) => [measure, WEIGHTS[measure] ?? 0])) as Record<
  (typeof KNOWN)[number],
  number
>
/** Sums in another order differ in their last digits. */
const ROUNDING = 1e-9
const ALWAYS = Object.entries(WEIGHTS)
  .filter(([measure]) => !(measure in W))
  .reduce((sum, [, weight]) => sum + Math.max(0, weight), BIAS + ROUNDING)

/**
 * @param overlaps those of the slot were read last
 * @returns the upper bound of a pair of it with another
 */
export function upperBoundsOf(
  table: IndexColumns,
  { strands, closeness }: Overlaps,
  slot: number,
): (other: number) => number {
  const { columns } = table
  const audiences = table.audiencesOf(columns.audience[slot] ?? 0)
  const minorities = columns.minorities[slot] ?? 0
  const ownLength = columns.subjectLength[slot] ?? 1
  const isOpen = columns.open[slot] === 1
  const ownCharacters = columns.length[slot] ?? 0
  const ownTopics = columns.topicTotal[slot] ?? 0

  return (other) => {
    const need = Math.min(1, Math.max(strands.wanted[other] ?? 0, strands.given[other] ?? 0))
    const subjectMass = strands.subjectMass[other] ?? 0
    const subject = sameSubject(subjectMass, ownLength, columns.subjectLength[other] ?? 1)
    const shared = strands.topicMass[other] ?? 0
    const theirTopics = columns.topicTotal[other] ?? 0
    const otherIsOpen = columns.open[other] === 1
    let sum =
      ALWAYS +
      W.closeness * Math.max(0, closeness[other] ?? 0) +
      W.unclear * unclearOf(Math.min(ownCharacters, columns.length[other] ?? 0), subject) +
      W.subjectMass * shareOfSubject(subjectMass) +
      W.topicShare * shareOfTopics(shared, ownTopics, theirTopics) +
      W.otherTopics * namesOtherTopics(shared, ownTopics, theirTopics) +
      W.words * shareOfWords(strands.words[other] ?? 0) +
      W.partner * (strands.partner[other] ?? 0) +
      W.need * need +
      W.sameAudience * (audiences[columns.audience[other] ?? 0] ?? 0)
    if (need > 0) sum += W.metNeed
    if (isOpen || otherIsOpen) sum += W.oneIsOpen
    if (isOpen && otherIsOpen) sum += W.bothAreOpen
    if ((minorities & (columns.minorities[other] ?? 0)) !== 0) sum += Math.max(0, W.sameMinority)
    return sum
  }
}

/**
 * Upper bounds for the strength of all pairs of one activity, computed cheaply for thousands at once. Whatever it
 * does not know is taken for the best that it could be, so that no pair is passed over that the engine would have shown.
 */
import { isGeneric, measureAudiences, shareOfMass, type Measures } from '../../engine/compare.ts'
import { needMet } from '../../engine/weightedActivity.ts'
import { BIAS, WEIGHTS } from '../../engine/weights.ts'
import type { IndexColumns } from './columns.ts'
import type { Overlaps } from './overlaps.ts'

/** All other measures count with the most that they could add: one with a great weight belongs here, or many promise much. */
const KNOWN = [
  'topics',
  'sharedTopics',
  'outputs',
  'words',
  'partner',
  'need',
  'gets',
  'generic',
  'sameAudience',
  'otherAudience',
  'sameFormat',
  'sameMinority',
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
/** @param slot whose overlaps were read last @returns what a pair of it with another promises */
export function upperBoundsOf(
  { columns, audiences }: IndexColumns,
  { strands }: Overlaps,
  slot: number,
): (other: number) => number {
  const ofAudience = new Float64Array(audiences.length).fill(Number.NaN)
  const ownAudiences = audiences[columns.audience[slot] ?? 0] ?? new Set()
  const [format, minorities] = [columns.format[slot] ?? 0, columns.minorities[slot] ?? 0]

  function promiseOfAudience(number: number): number {
    const known = ofAudience[number] ?? 0
    if (!Number.isNaN(known)) return known
    const { sameAudience, otherAudience } = measureAudiences(ownAudiences, audiences[number] ?? new Set())
    return (ofAudience[number] = W.sameAudience * sameAudience + W.otherAudience * otherAudience)
  }

  return (other) => {
    const partner = strands.partner[other] ?? 0
    const need = Math.max(
      needMet(strands.wanted[other] ?? 0, strands.wantedWords[other] ?? 0),
      needMet(strands.given[other] ?? 0, strands.givenWords[other] ?? 0),
    )
    let sum =
      ALWAYS +
      W.topics * (strands.topics[other] ?? 0) +
      W.sharedTopics * shareOfMass(strands.topicMass[other] ?? 0) +
      W.outputs * (strands.outputs[other] ?? 0) +
      W.words * (strands.words[other] ?? 0) +
      W.partner * partner +
      W.need * need +
      W.gets * Math.max(strands.wantedThings[other] ?? 0, strands.givenThings[other] ?? 0) +
      promiseOfAudience(columns.audience[other] ?? 0)
    if (isGeneric(strands.specialTopic[other] ?? 0, strands.specialOutput[other] ?? 0, need, partner)) sum += W.generic
    if (format !== 0 && columns.format[other] === format) sum += W.sameFormat
    // A bit in common may be that of another language.
    if ((minorities & (columns.minorities[other] ?? 0)) !== 0) sum += Math.max(0, W.sameMinority)
    return sum
  }
}

/**
 * How strong the pairs of one activity can be at the most, from what can be told cheaply for thousands at once. Whatever it
 * does not know is taken for the best that it could be, so that no pair is passed over that the engine would have shown.
 */
import { isGeneric, measureAudiences, shareOfMass, type Measures } from '../compare.ts'
import { needMet } from '../profile.ts'
import { BIAS, WEIGHTS } from '../weights.ts'
import type { Table } from './columns.ts'
import type { Overlaps } from './overlaps.ts'

/** Without a weight of its own here a measure counts with the most that it could add. */
const KNOWN = [
  'topics',
  'sharedTopics',
  'doings',
  'both',
  'words',
  'specialTopic',
  'specialDoing',
  'partner',
  'need',
  'generic',
  'sameAudience',
  'otherAudience',
  'tags',
  'sameType',
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
/** What is known only not to be nothing adds at the most its weight, and nothing if that is below 0. */
const [TAGS, TYPE, FORMAT, MINORITY] = [
  Math.max(0, W.tags),
  Math.max(0, W.sameType),
  Math.max(0, W.sameFormat),
  Math.max(0, W.sameMinority),
]

/** @param slot whose overlaps were read last @returns what a pair of it with another promises */
export function promisesOf(
  { columns, audiences }: Table,
  { strands }: Overlaps,
  slot: number,
): (other: number) => number {
  const ofAudience = new Float64Array(audiences.length).fill(Number.NaN)
  const ownAudiences = audiences[columns.audience[slot] ?? 0] ?? new Set()
  const [type, format, themes, minorities] = [
    columns.type[slot] ?? 0,
    columns.format[slot] ?? 0,
    columns.themes[slot] ?? 0,
    columns.minorities[slot] ?? 0,
  ]

  function promiseOfAudience(number: number): number {
    const known = ofAudience[number] ?? 0
    if (!Number.isNaN(known)) return known
    const { sameAudience, otherAudience } = measureAudiences(ownAudiences, audiences[number] ?? new Set())
    return (ofAudience[number] = W.sameAudience * sameAudience + W.otherAudience * otherAudience)
  }

  return (other) => {
    const topics = strands.topics[other] ?? 0
    const doings = strands.doings[other] ?? 0
    const specialTopic = strands.specialTopic[other] ?? 0
    const specialDoing = strands.specialDoing[other] ?? 0
    const partner = strands.partner[other] ?? 0
    const need = Math.max(
      needMet(strands.wanted[other] ?? 0, strands.wantedWords[other] ?? 0),
      needMet(strands.given[other] ?? 0, strands.givenWords[other] ?? 0),
    )
    let sum =
      ALWAYS +
      W.topics * topics +
      W.sharedTopics * shareOfMass(strands.topicMass[other] ?? 0) +
      W.doings * doings +
      W.both * Math.sqrt(topics * doings) +
      W.words * (strands.words[other] ?? 0) +
      W.specialTopic * specialTopic +
      W.specialDoing * specialDoing +
      W.partner * partner +
      W.need * need +
      promiseOfAudience(columns.audience[other] ?? 0)
    if (isGeneric(specialTopic, specialDoing, need, partner)) sum += W.generic
    if (type !== 0 && columns.type[other] === type) sum += TYPE
    if (format !== 0 && columns.format[other] === format) sum += FORMAT
    if ((themes & (columns.themes[other] ?? 0)) !== 0) sum += TAGS
    if ((minorities & (columns.minorities[other] ?? 0)) !== 0) sum += MINORITY
    return sum
  }
}

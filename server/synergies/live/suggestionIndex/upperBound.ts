/**
 * Upper bounds for the strength of all pairs of one activity, computed cheaply for thousands at once. Unknown values
 * count as the best possible, so that no pair is missed that the engine would have shown.
 */
import {
  namesOtherTopics,
  onSubject,
  sameSubject,
  shareOfSubject,
  shareOfTopics,
  shareOfWords,
  unclearOf,
  type Measures,
} from '../../engine/compare.ts'
import { BIAS, WEIGHTS } from '../../engine/weights.ts'
import type { IndexColumns } from './columns.ts'
import type { Overlaps } from './overlaps.ts'

/** All other measures count with their maximum: one with a great weight belongs here, or many bounds are high. */
const KNOWN = [
  'subject',
  'subjectMass',
  'topicShare',
  'otherTopics',
  'specialOutput',
  'words',
  'partner',
  'need',
  'gets',
  'getsOnSubject',
  'sameAudience',
  'otherAudience',
  'audienceOnSubject',
  'oneIsOpen',
  'bothAreOpen',
  'sameFormat',
  'sameMinority',
  'unclear',
  'tags',
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
/** @param slot whose overlaps were read last @returns the upper bound of a pair of it with another */
export function upperBoundsOf(table: IndexColumns, { strands }: Overlaps, slot: number): (other: number) => number {
  const { columns } = table
  const audiences = table.audiencesOf(columns.audience[slot] ?? 0)
  const [format, minorities] = [columns.format[slot] ?? 0, columns.minorities[slot] ?? 0]
  const ownLength = columns.subjectLength[slot] ?? 1
  const isOpen = columns.open[slot] === 1
  const [themes, ownCharacters] = [columns.themes[slot] ?? 0, columns.length[slot] ?? 0]
  const ownTopics = columns.topicTotal[slot] ?? 0

  return (other) => {
    const need = Math.min(1, Math.max(strands.wanted[other] ?? 0, strands.given[other] ?? 0))
    const needs = {
      wantedThings: strands.wantedThings[other] ?? 0,
      wantedTopics: strands.wantedTopics[other] ?? 0,
      givenThings: strands.givenThings[other] ?? 0,
      givenTopics: strands.givenTopics[other] ?? 0,
    }
    const gets = Math.max(needs.wantedThings, needs.givenThings)
    const subjectMass = strands.subjectMass[other] ?? 0
    const subject = sameSubject(subjectMass, ownLength, columns.subjectLength[other] ?? 1)
    const shared = strands.topicMass[other] ?? 0
    const theirTopics = columns.topicTotal[other] ?? 0
    const topicShare = shareOfTopics(shared, ownTopics, theirTopics)
    const otherTopics = namesOtherTopics(shared, ownTopics, theirTopics)
    const otherIsOpen = columns.open[other] === 1
    const audience = columns.audience[other] ?? 0
    const sameAudience = audiences.same[audience] ?? 0
    let sum =
      ALWAYS +
      W.unclear * unclearOf(Math.min(ownCharacters, columns.length[other] ?? 0), subject) +
      W.subject * subject +
      W.subjectMass * shareOfSubject(subjectMass) +
      W.topicShare * topicShare +
      W.otherTopics * otherTopics +
      W.specialOutput * (strands.specialOutput[other] ?? 0) +
      W.words * shareOfWords(strands.words[other] ?? 0) +
      W.partner * (strands.partner[other] ?? 0) +
      W.need * need +
      W.gets * gets +
      W.getsOnSubject * onSubject(needs) +
      W.sameAudience * sameAudience +
      W.otherAudience * (audiences.other[audience] ?? 0) +
      W.audienceOnSubject * sameAudience * subject
    if (isOpen || otherIsOpen) sum += W.oneIsOpen
    if (isOpen && otherIsOpen) sum += W.bothAreOpen
    if (format !== 0 && columns.format[other] === format) sum += W.sameFormat
    // A bit in common may be that of another.
    if ((themes & (columns.themes[other] ?? 0)) !== 0) sum += Math.max(0, W.tags)
    if ((minorities & (columns.minorities[other] ?? 0)) !== 0) sum += Math.max(0, W.sameMinority)
    return sum
  }
}

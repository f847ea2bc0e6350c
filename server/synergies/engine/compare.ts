/** Measures how much two activities can give each other, and the objections. Pure. */
import type { MeasureKey } from '../../../shared/synergies/measures.ts'
import { gap, nearest } from './days.ts'
import type { Features } from './features.ts'
import { minoritiesOfBoth } from './minority.ts'
import { overlapOf, type Overlap } from './overlap.ts'
import { givesThing } from './needs.ts'
import {
  areOnOneSubject,
  namesOtherTopics,
  sameSubject,
  shareOfMass,
  shareOfSubject,
  shareOfTopics,
} from './subject.ts'
import type { WeightedActivity } from './weightedActivity.ts'

/** Every measure is between 0 and 1. */
export interface Measures extends Record<MeasureKey, number> {
  /** How far both are about the same: rare concepts of any kind at prominent places. */
  readonly subject: number
  /** How close their texts are in meaning: the cosine of their directions. */
  readonly closeness: number
  /** How much both have in common: two that share only one broad concept share all, but not much. */
  readonly subjectMass: number
  /** The same of topics alone. */
  readonly sharedTopics: number
  /** The shared part of topics, as a share of the activity with fewer. */
  readonly topicShare: number
  /** Both name topics, and none is the same. */
  readonly otherTopics: number
  /** Rare words of both, in whatever language. */
  readonly words: number
  /** How far b offers what a needs, and a what b needs. */
  readonly aNeeds: number
  readonly bNeeds: number
  readonly need: number
  /** One names a thing that the other looks for: see `meets`. */
  readonly metNeed: number
  readonly sameAudience: number
  readonly otherAudience: number
  readonly sameWeek: number
  readonly farApart: number
  readonly partner: number
  /** They reach the same minority: see `minoritiesOfBoth`. */
  readonly sameMinority: number
  /** One, and both, name offers or needs. */
  readonly oneIsOpen: number
  readonly bothAreOpen: number
  /** How little the shorter one says, if the subject is not clearly the same: then nothing can be known. */
  readonly unclear: number
}

/** So much of rare words is halfway to everything: three that hardly any other has. */
const MANY_WORDS = 40
export const shareOfWords = (mass: number): number => mass / (mass + MANY_WORDS)

/** It names offers or needs: somebody waits for a call. */
export const isOpen = ({ hasOffers, hasNeeds }: Features): boolean => hasOffers || hasNeeds
/** This many characters are enough to judge an activity. */
const ENOUGH_CHARACTERS = 220
export const unclearOf = (characters: number, subject: number): number =>
  (1 - Math.min(1, characters / ENOUGH_CHARACTERS)) * (1 - subject)

const NO_NEEDS = { wanted: 0, given: 0 }

/** @param overlap of the two, if already known */
export function measure(a: WeightedActivity, b: WeightedActivity, overlap: Overlap = overlapOf(a, b)): Measures {
  const { partner } = overlap
  const subject = sameSubject(overlap.subjectMass, a.subjectLength, b.subjectLength)
  const closeness = Math.max(0, overlap.closeness)
  // A film on gambling meets no need for a film on passwords.
  const needs = areOnOneSubject(a, b, { closeness, subject }) ? overlap : NO_NEEDS
  const aNeeds = Math.min(1, needs.wanted)
  const bNeeds = Math.min(1, needs.given)
  const need = Math.max(aNeeds, bNeeds)
  const [one, two] = [a.features, b.features]
  const { sameAudience, otherAudience } = measureAudiences(one.audiences, two.audiences)
  const distance = daysBetween(one, two)
  const topicShare = shareOfTopics(overlap.topicMass, a.topicTotal, b.topicTotal)
  const otherTopics = namesOtherTopics(overlap.topicMass, a.topicTotal, b.topicTotal)
  return {
    subject,
    closeness,
    subjectMass: shareOfSubject(overlap.subjectMass),
    sharedTopics: shareOfMass(overlap.topicMass),
    topicShare,
    otherTopics,
    words: shareOfWords(overlap.words),
    aNeeds,
    bNeeds,
    need,
    metNeed: need > 0 && isNeedMet(a, b, overlap) ? 1 : 0,
    sameAudience,
    otherAudience,
    sameWeek: distance === null ? 0 : distance <= 7 ? 1 : 0,
    farApart: distance === null ? 0 : Math.min(1, Math.max(0, distance - 21) / 60),
    partner,
    sameMinority: minoritiesOfBoth(one, two).length > 0 ? 1 : 0,
    oneIsOpen: isOpen(one) || isOpen(two) ? 1 : 0,
    bothAreOpen: isOpen(one) && isOpen(two) ? 1 : 0,
    unclear: unclearOf(Math.min(one.length, two.length), subject),
  }
}

const isNeedMet = (a: WeightedActivity, b: WeightedActivity, overlap: Overlap): boolean =>
  (overlap.wanted > 0 && givesThing(b, a, overlap)) || (overlap.given > 0 && givesThing(a, b, overlap))

/** Groups that can use the same thing. */
const NEAR: readonly (readonly string[])[] = [
  ['teens', 'educators', 'professionals', 'young-adults'],
  ['primary', 'educators', 'early-years'],
  ['parents', 'early-years', 'seniors'],
  ['policy', 'industry', 'professionals', 'media'],
]
/** A bit for each group that an audience is in. */
const groupsOf = new Map<string, number>()
for (const [group, members] of NEAR.entries())
  for (const member of members) groupsOf.set(member, (groupsOf.get(member) ?? 0) | (1 << group))

const SAME = { sameAudience: 1, otherAudience: 0 }
const NEARLY = { sameAudience: 0.5, otherAudience: 0 }
const OTHER = { sameAudience: 0, otherAudience: 1 }
const UNKNOWN = { sameAudience: 0, otherAudience: 0 }

export function measureAudiences(
  a: ReadonlySet<string>,
  b: ReadonlySet<string>,
): Pick<Measures, 'sameAudience' | 'otherAudience'> {
  if (!saysAudience(a) || !saysAudience(b)) return UNKNOWN
  for (const one of a) if (one !== 'public' && b.has(one)) return SAME
  return (groupsOfAll(a) & groupsOfAll(b)) === 0 ? OTHER : NEARLY
}

/** The public is everybody. */
const saysAudience = (audiences: ReadonlySet<string>): boolean =>
  audiences.size > 1 || (audiences.size === 1 && !audiences.has('public'))

function groupsOfAll(audiences: ReadonlySet<string>): number {
  let groups = 0
  for (const one of audiences) groups |= groupsOf.get(one) ?? 0
  return groups
}

/** Days between two activities where they come nearest, 0 while both run; null if one has no day. */
export function daysBetween(a: Features, b: Features): number | null {
  const spans = nearest(a.spans, b.spans)
  return spans === null ? null : gap(...spans)
}

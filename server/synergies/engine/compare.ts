/** Measures how much two activities can give each other, and the objections. Pure. */
import type { MeasureKey } from '../../../shared/synergies/measures.ts'
import { gap, nearest } from './days.ts'
import type { Features } from './features.ts'
import { overlapOf, type Overlap } from './overlap.ts'
import type { WeightedActivity } from './weightedActivity.ts'

/** Every measure is between 0 and 1. */
export interface Measures extends Record<MeasureKey, number> {
  /** How far both are about the same: rare concepts of any kind at prominent places. */
  readonly subject: number
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
  /** The rarest thing done that both name themselves. */
  readonly specialOutput: number
  readonly tags: number
  /** How far b offers what a needs, and a what b needs. */
  readonly aNeeds: number
  readonly bNeeds: number
  readonly need: number
  /** How far b has the very things that a seeks, and a those that b seeks, whatever they are about; and the better of both. */
  readonly aGets: number
  readonly bGets: number
  readonly gets: number
  /** The same on the topic that it is sought for. */
  readonly getsOnSubject: number
  readonly sameAudience: number
  readonly otherAudience: number
  /** The same audience alone says little: it scales the rest that the two have in common. */
  readonly audienceOnSubject: number
  readonly sameFormat: number
  readonly sameWeek: number
  readonly farApart: number
  readonly partner: number
  /** Both in one language that is official in neither of their countries: they reach the same minority. */
  readonly sameMinority: number
  /** One, and both, name offers or needs. */
  readonly oneIsOpen: number
  readonly bothAreOpen: number
  /** How little the shorter one says, if the subject is not clearly the same: then nothing can be known. */
  readonly unclear: number
  /** One of them teaches or helps, the other celebrates, sells, organises or drills. */
  readonly otherPurpose: number
}

/** So much of `topicMass` is halfway to everything: about two uncommon topics that both name. */
const MUCH = 4
const shareOfMass = (mass: number): number => mass / (mass + MUCH)

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

type Needs = Pick<Overlap, 'wantedThings' | 'wantedTopics' | 'givenThings' | 'givenTopics'>

const HARDLY_ANY = 0.05
export const onSubject = ({ wantedThings, wantedTopics, givenThings, givenTopics }: Needs): number =>
  Math.max(wantedTopics > HARDLY_ANY ? wantedThings : 0, givenTopics > HARDLY_ANY ? givenThings : 0)

/** And this of rare words: three that hardly any other has. */
const MANY_WORDS = 40
export const shareOfWords = (mass: number): number => mass / (mass + MANY_WORDS)

/** It names offers or needs: somebody waits for a call. */
export const isOpen = ({ hasOffers, hasNeeds }: Features): boolean => hasOffers || hasNeeds
/** This many characters are enough to judge an activity. */
const ENOUGH_CHARACTERS = 220
export const unclearOf = (characters: number, subject: number): number =>
  (1 - Math.min(1, characters / ENOUGH_CHARACTERS)) * (1 - subject)

/** @param overlap of the two, if already known */
export function measure(a: WeightedActivity, b: WeightedActivity, overlap: Overlap = overlapOf(a, b)): Measures {
  const { specialOutput, partner } = overlap
  const subject = sameSubject(overlap.subjectMass, a.subjectLength, b.subjectLength)
  const aNeeds = Math.min(1, overlap.wanted)
  const bNeeds = Math.min(1, overlap.given)
  const need = Math.max(aNeeds, bNeeds)
  const [one, two] = [a.features, b.features]
  const { sameAudience, otherAudience } = measureAudiences(one.audiences, two.audiences)
  const distance = daysBetween(one, two)
  const gets = Math.max(overlap.wantedThings, overlap.givenThings)
  const topicShare = shareOfTopics(overlap.topicMass, a.topicTotal, b.topicTotal)
  const otherTopics = namesOtherTopics(overlap.topicMass, a.topicTotal, b.topicTotal)
  return {
    subject,
    subjectMass: shareOfSubject(overlap.subjectMass),
    sharedTopics: shareOfMass(overlap.topicMass),
    topicShare,
    otherTopics,
    words: shareOfWords(overlap.words),
    specialOutput,
    tags: jaccard(one.themes, two.themes),
    aNeeds,
    bNeeds,
    need,
    aGets: overlap.wantedThings,
    bGets: overlap.givenThings,
    gets,
    getsOnSubject: onSubject(overlap),
    sameAudience,
    otherAudience,
    audienceOnSubject: sameAudience * subject,
    sameFormat: one.format !== null && one.format === two.format ? 1 : 0,
    sameWeek: distance === null ? 0 : distance <= 7 ? 1 : 0,
    farApart: distance === null ? 0 : Math.min(1, Math.max(0, distance - 21) / 60),
    partner,
    sameMinority: shareAny(one.minorityLanguages, two.minorityLanguages) ? 1 : 0,
    oneIsOpen: isOpen(one) || isOpen(two) ? 1 : 0,
    bothAreOpen: isOpen(one) && isOpen(two) ? 1 : 0,
    unclear: unclearOf(Math.min(one.length, two.length), subject),
    otherPurpose: a.isMessage === b.isMessage ? 0 : 1,
  }
}

/** Groups that can use the same thing. */
const NEAR: readonly ReadonlySet<string>[] = [
  new Set(['teens', 'educators', 'professionals', 'young-adults']),
  new Set(['primary', 'educators', 'early-years']),
  new Set(['parents', 'early-years', 'seniors']),
  new Set(['policy', 'industry', 'professionals', 'media']),
]

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
  for (const group of NEAR) if (shareAny(group, a) && shareAny(group, b)) return NEARLY
  return OTHER
}

/** The public is everybody. */
const saysAudience = (audiences: ReadonlySet<string>): boolean =>
  audiences.size > 1 || (audiences.size === 1 && !audiences.has('public'))

function shareAny(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  for (const one of a) if (b.has(one)) return true
  return false
}

/** Days between two activities where they come nearest, 0 while both run; null if one has no day. */
export function daysBetween(a: Features, b: Features): number | null {
  const spans = nearest(a.spans, b.spans)
  return spans === null ? null : gap(...spans)
}

function jaccard(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  if (a.size === 0) return 0
  let both = 0
  for (const one of a) if (b.has(one)) both += 1
  return both === 0 ? 0 : both / (a.size + b.size - both)
}

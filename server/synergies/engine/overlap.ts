/**
 * What two activities have in common, strand by strand. Every strand is a sum or a maximum over the keys that both have,
 * so that an index can take all activities at once, key by key, and come to the same numbers.
 */
import type { Weighted } from './features.ts'
import type { Profile } from './weightedActivity.ts'

export interface Strand {
  readonly ours: (profile: Profile) => Weighted
  readonly theirs: (profile: Profile) => Weighted
  /** The products of both weights are added up; or the greatest of our weights is taken. */
  readonly by: 'sum' | 'most'
}

const same = (by: Strand['by'], of: Strand['ours']): Strand => ({ ours: of, theirs: of, by })
const wants = (profile: Profile): Weighted => profile.wants
const covers = (profile: Profile): Weighted => profile.covers
const wantsThings = (profile: Profile): Weighted => profile.wantsThings
const needsWords = (profile: Profile): Weighted => profile.needsWords
const givesWords = (profile: Profile): Weighted => profile.givesWords

export const STRANDS = {
  topics: same('sum', ({ topics }) => topics),
  /** How much is said on the same topics, whatever else is said. */
  topicMass: same('sum', ({ topicMass }) => topicMass),
  doings: same('sum', ({ doings }) => doings),
  words: same('sum', ({ words }) => words),
  /** The rarest topic, and the rarest thing done, that both name themselves. */
  specialTopic: same('most', ({ namedTopics }) => namedTopics),
  specialDoing: same('most', ({ namedDoings }) => namedDoings),
  partner: same('most', ({ partners }) => partners),
  /** What the first looks for and the second has. */
  wanted: { ours: wants, theirs: covers, by: 'sum' },
  wantedThings: { ours: wantsThings, theirs: covers, by: 'sum' },
  wantedWords: { ours: needsWords, theirs: givesWords, by: 'sum' },
  /** What the second looks for and the first has. */
  given: { ours: covers, theirs: wants, by: 'sum' },
  givenThings: { ours: covers, theirs: wantsThings, by: 'sum' },
  givenWords: { ours: givesWords, theirs: needsWords, by: 'sum' },
} as const satisfies Readonly<Record<string, Strand>>

export type StrandName = keyof typeof STRANDS
export const STRAND_NAMES = Object.keys(STRANDS) as readonly StrandName[]

export type Overlap = Readonly<Record<StrandName, number>>

/** Which strand each is from the other side. */
export const TURNED = Object.fromEntries(
  Object.entries<Strand>(STRANDS).map(([name, { ours, theirs }]) => [
    name,
    ours === theirs ? name : STRAND_NAMES.find((one) => STRANDS[one].ours === theirs && STRANDS[one].theirs === ours),
  ]),
) as Readonly<Record<StrandName, StrandName>>

export function overlapOf(a: Profile, b: Profile): Overlap {
  return Object.fromEntries(
    Object.entries(STRANDS).map(([name, { ours, theirs, by }]) => [name, meet(ours(a), theirs(b), by)]),
  ) as Overlap
}

/** Both are in the order of their keys, so that the sum is the same to the last digit from whichever it is taken. */
function meet(ours: Weighted, theirs: Weighted, by: Strand['by']): number {
  const [small, large] = ours.size <= theirs.size ? [ours, theirs] : [theirs, ours]
  let met = 0
  for (const [key, weight] of small) {
    const other = large.get(key)
    if (other === undefined) continue
    met = by === 'sum' ? met + weight * other : Math.max(met, weight)
  }
  return met
}

/** What speaks for and against two activities having something to give each other. Pure. */
import { cosine, rarity, type Corpus } from './corpus.ts'
import type { Features, Weighted } from './features.ts'
import { isGeneral, meetsNeed, type Profile } from './profile.ts'

/** Every measure is between 0 and 1. */
export interface Measures {
  readonly topics: number
  readonly doings: number
  /** Both at once: the same thing about the same thing. */
  readonly both: number
  /** The rarest topic, and the rarest thing done, that both name themselves. */
  readonly specialTopic: number
  readonly specialDoing: number
  readonly words: number
  readonly tags: number
  /** How far b gives what a needs, and a what b needs. */
  readonly aNeeds: number
  readonly bNeeds: number
  readonly need: number
  readonly sameAudience: number
  readonly otherAudience: number
  readonly sameType: number
  readonly sameFormat: number
  readonly sameWeek: number
  readonly farApart: number
  readonly partner: number
  readonly readable: number
  /** Nothing special in common: neither a topic nor a doing, no need that is met, no partner. */
  readonly generic: number
  /** Both make or do something of their own, and not the same. */
  readonly otherDoings: number
  /** How little there is to go by on the poorer side. */
  readonly thin: number
}

export function measure(a: Profile, b: Profile, corpus: Corpus): Measures {
  const topics = cosine(a.topics, b.topics)
  const doings = cosine(a.doings, b.doings)
  const aNeeds = meetsNeed(a, b)
  const bNeeds = meetsNeed(b, a)
  const [one, two] = [a.features, b.features]
  const audience = compareAudiences(one.audiences, two.audiences)
  const distance = daysBetween(one, two)
  const specialTopic = rarestShared(a, b, a.topics, corpus)
  const specialDoing = rarestShared(a, b, a.doings, corpus)
  const need = Math.max(aNeeds, bNeeds)
  const partner = sharedPartner(one, two, corpus)
  return {
    topics,
    doings,
    both: Math.sqrt(topics * doings),
    specialTopic,
    specialDoing,
    words: cosine(a.words, b.words),
    tags: jaccard(one.themes, two.themes),
    aNeeds,
    bNeeds,
    need,
    sameAudience: audience === 'same' ? 1 : audience === 'near' ? 0.5 : 0,
    otherAudience: audience === 'other' ? 1 : 0,
    sameType: one.type !== null && one.type === two.type && one.type !== 'other' && one.type !== 'event' ? 1 : 0,
    sameFormat: one.format !== null && one.format === two.format ? 1 : 0,
    sameWeek: distance === null ? 0 : distance <= 7 ? 1 : 0,
    farApart: distance === null ? 0 : Math.min(1, Math.max(0, distance - 21) / 60),
    partner,
    readable: [...one.languages].some((language) => two.languages.has(language)) ? 1 : 0,
    generic: specialTopic < 0.3 && specialDoing < 0.3 && need < 0.2 && partner === 0 ? 1 : 0,
    otherDoings: a.doings.size > 0 && b.doings.size > 0 && doings < 0.05 ? 1 : 0,
    thin: 1 / (1 + Math.min(a.substance, b.substance)),
  }
}

/** A mention of its own, not one by a tag or through a special case. */
const NAMED = 0.9

function rarestShared(a: Profile, b: Profile, among: Weighted, { concepts, size }: Corpus): number {
  let best = 0
  for (const concept of among.keys()) {
    const [ours, theirs] = [a.features.about.get(concept) ?? 0, b.features.about.get(concept) ?? 0]
    if (ours < NAMED || theirs < NAMED || isGeneral(concept)) continue
    best = Math.max(best, rarity(concepts.get(concept) ?? 0, size) / rarity(1, size))
  }
  return Math.min(1, best)
}

/** Groups that can use the same thing. */
const NEAR: readonly ReadonlySet<string>[] = [
  new Set(['teens', 'educators', 'professionals', 'young-adults']),
  new Set(['primary', 'educators', 'early-years']),
  new Set(['parents', 'early-years', 'seniors']),
  new Set(['policy', 'industry', 'professionals', 'media']),
]

function compareAudiences(a: ReadonlySet<string>, b: ReadonlySet<string>): 'same' | 'near' | 'other' | 'unknown' {
  const [ours, theirs] = [a, b].map((set) => [...set].filter((one) => one !== 'public'))
  if (ours === undefined || theirs === undefined || ours.length === 0 || theirs.length === 0) return 'unknown'
  if (ours.some((one) => b.has(one))) return 'same'
  const near = NEAR.some((group) => ours.some((one) => group.has(one)) && theirs.some((one) => group.has(one)))
  return near ? 'near' : 'other'
}

/** Days between two activities, 0 while both run; null where one has no day. */
function daysBetween(a: Features, b: Features): number | null {
  if (a.days === null || b.days === null) return null
  return Math.max(0, a.days[0] - b.days[1], b.days[0] - a.days[1])
}

function jaccard(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const both = inBoth(a, b).length
  return both === 0 ? 0 : both / (a.size + b.size - both)
}

/** A partner that many have says nothing. */
function sharedPartner(a: Features, b: Features, { partners, size }: Corpus): number {
  let best = 0
  for (const partner of inBoth(a.partners, b.partners)) {
    best = Math.max(best, rarity(partners.get(partner) ?? 0, size) / rarity(2, size))
  }
  return Math.min(1, best)
}

const inBoth = (a: ReadonlySet<string>, b: ReadonlySet<string>): readonly string[] => [...a].filter((one) => b.has(one))

/** Finds clusters: several centres with the same special topic, in the same kind of activity, in the same week. Pure. */
import { ClusterType } from '../../../shared/synergies/cluster.ts'
import { rarity, type Corpus } from './corpus.ts'
import { mondayOf } from './days.ts'
import type { Features } from './features.ts'
import { isSpecialTopic } from './roles.ts'

export interface FoundCluster {
  /** The concept that all of them name. */
  readonly topic: string
  /** Null if they are of several types. */
  readonly type: ClusterType | null
  /** The Monday of its week, as days since 1970. */
  readonly week: number | null
  readonly activities: readonly Features[]
}

/** Types that say little of the activity make no cluster. */
const isTelling = (type: string): type is ClusterType => ClusterType.safeParse(type).success

/** Two are a pair, and pairs are suggested. */
const MIN_CENTRES = 3
const MAX_SHOWN = 12
/** A mention in the text itself, not by a tag or through a special case. */
const NAMED = 0.9
/** An activity that lasts longer is not in a week. */
const LONGEST_DAYS = 21
/** Two clusters that share more of their activities say the same. */
const MAX_SHARED = 0.5
/** The bonus for a shared type or week: about as much as a topic that is twice as rare. */
const ONE_TYPE = 1.2
const ONE_WEEK = 0.8

interface Candidate extends FoundCluster {
  readonly weight: number
}

/** The one that says most first. */
export function clustersOf(activities: readonly Features[], corpus: Corpus): readonly FoundCluster[] {
  const groups = new Map<
    string,
    { readonly topic: string; readonly type: ClusterType | null; week: number | null; of: Features[] }
  >()
  for (const one of activities) {
    for (const [topic, weight] of one.about) {
      if (weight < NAMED || !isSpecialTopic(topic)) continue
      for (const type of one.type !== null && isTelling(one.type) ? [one.type, null] : [null]) {
        for (const week of [...weeksOf(one), null]) {
          const key = `${topic} ${type} ${week}`
          const group = groups.get(key) ?? { topic, type, week, of: [] }
          groups.set(key, group)
          group.of.push(one)
        }
      }
    }
  }
  const candidates = [...groups.values()].flatMap(({ topic, type, week, of }): readonly Candidate[] => {
    const centres = new Set(of.map(({ owner }) => owner)).size
    if (centres < MIN_CENTRES) return []
    const special = rarity(corpus.concepts.get(topic) ?? 0, corpus.size)
    const weight = Math.log2(centres) * (special + (type === null ? 0 : ONE_TYPE) + (week === null ? 0 : ONE_WEEK))
    return [{ topic, type, week, activities: of, weight }]
  })
  return pickApart(candidates.toSorted((a, b) => b.weight - a.weight || (idOf(a) < idOf(b) ? -1 : 1)))
}

const idOf = ({ topic, type }: FoundCluster): string => `${topic} ${type ?? ''}`

/** Leaves out topics that repeat a weightier one. */
function pickApart(candidates: readonly Candidate[]): readonly FoundCluster[] {
  const picked: FoundCluster[] = []
  for (const { topic, type, week, activities } of candidates) {
    const again = picked.some((before) => {
      const shared = activities.filter((one) => before.activities.includes(one)).length
      return shared > MAX_SHARED * Math.min(activities.length, before.activities.length)
    })
    if (!again) picked.push({ topic, type, week, activities })
    if (picked.length === MAX_SHOWN) break
  }
  return picked
}

/** The Mondays of the weeks in which it begins, one for each of its dates; none for an activity of several weeks. */
const weeksOf = ({ spans }: Features): ReadonlySet<number> =>
  new Set(spans.filter(([first, last]) => last - first <= LONGEST_DAYS).map(([first]) => mondayOf(first)))

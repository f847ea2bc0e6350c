/** All pairs of a labelled set, measured: what weights are fitted on. */
import { measure, type Measures } from '../../../server/synergies/engine/compare.ts'
import { corpusOf } from '../../../server/synergies/engine/corpus.ts'
import { featuresOf, type ReadFeatures } from '../../../server/synergies/engine/features.ts'
import { weightActivity, type WeightedActivity } from '../../../server/synergies/engine/weightedActivity.ts'
import { languageOf, type LabelledSet } from './labelledSets.ts'

export interface LabelledPair {
  readonly set: LabelledSet
  readonly a: WeightedActivity
  readonly b: WeightedActivity
  readonly measures: Measures
  /** 0 to 3. */
  readonly grade: number
  /** Of grade 0, with a surface that misleads. */
  readonly isHard: boolean
  /** The groups in which clusters are left out together, of either side. */
  readonly groups: readonly [number, number]
}

export const pairKey = (one: string, other: string): string => (one < other ? `${one} ${other}` : `${other} ${one}`)

/** Weights are fitted so many times without a part of the clusters. */
export const GROUPS = 6

export function labelledPairs(set: LabelledSet, readFeatures: ReadFeatures = featuresOf): readonly LabelledPair[] {
  const grades = new Map(set.labels.pairs.map(({ a, b, grade }) => [pairKey(a, b), grade]))
  const hard = new Set(set.labels.hardNegatives.map(({ a, b }) => pairKey(a, b)))
  const features = set.activities.map((one) => readFeatures(one, languageOf(one)))
  const corpus = corpusOf(features)
  const profiles = features.map((one) => weightActivity(one, corpus))
  const groupOf = groupsOfClusters(set)
  return profiles.flatMap((a, at) =>
    profiles.slice(at + 1).flatMap((b): readonly LabelledPair[] => {
      if (a.features.owner === b.features.owner) return []
      const key = pairKey(a.features.id, b.features.id)
      return [
        {
          set,
          a,
          b,
          measures: measure(a, b),
          grade: grades.get(key) ?? 0,
          isHard: hard.has(key),
          groups: [groupOf(a.features.id), groupOf(b.features.id)],
        },
      ]
    }),
  )
}

/** A cluster is what pairs of grade 2 and 3 hold together: one subject, told by several centres. */
function rootsOf({ activities, labels }: LabelledSet): (id: string) => string {
  const parents = new Map(activities.map(({ id }) => [id, id]))
  const root = (id: string): string => {
    const parent = parents.get(id) ?? id
    return parent === id ? id : root(parent)
  }
  for (const { a, b, grade } of labels.pairs) if (grade >= 2) parents.set(root(a), root(b))
  return root
}

function groupsOfClusters(set: LabelledSet): (id: string) => number {
  const root = rootsOf(set)
  const roots = [...new Set(set.activities.map(({ id }) => root(id)))].toSorted()
  return (id) => roots.indexOf(root(id)) % GROUPS
}

/** The ids of each cluster with two members or more. */
export function membersOfClusters(set: LabelledSet): readonly (readonly string[])[] {
  const root = rootsOf(set)
  const ids = set.activities.map(({ id }) => id)
  return [...Map.groupBy(ids, root).values()].filter((members) => members.length > 1)
}

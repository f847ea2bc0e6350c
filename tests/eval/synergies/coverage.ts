/** How many members of a labelled cluster are near the subject that the cluster is nearest to: a pair needs it twice. */
import { textVectors } from '../../../server/synergies/engine/features.ts'
import { CLOSE } from '../../../server/synergies/engine/subject.ts'
import { cosine, meanOf, type Vector } from '../../../server/synergies/engine/vectors/vector.ts'
import { membersOfClusters, type LabelledPair } from './labelledPairs.ts'

/** @returns the share of the members of all clusters, between 0 and 1 */
export function coverageOf(pairs: readonly LabelledPair[]): number {
  const directions = new Map(pairs.flatMap(({ a, b }) => [a, b]).map((one) => [one.features.id, one.direction]))
  const set = pairs[0]?.set
  if (set === undefined) return 0
  let [near, all] = [0, 0]
  for (const ids of membersOfClusters(set)) {
    const members = ids.flatMap((id) => directions.get(id) ?? [])
    const subject = nearestSubject(meanOf(members))
    all += members.length
    near += members.filter((member) => subject !== null && cosine(member, subject) >= CLOSE).length
  }
  return near / all
}

function nearestSubject(direction: Vector): Vector | null {
  let [nearest, most]: [Vector | null, number] = [null, -1]
  for (const subject of textVectors().subjects.values()) {
    const closeness = cosine(direction, subject)
    if (closeness > most) [nearest, most] = [subject, closeness]
  }
  return nearest
}

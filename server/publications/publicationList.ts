/** How far the page of every centre is. */
import type { CentreId } from '../../shared/ids.ts'
import type { NetworkCentre } from '../../shared/network.ts'
import type { PublicationList } from '../../shared/publications/publicationList.ts'
import { standingOf, type PublicationStanding } from './publicationRecords.ts'

/** Waiting ones come first, the oldest first; then the others in the order of the centres. */
export function publicationList(
  centres: readonly NetworkCentre[],
  standings: ReadonlyMap<CentreId, PublicationStanding>,
): PublicationList {
  const rows = centres.map(({ id, countryName, name }) => {
    const { state, submission, versions } = standings.get(id) ?? standingOf(null, [])
    const at = submission?.submitted_at ?? versions[0]?.published_at ?? null
    return { centre: id, countryName, name, state, at, isPublic: versions.some(({ ended_at: end }) => end === null) }
  })
  const waiting = rows.filter(({ state }) => state === 'submitted')
  return {
    publications: [
      ...waiting.toSorted((a, b) => (a.at ?? '').localeCompare(b.at ?? '')),
      ...rows.filter(({ state }) => state !== 'submitted'),
    ],
  }
}

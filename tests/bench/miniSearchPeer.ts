/**
 * The peer that everybody would reach for: a full-text index, asked for the ten best for the text of each changed activity.
 * It knows words alone: no languages, needs, dates or reasons.
 */
import type { SynergyActivity } from '../../server/synergies/engine/activity.ts'
import { installPeer } from './peerPackage.ts'
import { quantiles, timeEach } from './quantiles.ts'

const LIMIT_MS = 8000
/** Not known to the compiler, which has it only where benches were run. */
const NAME: string = 'minisearch'

interface Found {
  readonly id: string
}
interface MiniSearch {
  addAll(documents: readonly { id: string; text: string }[]): void
  add(document: { id: string; text: string }): void
  discard(id: string): void
  search(text: string, options: { filter: (found: Found) => boolean }): readonly Found[]
}
interface MiniSearchPackage {
  readonly default: new (options: { fields: readonly string[] }) => MiniSearch
}

export async function benchMiniSearch(
  activities: readonly SynergyActivity[],
  changes: readonly SynergyActivity[],
): Promise<void> {
  installPeer(import.meta.dirname, NAME)
  const { default: Index } = (await import(NAME)) as MiniSearchPackage
  const index = new Index({ fields: ['text'] })
  const begin = performance.now()
  index.addAll(activities.map(documentOf))
  console.log(`  peer MiniSearch, full build: ${(performance.now() - begin).toFixed(0)} ms`)
  const owners = new Map(activities.map(({ id, country }) => [id, country]))
  const times = timeEach(changes, LIMIT_MS, (activity) => {
    index.discard(activity.id)
    index.add(documentOf(activity))
    index.search(documentOf(activity).text, { filter: ({ id }) => owners.get(id) !== activity.country }).slice(0, 10)
  })
  console.log(`  peer MiniSearch, one change: index and query: ${quantiles(times)}`)
}

const documentOf = ({ id, title, description, offers, needs }: SynergyActivity) => ({
  id,
  text: [title, description, offers, needs].join(' '),
})

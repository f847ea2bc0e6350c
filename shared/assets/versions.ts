/**
 * Follows which file replaces which, within one list. A file replaces another once it is final, so that no link leads
 * to a draft. The stored data may be odd (a circle, a missing file): then nothing is replaced. Pure.
 */
import type { AssetView } from './assetView.ts'

type Versioned = Pick<AssetView, 'id' | 'state' | 'replaces'>

export interface AssetVersions<A> {
  /** The newest final file that took its place, over however many steps; null for one that was not replaced. */
  readonly newestOf: (id: string) => A | null
  /** The file that it replaces, draft or not; null if there is none, or if it is gone. */
  readonly olderOf: (id: string) => A | null
}

/** @param assets a list in its order: of two files that replace the same one the later counts */
export function versionsOf<A extends Versioned>(assets: readonly A[]): AssetVersions<A> {
  const byId = new Map<string, A>(assets.map((asset) => [asset.id, asset]))
  const replacedBy = new Map<string, A>()
  for (const asset of assets)
    if (asset.state === 'final' && asset.replaces !== null && byId.has(asset.replaces))
      replacedBy.set(asset.replaces, asset)

  return {
    newestOf(id) {
      const seen = new Set([id])
      let newest: A | null = null
      for (let next = replacedBy.get(id); next !== undefined; next = replacedBy.get(next.id)) {
        if (seen.has(next.id)) return null
        seen.add(next.id)
        newest = next
      }
      return newest
    },
    olderOf(id) {
      const older = byId.get(byId.get(id)?.replaces ?? '')
      return older === undefined || older.id === id ? null : older
    },
  }
}

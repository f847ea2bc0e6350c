/** How a file relates to others: its source, its derivatives and its versions. Pure. */
import { versionsOf } from '../../../shared/assets/versions.ts'
import type { AssetOwner } from '../../../shared/ids.ts'
import { refOf, type GalleryEntry } from '../gallery.ts'

export interface Relations {
  readonly original: GalleryEntry | null
  /** By owner, in the order of the entries. */
  readonly adaptations: readonly GalleryEntry[]
  /** The one that has taken its place. */
  readonly newest: GalleryEntry | null
  /** The one whose place it takes. */
  readonly older: GalleryEntry | null
}

export function relationsIn(all: readonly GalleryEntry[]): (entry: GalleryEntry) => Relations {
  const byRef = new Map(all.map((entry) => [refOf(entry), entry]))
  const adaptations = Map.groupBy(all, ({ asset }) => asset.adaptationOf)
  const versions = new Map(
    [...Map.groupBy(all, ({ owner }) => owner)].map(
      ([owner, entries]) => [owner, versionsOf(entries.map(({ asset }) => asset))] as const,
    ),
  )
  const find = (owner: AssetOwner, asset: GalleryEntry['asset'] | null | undefined): GalleryEntry | null =>
    asset === null || asset === undefined ? null : (byRef.get(refOf({ owner, asset })) ?? null)

  return ({ owner, asset, ...rest }) => {
    const own = versions.get(owner)
    return {
      original: byRef.get(asset.adaptationOf ?? '') ?? null,
      adaptations: (adaptations.get(refOf({ ...rest, owner, asset })) ?? []).filter((one) => one.asset.id !== asset.id),
      newest: find(owner, own?.newestOf(asset.id)),
      older: find(owner, own?.olderOf(asset.id)),
    }
  }
}

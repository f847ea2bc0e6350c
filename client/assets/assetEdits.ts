/** Edits of an owner's list of assets. No edit destroys what others wrote. */
import { addAsset, assetEntries, assetMap } from '../../shared/assets/layout.ts'
import type { AssetView } from '../../shared/assets/assetView.ts'
import type { AssetId } from '../../shared/ids.ts'
import { makeAddition, makeChange, type Editing } from '../fields/editing.ts'
import { keyAtEnd, orderKeysAt } from '../fields/order.ts'

type Where = Pick<Editing, 'doc' | 'undo'>

/** Adds an asset at the end, as one step of undo. */
export function addNewAsset(
  editing: Where,
  all: readonly AssetView[],
  { title, url }: Pick<AssetView, 'title' | 'url'>,
): AssetId {
  const { doc } = editing
  const first = { title, order: keyAtEnd(all), ...(url === null ? {} : { url }) }
  const [id] = makeAddition(editing, assetEntries(doc), () => [addAsset(doc, first)])
  if (id === undefined) throw new Error('nothing was added')
  return id
}

/** Adds an adaptation of another file in a language, for the centre to translate. */
export function addTranslation(
  editing: Where,
  all: readonly AssetView[],
  of: { readonly ref: string; readonly asset: AssetView; readonly language: string },
): AssetId {
  const { doc } = editing
  const { title, kind, format, licence, credit } = of.asset
  const first = {
    title,
    credit,
    language: of.language,
    adaptationOf: of.ref,
    state: 'draft' as const,
    order: keyAtEnd(all),
    ...(kind === null ? {} : { kind }),
    ...(format === null ? {} : { format }),
    ...(licence === null ? {} : { licence }),
  }
  const [id] = makeAddition(editing, assetEntries(doc), () => [addAsset(doc, first)])
  if (id === undefined) throw new Error('nothing was added')
  return id
}

/** Moves a file to `index`. @returns false if it cannot go there */
export function moveTo(editing: Where, all: readonly AssetView[], id: AssetId, index: number): boolean {
  if (index < 0 || index >= all.length || all[index]?.id === id) return false
  const others = all.filter((asset) => asset.id !== id)
  makeChange(editing, () => {
    for (const [moved, order] of orderKeysAt(others, id, index)) {
      assetMap(editing.doc, moved)?.set('order', order)
    }
  })
  return true
}

export function moveToTrash(editing: Where, id: AssetId): void {
  const map = assetMap(editing.doc, id)
  if (map !== null) makeChange(editing, () => map.set('trashedAt', new Date().toISOString()))
}

export function restoreFromTrash(editing: Where, id: AssetId): void {
  const map = assetMap(editing.doc, id)
  if (map !== null) makeChange(editing, () => map.delete('trashedAt'))
}

/** Edits of an owner's list of assets. No edit destroys what others wrote. */
import { addAsset, assetEntries, assetMap } from '../../shared/assets/layout.ts'
import type { AssetView } from '../../shared/assets/assetView.ts'
import type { AssetId } from '../../shared/ids.ts'
import { makeAddition, makeChange, type Editing } from '../fields/editing.ts'
import { keyAtEnd } from '../fields/order.ts'

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

export function moveToTrash(editing: Where, id: AssetId): void {
  const map = assetMap(editing.doc, id)
  if (map !== null) makeChange(editing, () => map.set('trashedAt', new Date().toISOString()))
}

export function restoreFromTrash(editing: Where, id: AssetId): void {
  const map = assetMap(editing.doc, id)
  if (map !== null) makeChange(editing, () => map.delete('trashedAt'))
}

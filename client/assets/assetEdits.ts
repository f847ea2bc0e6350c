/** Edits of an owner's list of assets. No edit destroys anything. */
import { addAsset, assetMap } from '../../shared/assets/layout.ts'
import type { AssetView } from '../../shared/assets/assetView.ts'
import type { AssetId } from '../../shared/ids.ts'
import { makeChange, type Editing } from '../fields/editing.ts'
import { keyAtEnd } from '../fields/order.ts'

type Where = Pick<Editing, 'doc' | 'undo'>

/**
 * Adds an empty asset at the end. It is not an undo step: undoing it later would destroy other people's edits of it.
 * The trash removes it instead.
 */
export function addEmptyAsset(editing: Where, all: readonly AssetView[]): AssetId {
  return addAsset(editing.doc, { order: keyAtEnd(all) })
}

export function moveToTrash(editing: Where, id: AssetId): void {
  const map = assetMap(editing.doc, id)
  if (map !== null) makeChange(editing, () => map.set('trashedAt', new Date().toISOString()))
}

export function restoreFromTrash(editing: Where, id: AssetId): void {
  const map = assetMap(editing.doc, id)
  if (map !== null) makeChange(editing, () => map.delete('trashedAt'))
}

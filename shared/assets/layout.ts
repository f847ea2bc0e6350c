/**
 * How asset links lie in their owner's Yjs document: `assets` (Y.Map id → Y.Map). A document without any is empty, and
 * whole; an entry is born whole when it is added.
 */
import * as Y from 'yjs'
import { fillWhole, type FirstValues } from '../fields/layout.ts'
import { randomId, type AssetId } from '../ids.ts'
import { assetFields } from './fields.ts'

export const assetEntries = (doc: Y.Doc): Y.Map<unknown> => doc.getMap('assets')

/**
 * Adds an asset with all its nested types.
 * @param id passed only when writing whole documents, where entries refer to each other
 */
export function addAsset(
  doc: Y.Doc,
  first: FirstValues<typeof assetFields>,
  id: AssetId = randomId() as AssetId,
): AssetId {
  const asset = new Y.Map<unknown>()
  doc.transact(() => {
    assetEntries(doc).set(id, asset)
    fillWhole(asset, assetFields, first)
  })
  return id
}

/** The asset's map, or null if there is none (or something odd) under this id. */
export function assetMap(doc: Y.Doc, id: string): Y.Map<unknown> | null {
  const found = assetEntries(doc).get(id)
  return found instanceof Y.Map ? found : null
}

/** How asset links of the demo network are written down, and how they become a document. */
import { generateNKeysBetween } from 'fractional-indexing'
import * as Y from 'yjs'
import type { assetFields } from '../../shared/assets/fields.ts'
import { addAsset } from '../../shared/assets/layout.ts'
import type { FirstValues } from '../../shared/fields/layout.ts'
import { AssetId } from '../../shared/ids.ts'

type Written = Omit<FirstValues<typeof assetFields>, 'order' | 'trashedAt' | 'takenOver'>

/** Links of one owner: a centre, or `network`. They stand in their order, by their ids, so that others can name them. */
export interface DemoAssets {
  readonly owner: string
  readonly assets: Readonly<Record<string, Written>>
}

/** The links as the encoded state of a fresh document. */
export function buildDemoAssets({ assets }: DemoAssets): Uint8Array<ArrayBuffer> {
  const doc = new Y.Doc()
  const entries = Object.entries(assets)
  const keys = generateNKeysBetween(null, null, entries.length)
  doc.transact(() => {
    for (const [place, [id, first]] of entries.entries()) {
      addAsset(doc, { ...first, order: keys[place] }, AssetId.parse(id))
    }
  })
  const state = Y.encodeStateAsUpdate(doc) as Uint8Array<ArrayBuffer>
  doc.destroy()
  return state
}

/**
 * Files copied into a new campaign name their old campaign. The mark is derived from the copied data: once somebody
 * gives the file another address or version, it is this campaign's own, and undoing that brings the mark back.
 */
import type * as Y from 'yjs'
import type { CampaignId } from '../ids.ts'
import type { AssetView } from './assetView.ts'
import { assetMap } from './layout.ts'
import { viewAssets } from './view.ts'

/** @returns null for a file of this campaign's own */
export const takenFrom = ({
  takenOver,
  url,
  version,
}: Pick<AssetView, 'takenOver' | 'url' | 'version'>): CampaignId | null =>
  takenOver !== null && takenOver.url === url && takenOver.version === version ? takenOver.campaign : null

/** Marks every file of a copied document. One that was taken over before, and replaced by nobody, stays of the first campaign. */
export function markTakenOver(doc: Y.Doc, campaign: CampaignId): void {
  const { assets, trash } = viewAssets(doc)
  doc.transact(() => {
    for (const asset of [...assets, ...trash]) {
      if (takenFrom(asset) !== null) continue
      assetMap(doc, asset.id)?.set('takenOver', { campaign, url: asset.url, version: asset.version })
    }
  })
}

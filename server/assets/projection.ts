/** Keeps the view of asset links in step with their documents. */
import { type AssetOwner, type CampaignId } from '../../shared/ids.ts'
import { documentName } from '../../shared/documents/kinds.ts'
import type { AssetsContent } from '../../shared/assets/assetView.ts'
import { viewAssets } from '../../shared/assets/view.ts'
import { createProjection, type Projection, type ProjectionSource } from '../sync/projection/projection.ts'

export interface AssetsKey {
  readonly campaign: CampaignId
  readonly owner: AssetOwner
}
export type AssetsProjection = Projection<AssetsKey, AssetsContent>

export function createAssetsProjection(
  deps: ProjectionSource & {
    readonly onProjected: (key: AssetsKey, version: number) => void
    readonly onFailure: (key: AssetsKey, error: unknown) => void
  },
): AssetsProjection {
  return createProjection({
    rooms: deps.rooms,
    clock: deps.clock,
    rate: deps.rate,
    nameOf: (key) => documentName({ kind: 'assets', ...key }),
    view: (doc) => viewAssets(doc),
    onProjected: deps.onProjected,
    onFailure: deps.onFailure,
  })
}

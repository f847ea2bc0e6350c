/** How files of Ally name each other across lists: `network/<asset id>`. */
import type { AssetId, AssetOwner } from '../ids.ts'

export const assetRef = (owner: AssetOwner, id: AssetId): string => `${owner}/${id}`

/** The typed view of asset links, and its schema for those who receive it over HTTP. */
import { z } from 'zod'
import { shapeOf, type ViewProblem } from '../fields/schema.ts'
import type { ViewOfTable } from '../fields/table.ts'
import { AssetId } from '../ids.ts'
import { assetFields } from './fields.ts'

export type AssetView = { id: AssetId } & ViewOfTable<typeof assetFields>

/** The asset links of one owner. `assets` and `trash` are in order. */
export interface AssetsContent {
  readonly assets: readonly AssetView[]
  readonly trash: readonly AssetView[]
  readonly problems: readonly ViewProblem[]
}

export const AssetView = z.object({ id: AssetId, ...shapeOf(assetFields) }) as unknown as z.ZodType<AssetView>

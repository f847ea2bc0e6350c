/** The typed view of an issue of the Weekly Update. */
import type { ViewProblem } from '../fields/schema.ts'
import type { ViewOfTable } from '../fields/table.ts'
import type { ItemId, SectionId } from '../ids.ts'
import type { RichText } from '../richtext/json.ts'
import type { itemFields, lineFields, metaFields, sectionFields } from './fields.ts'

export type UpdateMeta = ViewOfTable<typeof metaFields>
export type SectionView = { id: SectionId } & ViewOfTable<typeof sectionFields>
export type ItemView = { id: ItemId } & ViewOfTable<typeof itemFields>
export type LineView = { id: string } & ViewOfTable<typeof lineFields>

/** How many items of a letter are read, and as many of its trash. */
export const MAX_ITEMS = 400
export const MAX_SECTIONS = 40
export const MAX_LINES = 400
/** Characters of a heading that are read. */
export const LONGEST_HEADING = 300

/** Sections, items and trash are in order; items of all sections stand together. */
export interface UpdateContent {
  readonly meta: UpdateMeta
  readonly opening: RichText
  readonly sections: readonly SectionView[]
  readonly items: readonly ItemView[]
  readonly trash: readonly ItemView[]
  readonly lines: readonly LineView[]
  readonly problems: readonly ViewProblem[]
}

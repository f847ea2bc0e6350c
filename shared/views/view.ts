/**
 * A *view*: how a page shows its entries (filters, sorting, groups, columns, display) under a name. It belongs to a person, or
 * to a centre, whose planners share it.
 */
import { z } from 'zod'
import { CentreId } from '../ids.ts'

export const ViewId = z
  .string()
  .regex(/^[\w-]{22}$/)
  .brand<'ViewId'>()
export type ViewId = z.infer<typeof ViewId>

/** The pages that have views: a plan, whichever it is, the overview, and the helpdesk's queue. */
export const ViewKind = z.enum(['plan', 'overview', 'queue'])
export type ViewKind = z.infer<typeof ViewKind>

export const LONGEST_VIEW_NAME = 80
/** How many of a kind a person has in a campaign at most, and a centre. */
export const MOST_VIEWS = 50
const LONGEST_LOOK = 8000

const fields = {
  /** Null for one's own. */
  centre: CentreId.nullable(),
  name: z.string().trim().min(1).max(LONGEST_VIEW_NAME),
  /**
   * The look, as its page writes it in an address. Only the page knows what it means, and leaves out what no longer exists:
   * a view outlives filters, options and columns.
   */
  look: z.string().max(LONGEST_LOOK),
}

export const View = z.object({
  id: ViewId,
  ...fields,
  name: z.string(),
  /** Rises with each change. */
  version: z.number(),
  /** Who changed it last; null for one's own, and if unknown. */
  by: z.string().nullable(),
})
export type View = z.infer<typeof View>

const SharingCentre = z.object({ id: CentreId, name: z.string(), mayEdit: z.boolean() })
export type SharingCentre = z.infer<typeof SharingCentre>

/** `GET /api/campaigns/<campaign>/views/<kind>`: one's own and those of one's centres, by name. */
export const ViewList = z.object({
  views: z.array(View),
  /** The person's centres in this campaign. */
  centres: z.array(SharingCentre),
})
export type ViewList = z.infer<typeof ViewList>

/** `POST /api/campaigns/<campaign>/views/<kind>`. The same id again stores nothing twice. */
export const NewView = z.object({ id: ViewId, ...fields }).strict()
export type NewView = z.infer<typeof NewView>

/** `PUT /api/campaigns/<campaign>/views/<kind>/<view>`. `version` is the state that the person changed. */
export const ChangedView = z.object({ ...fields, version: z.number().int().min(1) }).strict()
export type ChangedView = z.infer<typeof ChangedView>

/** Names are compared as people read them. */
export const isSameName = (one: string, other: string): boolean =>
  one.trim().toLocaleLowerCase('en') === other.trim().toLocaleLowerCase('en')

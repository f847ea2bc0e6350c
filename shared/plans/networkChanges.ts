/** Changes in the plans of a campaign since a moment. */
import { z } from 'zod'
import { ActivityId, CentreId } from '../ids.ts'
import { HistoryValue } from './api.ts'

/**
 * The kind of a change, for a reader. `moved`: another day or time; `guest`: a high-level guest more; `text`: other
 * words. A restored value is not a change.
 */
export const CHANGE_KINDS = [
  'new',
  'removed',
  'restored',
  'moved',
  'confirmed',
  'cancelled',
  'guest',
  'text',
  'changed',
] as const

export const NetworkChange = z.object({
  centre: CentreId,
  activity: ActivityId,
  /** As they are now. */
  title: z.string(),
  gloss: z.string(),
  /** A field, or `presence`: whether the activity is in its plan. */
  field: z.string(),
  kind: z.enum(CHANGE_KINDS),
  /** For texts, the parts in which they differ. */
  from: HistoryValue.nullable(),
  to: HistoryValue.nullable(),
  at: z.iso.datetime(),
})
export type NetworkChange = z.infer<typeof NetworkChange>

/** `GET /api/campaigns/<campaign>/changes?since=<date>`: the newest first. `next` is `after` of the next page. */
export const NetworkChanges = z.object({ changes: z.array(NetworkChange), next: z.string().nullable() })
export type NetworkChanges = z.infer<typeof NetworkChanges>

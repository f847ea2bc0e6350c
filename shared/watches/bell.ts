/** Changes in somebody's watches, as the bell shows them. */
import { z } from 'zod'
import { ActivityId, CampaignId } from '../ids.ts'
import { WatchId, Watched } from './watch.ts'

/** What happened to an activity: a field changed, or the activity came into its plan or left it. */
export const WatchedAct = z.enum(['changed', 'added', 'removed'])
export type WatchedAct = z.infer<typeof WatchedAct>

export const WatchBellItem = z.object({
  group: z.literal('watch'),
  watch: WatchId,
  campaign: CampaignId,
  name: z.string(),
  /** The number of changes since `since`. */
  changes: z.number(),
  /** The newest of them, of activities that still have a title to show. */
  changed: z
    .array(z.object({ activity: ActivityId, title: z.string(), field: z.string(), act: WatchedAct }))
    .default([]),
  /** The name of the only person who made them; null if there are several, or nobody is known. */
  by: z.string().nullable().default(null),
  since: z.iso.datetime(),
  at: z.iso.datetime(),
  watched: Watched,
  unread: z.number(),
})
export type WatchBellItem = z.infer<typeof WatchBellItem>

/** The address of the page with the changes. */
export function watchHref({ campaign, watched, since }: Pick<WatchBellItem, 'campaign' | 'watched' | 'since'>): string {
  if (watched.what === 'activity')
    return `/plans/${campaign}/${watched.centre}?activity=${encodeURIComponent(watched.activity)}`
  const query = new URLSearchParams(watched.query)
  query.set('view', 'changes')
  query.set('since', since)
  return `/overview/${campaign}?${query}`
}

/** Changes in somebody's watches, as the bell shows them. */
import { z } from 'zod'
import { CampaignId } from '../ids.ts'
import { WatchId, Watched } from './watch.ts'

export const WatchBellItem = z.object({
  group: z.literal('watch'),
  watch: WatchId,
  campaign: CampaignId,
  name: z.string(),
  /** The number of changes since `since`. */
  changes: z.number(),
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

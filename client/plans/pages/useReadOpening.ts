import { useEffect } from 'react'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import type { CampaignId } from '../../../shared/ids.ts'
import { bellItemsOf } from '../../../shared/notifications/bell.ts'
import { markCampaignRead } from '../../campaigns/campaignQueries.ts'
import { notificationsQuery } from '../../comments/threadQueries.ts'

/** Who sees a campaign's plans knows that it is open. */
export function useReadOpening(id: CampaignId): void {
  const queries = useQueryClient()
  const bell = useQuery(notificationsQuery)
  const hasUnread = bellItemsOf(bell.data, 'campaign').some(({ campaign, unread }) => campaign === id && unread > 0)
  useEffect(() => {
    if (!hasUnread) return
    markCampaignRead(id).then(
      () => queries.invalidateQueries({ queryKey: notificationsQuery.queryKey }),
      // Offline it stays unread, which does no harm.
      () => undefined,
    )
  }, [id, hasUnread, queries])
}

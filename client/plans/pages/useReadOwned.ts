import { useEffect } from 'react'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import type { CampaignId, CentreId } from '../../../shared/ids.ts'
import { bellItemsOf } from '../../../shared/notifications/bell.ts'
import { notificationsQuery } from '../../comments/threadQueries.ts'
import { markOwnedRead } from '../planQueries.ts'

/** A person who has an activity open knows that they look after it. */
export function useReadOwned(campaign: CampaignId, centre: CentreId, activity: string | null): void {
  const queries = useQueryClient()
  const bell = useQuery(notificationsQuery)
  const unread = bellItemsOf(bell.data, 'owner').find(
    (item) => item.campaign === campaign && item.centre === centre && item.activity === activity && item.unread > 0,
  )?.activity
  useEffect(() => {
    if (unread === undefined) return
    markOwnedRead(campaign, centre, unread).then(
      () => queries.invalidateQueries({ queryKey: notificationsQuery.queryKey }),
      // Offline it stays unread, which does no harm.
      () => undefined,
    )
  }, [campaign, centre, unread, queries])
}

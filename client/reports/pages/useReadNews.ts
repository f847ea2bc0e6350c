import { useEffect } from 'react'
import { useQuery } from '@tanstack/react-query'
import type { CampaignId, CentreId } from '../../../shared/ids.ts'
import { bellItemsOf } from '../../../shared/notifications/bell.ts'
import { notificationsQuery } from '../../comments/threadQueries.ts'
import { markReportRead } from '../reportQueries.ts'

/** Marks the notifications about a report as read while its page is open: they are seen in their place. */
export function useReadNews(campaign: CampaignId, centre: CentreId): void {
  const bell = useQuery(notificationsQuery)
  const isNews = bellItemsOf(bell.data, 'report').some(
    (one) => one.campaign === campaign && one.centre === centre && one.unread > 0,
  )
  // A notice on `/live` renews the bell.
  useEffect(() => {
    if (isNews) markReportRead(campaign, centre).catch(() => {})
  }, [isNews, campaign, centre])
}

import { useEffect } from 'react'
import { useQuery } from '@tanstack/react-query'
import type { ConnectionId } from '../../../shared/ids.ts'
import { bellItemsOf } from '../../../shared/notifications/bell.ts'
import { notificationsQuery } from '../../comments/threadQueries.ts'
import { requestVoid } from '../../http/send.ts'

/**
 * News of a connection counts as read while its page is open and visible. If saying so fails, the bell only shows it
 * once more.
 */
export function useMarkRead(id: ConnectionId): void {
  const { data } = useQuery(notificationsQuery)
  const news = bellItemsOf(data, 'connection').find(({ connection, unread }) => connection === id && unread > 0)
  const newest = news?.at
  useEffect(() => {
    if (newest === undefined) return undefined
    function mark(): void {
      if (document.visibilityState !== 'visible') return
      requestVoid(`/api/connections/${id}/read`, { method: 'POST' }).catch(() => {})
    }
    mark()
    document.addEventListener('visibilitychange', mark)
    return () => document.removeEventListener('visibilitychange', mark)
  }, [id, newest])
}

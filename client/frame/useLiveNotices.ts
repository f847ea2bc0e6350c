import { useEffect, useState } from 'react'
import { useQueryClient, type QueryClient } from '@tanstack/react-query'
import type { Notice } from '../../shared/live.ts'
import { SESSION_KEY } from '../accounts/session.ts'
import { listenLive } from '../sync/liveSocket.ts'

/** Renews the queries that a notice on `/live` makes out of date. @returns whether the server is away */
export function useLiveNotices(): boolean {
  const [away, setAway] = useState(false)
  const queries = useQueryClient()
  useEffect(() => {
    const renew = (key: readonly unknown[]): void => void queries.invalidateQueries({ queryKey: key })
    return listenLive({
      onNotice: (notice) => renewFor(notice, queries),
      onReturn() {
        setAway(false)
        void queries.invalidateQueries()
      },
      // Refetch at once, so that the queue shows an answer or a failure: people work there without looking at anything
      // else.
      onLost: () => renew(['queue']),
      onAway: () => setAway(true),
      onSignedOut: () => renew(SESSION_KEY),
    })
  }, [queries])
  return away
}

const documentKey = ({ campaign, centre }: { campaign: string; centre: string }): readonly string[] => [
  'document',
  `plan/${campaign}/${centre}`,
]

function renewFor(notice: Notice, queries: QueryClient): void {
  const renew = (key: readonly unknown[]): void => void queries.invalidateQueries({ queryKey: key })
  switch (notice.topic) {
    case 'plan':
      renew(['plan', notice.campaign, notice.centre])
      renew(['plans', notice.campaign])
      renew(['overview', notice.campaign])
      // A profile page shows the plan's public activities.
      renew(['profile', notice.campaign, notice.centre])
      renew(['publication', notice.campaign, notice.centre])
      // Only a plan that did not exist before can exist now.
      if (queries.getQueryState(documentKey(notice))?.status === 'error') renew(documentKey(notice))
      return
    case 'presence':
      renew(['presence', notice.campaign])
      return
    case 'profile':
      renew(['profile', notice.campaign, notice.centre])
      renew(['publication', notice.campaign, notice.centre])
      return
    case 'assets':
      renew(['assets', notice.campaign])
      return
    case 'links':
      renew(['links', notice.campaign])
      return
    case 'connection':
      renew(['connections', notice.campaign])
      renew(['connection', notice.connection])
      return
    case 'suggestions':
      for (const centre of [null, ...notice.centres]) renew(['suggestions', notice.campaign, 'list', centre])
      renew(['suggestions', notice.campaign, 'comparison'])
      renew(['suggestions', notice.campaign, 'clusters'])
      return
    case 'thread':
      renew(['threads', notice.document])
      renew(['thread', notice.thread])
      renew(['queue'])
      return
    case 'thread-presence':
      renew(['thread', notice.thread, 'presence'])
      return
    case 'anchors':
      renew(['threads', notice.document])
      return
    case 'publication':
      renew(['publication', notice.campaign, notice.centre])
      renew(['publications', notice.campaign])
      return
    case 'inquiries':
      renew(['inquiries', notice.campaign])
      return
    case 'milestones':
      renew(['milestones', notice.campaign])
      return
    case 'help-access':
      renew(['help-access', notice.campaign, notice.centre])
      renew(documentKey(notice))
      return
    case 'join':
      renew(['join'])
      return
    case 'bell':
      renew(['bell'])
      return
    case 'campaign':
      renew(['campaigns'])
      renew(['plans', notice.campaign])
      renew(['document'])
      return
    case 'session':
      renew(SESSION_KEY)
      renew(['document'])
      return
  }
}

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

type Keys = readonly (readonly unknown[])[]
type NoticeOf = { readonly [N in Notice as N['topic']]: N }

/** The queries that a notice makes out of date, by its topic. */
const KEYS: { readonly [T in keyof NoticeOf]: (notice: NoticeOf[T]) => Keys } = {
  plan: ({ campaign, centre }) => [
    ['plan', campaign, centre],
    ['plans', campaign],
    ['overview', campaign],
    // A profile page shows the plan's public activities.
    ['profile', campaign, centre],
    ['publication', campaign, centre],
  ],
  tasks: ({ campaign }) => [['tasks', campaign]],
  presence: ({ campaign }) => [['presence', campaign]],
  profile: ({ campaign, centre }) => [
    ['profile', campaign, centre],
    ['publication', campaign, centre],
  ],
  assets: ({ campaign }) => [['assets', campaign]],
  helplines: () => [['helplines']],
  links: ({ campaign }) => [['links', campaign]],
  connection: ({ campaign, connection }) => [
    ['connections', campaign],
    ['connection', connection],
  ],
  suggestions: ({ campaign, centres }) => [
    ...[null, ...centres].map((centre) => ['suggestions', campaign, 'list', centre]),
    ['suggestions', campaign, 'comparison'],
    ['suggestions', campaign, 'clusters'],
  ],
  thread: ({ document, thread }) => [['threads', document], ['thread', thread], ['queue']],
  'thread-presence': ({ thread }) => [['thread', thread, 'presence']],
  anchors: ({ document }) => [['threads', document]],
  publication: ({ campaign, centre }) => [
    ['publication', campaign, centre],
    ['publications', campaign],
  ],
  inquiries: ({ campaign }) => [['inquiries', campaign]],
  milestones: ({ campaign }) => [['milestones', campaign]],
  update: () => [['updates']],
  report: ({ campaign }) => [['reports', campaign]],
  'help-access': ({ campaign, centre }) => [['help-access', campaign, centre], documentKey({ campaign, centre })],
  join: () => [['join']],
  bell: () => [['bell']],
  campaign: ({ campaign }) => [['campaigns'], ['plans', campaign], ['document']],
  session: () => [SESSION_KEY, ['document']],
}

/** Generic, so that a notice is given to the entry of its own topic. */
const keysOf = <T extends keyof NoticeOf>(topic: T, notice: NoticeOf[T]): Keys => KEYS[topic](notice)

function renewFor(notice: Notice, queries: QueryClient): void {
  const renew = (key: readonly unknown[]): void => void queries.invalidateQueries({ queryKey: key })
  for (const key of keysOf(notice.topic, notice)) renew(key)
  // Only a plan that did not exist before can exist now.
  if (notice.topic === 'plan' && queries.getQueryState(documentKey(notice))?.status === 'error')
    renew(documentKey(notice))
}

import { useCallback, useEffect, useMemo, useState } from 'react'
import { Trans, useLingui } from '@lingui/react/macro'
import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { useSearchParams, type SetURLSearchParams } from 'react-router'
import { ThreadId, type Thread } from '../../../shared/comments/thread.ts'
import { can, type Person } from '../../../shared/permissions.ts'
import { quoteOf } from '../../comments/place.ts'
import { isUnread } from '../../comments/discussion.ts'
import { QueueHead } from '../../comments/queue/QueueHead.tsx'
import { QueueRow } from '../../comments/queue/QueueRow.tsx'
import { useQueueChoice } from '../../comments/queueChoice.ts'
import { queueQuery, threadQuery } from '../../comments/threadQueries.ts'
import { blockingFailureOf } from '../../http/queryState.ts'
import { Button } from '../../ui/Button.tsx'
import { Flag } from '../../ui/Flag.tsx'
import { listWithAnd } from '../../ui/formats/lists.ts'
import { Main } from '../../ui/Main.tsx'
import { Skeleton } from '../../ui/Skeleton.tsx'
import { useMedia } from '../../ui/useMedia.ts'
import { usePageTitle } from '../../ui/usePageTitle.ts'
import { OpenQuestion } from './OpenQuestion.tsx'
import { ServerFailure } from '../frame/ServerFailure.tsx'
import { useCentres } from '../plans/useCentres.ts'
import { useCurrentCampaign } from '../../campaigns/useCurrentCampaign.ts'
import { useDocumentLabel } from '../documents/useDocumentLabel.ts'
import '../../comments/queue/queue.css'

/** The helpdesk's questions, the longest waiting first. The default export: it is loaded on demand. */
export default function QueuePage({ person }: { readonly person: Person }) {
  const { t } = useLingui()
  usePageTitle(t`Queue – SID workspace`)
  if (can(person, 'queue.read', {})) return <Queue person={person} />
  return (
    <Main>
      <h1>
        <Trans>Queue</Trans>
      </h1>
      <p className="lead">
        <Trans>Only the helpdesk can see the queue. You find your own questions where you asked them.</Trans>
      </p>
    </Main>
  )
}

function Queue({ person }: { readonly person: Person }) {
  const campaign = useCurrentCampaign()
  const [choice, choose] = useQueueChoice()
  const [parameters, setParameters] = useSearchParams()
  const asked = ThreadId.safeParse(parameters.get('thread'))
  const queue = useInfiniteQuery(queueQuery(campaign.id, choice))
  const threads = useMemo(() => queue.data?.pages.flatMap((page) => page.threads) ?? [], [queue.data])
  const counts = queue.data?.pages[0]?.counts
  const currentId = asked.success ? asked.data : (threads[0]?.id ?? null)
  const listed = threads.find(({ id }) => id === currentId)
  const read = useQuery({ ...threadQuery(currentId ?? ('' as ThreadId)), enabled: currentId !== null })
  const current = read.data ?? listed ?? null
  const centreOf = useCentres(campaign.id)
  const countryOf = useCallback((centre: string) => centreOf(centre).countryName, [centreOf])
  const placeOf = useDocumentLabel(campaign.id)
  const now = useNow()
  const open = useOpenThread(setParameters)
  const failure = blockingFailureOf(queue)
  return (
    <div className="queue">
      <Main>
        <QueueHead campaign={campaign.id} person={person.id} counts={counts} choice={choice} onChoose={choose} />
        {queue.isPending && <Skeleton lines={8} />}
        {failure !== null && <ServerFailure error={failure} onRetry={() => void queue.refetch()} />}
        {queue.isSuccess && threads.length === 0 && (
          <p className="queue-empty lead">
            <Trans>No questions waiting</Trans>
          </p>
        )}
        <QueueList threads={threads} person={person} now={now} currentId={currentId} onOpen={open} />
        {queue.hasNextPage && (
          <Button working={queue.isFetchingNextPage} onPress={() => void queue.fetchNextPage()}>
            <Trans>Show more</Trans>
          </Button>
        )}
      </Main>
      {current !== null && (
        <OpenQuestion
          key={current.id}
          thread={current}
          threads={threads}
          person={person}
          now={now}
          closed={campaign.closed}
          countryOf={countryOf}
          place={wherePlaced(current, placeOf(current.document, current.centres))}
          onOpen={open}
        />
      )}
    </div>
  )
}

function CentreOf({ thread, centreOf }: { thread: Thread; centreOf: ReturnType<typeof useCentres> }) {
  const [first] = thread.centres
  const known = first === undefined ? null : centreOf(first)
  if (known === null) return <Trans>The network</Trans>
  return (
    <>
      <Flag country={known.country} />
      {listWithAnd(thread.centres.map((centre) => centreOf(centre).countryName))}
    </>
  )
}

/** The document, with the quoted words if the thread is about words. */
function wherePlaced({ place }: Thread, document: string): string {
  return place.at === 'text' ? `${document} › “${quoteOf(place)}”` : document
}

interface QueueListProps {
  readonly threads: readonly Thread[]
  readonly person: Person
  readonly now: Date
  readonly currentId: ThreadId | null
  readonly onOpen: (id: ThreadId) => void
}

function QueueList({ threads, person, now, currentId, onOpen }: QueueListProps) {
  const { t } = useLingui()
  const campaign = useCurrentCampaign()
  const centreOf = useCentres(campaign.id)
  const placeOf = useDocumentLabel(campaign.id)
  const waitsFor = ({ state, centres }: Thread): string | null => {
    const asker = listWithAnd(centres.map((centre) => centreOf(centre).countryName))
    if (state === 'resolved') return null
    return state === 'open' ? t`waiting for the helpdesk` : t`waiting for ${asker}`
  }
  return (
    <ul className="queue-list">
      {threads.map((thread) => (
        <QueueRow
          key={thread.id}
          thread={thread}
          now={now}
          isCurrent={thread.id === currentId}
          isUnread={isUnread(thread, person)}
          centre={<CentreOf thread={thread} centreOf={centreOf} />}
          place={placeOf(thread.document, thread.centres)}
          waitsFor={waitsFor(thread)}
          onOpen={() => onOpen(thread.id)}
        />
      ))}
    </ul>
  )
}

/** @returns the time, renewed every minute */
function useNow(): Date {
  const [now, setNow] = useState(() => new Date())
  useEffect(() => {
    const timer = setInterval(() => setNow(new Date()), 60_000)
    return () => clearInterval(timer)
  }, [])
  return now
}

/** @returns a function that names the thread in the address and scrolls to it */
function useOpenThread(setParameters: SetURLSearchParams): (id: ThreadId) => void {
  const isStacked = useMedia('(max-width: 900px)')
  return useCallback(
    (id: ThreadId) => {
      setParameters(
        (before) => {
          const next = new URLSearchParams(before)
          next.set('thread', id)
          return next
        },
        { replace: true },
      )
      document.getElementById(`queue-${id}`)?.scrollIntoView({ block: 'nearest' })
      // On narrow screens the question is below the list, so it is scrolled into view.
      if (isStacked) document.getElementById('queue-question')?.scrollIntoView()
    },
    [setParameters, isStacked],
  )
}

import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import { Trans, useLingui } from '@lingui/react/macro'
import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { Link, useSearchParams } from 'react-router'
import type { CannedAnswer } from '../../../shared/comments/answerLibrary.ts'
import { ThreadId, type Thread } from '../../../shared/comments/thread.ts'
import { can, type Person } from '../../../shared/permissions.ts'
import type { RichText } from '../../../shared/richtext/json.ts'
import { quoteOf } from '../../comments/place.ts'
import { isUnread } from '../../comments/discussion.ts'
import { CannedList } from '../../comments/queue/CannedList.tsx'
import { FaqPromotion } from '../../comments/queue/FaqPromotion.tsx'
import { fillPlaceholders } from '../../comments/queue/placeholders.ts'
import { QueueHead } from '../../comments/queue/QueueHead.tsx'
import { QueueRow } from '../../comments/queue/QueueRow.tsx'
import { QueueThread, type Template } from '../../comments/queue/QueueThread.tsx'
import { SimilarList } from '../../comments/queue/SimilarList.tsx'
import { useQueueKeys } from '../../comments/queue/useQueueKeys.ts'
import { useQueueChoice } from '../../comments/queueChoice.ts'
import { useChangeOwner, useChangeState } from '../../comments/threads/threadMutations.ts'
import { documentHref } from '../../../shared/documents/kinds.ts'
import { mentionableQuery, queueQuery, threadQuery } from '../../comments/threadQueries.ts'
import { blockingFailureOf } from '../../http/queryState.ts'
import { Button } from '../../ui/Button.tsx'
import { Flag } from '../../ui/Flag.tsx'
import { listWithAnd } from '../../ui/lists.ts'
import { Main } from '../../ui/Main.tsx'
import { Skeleton } from '../../ui/Skeleton.tsx'
import { useMedia } from '../../ui/useMedia.ts'
import { usePageTitle } from '../../ui/usePageTitle.ts'
import { ServerFailure } from '../frame/ServerFailure.tsx'
import { PlacePreview } from '../documents/PlacePreview.tsx'
import { useCentres } from '../plans/useCentres.ts'
import { useCurrentCampaign } from '../../campaigns/useCurrentCampaign.ts'
import { useDocumentLabel } from '../documents/useDocumentLabel.ts'
import '../../comments/queue/queue.css'

/** All that the helpdesk is asked, the one that waits longest first. The default export: it is loaded on demand. */
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
  const { t } = useLingui()
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
  const waitsFor = ({ state, centres }: Thread): string | null => {
    const asker = listWithAnd(centres.map(countryOf))
    if (state === 'resolved') return null
    return state === 'open' ? t`waiting for the helpdesk` : t`waiting for ${asker}`
  }
  const isStacked = useMedia('(max-width: 900px)')
  const [now, setNow] = useState(() => new Date())
  useEffect(() => {
    const timer = setInterval(() => setNow(new Date()), 60_000)
    return () => clearInterval(timer)
  }, [])

  const open = useCallback(
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
      // Where the question stands under the list, it is brought into view.
      if (isStacked) document.getElementById('queue-question')?.scrollIntoView()
    },
    [setParameters, isStacked],
  )
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
              onOpen={() => open(thread.id)}
            />
          ))}
        </ul>
        {queue.hasNextPage && (
          <Button working={queue.isFetchingNextPage} onPress={() => void queue.fetchNextPage()}>
            <Trans>Show more</Trans>
          </Button>
        )}
      </Main>
      {current !== null && (
        <Opened
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

/** Its words are named with its document. */
function wherePlaced({ place }: Thread, document: string): string {
  return place.at === 'text' ? `${document} › “${quoteOf(place)}”` : document
}

interface OpenedProps {
  readonly thread: Thread
  readonly threads: readonly Thread[]
  readonly person: Person
  readonly now: Date
  readonly closed: boolean
  readonly countryOf: (centre: string) => string
  readonly place: string
  readonly onOpen: (id: ThreadId) => void
}

/** The question that is looked at: in its place, with what was answered, and with what may help to answer it. */
function Opened({ thread, threads, person, now, closed, countryOf, place, onOpen }: OpenedProps) {
  const { t } = useLingui()
  const [answering, setAnswering] = useState(false)
  const [template, setTemplate] = useState<Template | null>(null)
  const uses = useRef(0)
  const people = useQuery(mentionableQuery).data ?? []
  const staff = people.filter(({ role }) => role === 'helpdesk' || role === 'coordinator')
  const mayWrite = can(person, 'thread.assign', { centres: thread.centres, audience: thread.audience, closed })
  const changeOwner = useChangeOwner(thread.id)
  const changeState = useChangeState(thread.id)
  const at = threads.findIndex(({ id }) => id === thread.id)
  const go = (step: 1 | -1) => {
    const next = threads[at + step]
    if (next !== undefined) onOpen(next.id)
  }
  useQueueKeys({
    j: () => go(1),
    k: () => go(-1),
    ...(mayWrite
      ? {
          r: () => setAnswering(true),
          a: () => changeOwner.mutate({ owner: thread.owner?.id === person.id ? null : person.id }),
          e: () => changeState.mutate({ state: thread.state === 'resolved' ? 'open' : 'resolved' }),
        }
      : {}),
  })

  function use(text: RichText, canned: string | null): void {
    const asker = thread.comments[0]?.author.name ?? ''
    const country = listWithAnd(thread.centres.map(countryOf))
    uses.current += 1
    setTemplate({
      text: fillPlaceholders(
        text,
        new Map([
          ['country', country],
          ['asker', asker],
        ]),
      ),
      canned,
      number: uses.current,
    })
    setAnswering(true)
  }
  const href = `${documentHref(thread.document, thread.campaign)}?${new URLSearchParams({ comments: 'open', thread: thread.id })}`
  return (
    <>
      <section className="queue-middle" id="queue-question" aria-label={t`The question`}>
        <QueueThread
          thread={thread}
          person={person}
          now={now}
          staff={staff}
          mayWrite={mayWrite}
          answering={answering}
          setAnswering={setAnswering}
          template={template}
          countryOf={countryOf}
          head={
            <p className="crumb">
              <Link to={href}>{place}</Link>
              <span className="meta">
                {thread.audience === 'network' ? (
                  <Trans>Visible to the network</Trans>
                ) : (
                  <Trans>Visible to the centre and the helpdesk</Trans>
                )}
              </span>
            </p>
          }
          preview={<PlacePreview thread={thread} />}
        />
      </section>
      <aside className="queue-side" aria-label={t`Help with the answer`}>
        <SimilarList thread={thread} countryOf={countryOf} onOpen={onOpen} onUse={(answer) => use(answer, null)} />
        {mayWrite && (
          <CannedList manageHref="/canned-answers" onUse={(answer: CannedAnswer) => use(answer.body, answer.id)} />
        )}
        <FaqPromotion thread={thread} person={person.id} />
      </aside>
    </>
  )
}

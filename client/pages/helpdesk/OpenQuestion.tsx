import { useRef, useState } from 'react'
import { Trans, useLingui } from '@lingui/react/macro'
import { useQuery } from '@tanstack/react-query'
import { Link } from 'react-router'
import type { CannedAnswer } from '../../../shared/comments/answerLibrary.ts'
import type { Thread, ThreadId } from '../../../shared/comments/thread.ts'
import { documentHref } from '../../../shared/documents/kinds.ts'
import { can, type Person } from '../../../shared/permissions.ts'
import type { RichText } from '../../../shared/richtext/json.ts'
import { CannedList } from '../../comments/queue/CannedList.tsx'
import { FaqPromotion } from '../../comments/queue/FaqPromotion.tsx'
import { fillPlaceholders } from '../../comments/queue/placeholders.ts'
import { QueueThread, type Template } from '../../comments/queue/QueueThread.tsx'
import { SimilarList } from '../../comments/queue/SimilarList.tsx'
import { useQueueKeys } from '../../comments/queue/useQueueKeys.ts'
import { useChangeOwner, useChangeState } from '../../comments/threads/threadMutations.ts'
import { mentionableQuery } from '../../comments/threadQueries.ts'
import { listWithAnd } from '../../ui/formats/lists.ts'
import { PlacePreview } from '../documents/PlacePreview.tsx'

interface OpenQuestionProps {
  readonly thread: Thread
  readonly threads: readonly Thread[]
  readonly person: Person
  readonly now: Date
  readonly closed: boolean
  readonly countryOf: (centre: string) => string
  readonly place: string
  readonly onOpen: (id: ThreadId) => void
}

/** The open question: its place, its answers, and help with the answer. */
export function OpenQuestion(props: OpenQuestionProps) {
  const { thread, person, now, closed, countryOf, place, onOpen } = props
  const { t } = useLingui()
  const [answering, setAnswering] = useState(false)
  const [template, setTemplate] = useState<Template | null>(null)
  const uses = useRef(0)
  const people = useQuery(mentionableQuery).data ?? []
  const staff = people.filter(({ role }) => role === 'helpdesk' || role === 'coordinator')
  const mayWrite = can(person, 'thread.assign', { centres: thread.centres, audience: thread.audience, closed })
  useKeys(props, mayWrite, () => setAnswering(true))

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
          head={<Crumb thread={thread} place={place} />}
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

function useKeys({ thread, threads, person, onOpen }: OpenQuestionProps, mayWrite: boolean, answer: () => void): void {
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
          r: answer,
          a: () => changeOwner.mutate({ owner: thread.owner?.id === person.id ? null : person.id }),
          e: () => changeState.mutate({ state: thread.state === 'resolved' ? 'open' : 'resolved' }),
        }
      : {}),
  })
}

function Crumb({ thread, place }: Pick<OpenQuestionProps, 'thread' | 'place'>) {
  const href = `${documentHref(thread.document, thread.campaign)}?${new URLSearchParams({ comments: 'open', thread: thread.id })}`
  return (
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
  )
}

import { useEffect, useRef, useState, type ReactNode } from 'react'
import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { useQueryClient } from '@tanstack/react-query'
import type { Thread } from '../../../shared/comments/thread.ts'
import type { Person } from '../../../shared/permissions.ts'
import type { RichText } from '../../../shared/richtext/json.ts'
import { Button } from '../../ui/Button.tsx'
import { CommentList } from '../threads/CommentList.tsx'
import { Composer, type SentComment } from '../compose/Composer.tsx'
import { markRead, useReply } from '../threads/threadMutations.ts'
import { cannedQuery } from '../threadQueries.ts'
import type { MentionCandidate } from '../compose/mentionCandidates.ts'
import { useMentionCandidates } from '../compose/useMentionCandidates.ts'
import { countPlaceholders } from './placeholders.ts'
import { QuestionActions, type Assignee } from './QuestionActions.tsx'
import { useResolveQuestion } from './useResolveQuestion.ts'

/** A text to put into the answer. The number makes two uses of the same text different. */
export interface Template {
  readonly text: RichText
  readonly canned: string | null
  readonly number: number
}

interface QueueThreadProps {
  readonly thread: Thread
  readonly person: Person
  readonly now: Date
  /** The people to assign it to. */
  readonly staff: readonly Assignee[]
  readonly mayWrite: boolean
  readonly answering: boolean
  readonly setAnswering: (answering: boolean) => void
  readonly template: Template | null
  readonly countryOf: (centre: string) => string
  readonly head: ReactNode
  /** Its place, with the words that it is about. */
  readonly preview: ReactNode
}

/** One question of the queue, with its comments and all actions. */
export function QueueThread(props: QueueThreadProps) {
  const { thread, person, now, staff, mayWrite, answering, setAnswering, template, countryOf, head, preview } = props
  const { t } = useLingui()
  const queries = useQueryClient()
  const [left, setLeft] = useState(0)
  const write = useRef<((text: RichText) => void) | null>(null)
  const reply = useReply(thread.id)
  const resolve = useResolveQuestion(thread)
  const candidates = useMentionCandidates({ person, centres: thread.centres, audience: thread.audience, countryOf })
  const last = thread.comments.at(-1)?.number ?? 0
  useEffect(() => {
    if (last > thread.read) void markRead(queries, thread, last)
  }, [last, thread, queries])
  useEffect(() => {
    if (template !== null) write.current?.(template.text)
  }, [template])

  async function send(sent: SentComment): Promise<void> {
    const canned = template?.canned ?? null
    await reply.mutateAsync({ ...sent, ...(canned === null ? {} : { canned }) })
    if (canned !== null) await queries.invalidateQueries({ queryKey: cannedQuery.queryKey })
    setAnswering(false)
  }
  async function sendAndResolve(sent: SentComment): Promise<void> {
    await send(sent)
    await resolve()
  }
  return (
    <article className="queue-thread" aria-label={t`The question`}>
      {head}
      {mayWrite && <QuestionActions thread={thread} person={person} now={now} staff={staff} />}
      {preview}
      <CommentList thread={thread} person={person} mayWrite={mayWrite} candidates={candidates} big />
      {mayWrite &&
        (answering ? (
          <AnswerComposer
            {...props}
            candidates={candidates}
            left={left}
            setLeft={setLeft}
            onReady={(next) => {
              write.current = next
              if (template !== null) next(template.text)
            }}
            onSend={send}
            onSendAndResolve={sendAndResolve}
          />
        ) : (
          <Button kind="primary" icon="comment" onPress={() => setAnswering(true)}>
            <Trans>Answer</Trans>
          </Button>
        ))}
    </article>
  )
}

interface AnswerComposerProps extends Pick<QueueThreadProps, 'thread' | 'person' | 'template' | 'setAnswering'> {
  readonly candidates: readonly MentionCandidate[]
  /** Placeholders that are still to be filled in. */
  readonly left: number
  readonly setLeft: (left: number) => void
  readonly onReady: (write: (text: RichText) => void) => void
  readonly onSend: (sent: SentComment) => Promise<void>
  readonly onSendAndResolve: (sent: SentComment) => Promise<void>
}

function AnswerComposer(props: AnswerComposerProps) {
  const { thread, person, template, setAnswering, candidates, left, setLeft, onReady, onSend, onSendAndResolve } = props
  const { t } = useLingui()
  return (
    <Composer
      label={t`Your answer`}
      person={person.id}
      draft={`${thread.document}#${thread.id}`}
      initial={template?.text ?? null}
      candidates={candidates}
      sendLabel={t`Answer`}
      onSend={onSend}
      other={{ label: t`Answer and resolve`, onSend: onSendAndResolve }}
      onCancel={() => setAnswering(false)}
      onBody={(body) => setLeft(body === null ? 0 : countPlaceholders(body))}
      onReady={onReady}
      notYet={left === 0 ? null : t`Fill in the placeholders first.`}
    >
      {left > 0 && (
        <p className="placeholders-left" role="status">
          <Plural value={left} one="# placeholder to fill in" other="# placeholders to fill in" />
        </p>
      )}
    </Composer>
  )
}

import { useEffect, useRef, useState, type ReactNode } from 'react'
import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { useQueryClient } from '@tanstack/react-query'
import type { Thread } from '../../../shared/comments/thread.ts'
import type { PersonId } from '../../../shared/ids.ts'
import type { Person } from '../../../shared/permissions.ts'
import type { RichText } from '../../../shared/richtext/json.ts'
import { announce, showToast } from '../../ui/announce.ts'
import { Button } from '../../ui/Button.tsx'
import { MenuButton } from '../../ui/overlays/MenuButton.tsx'
import { CommentList } from '../threads/CommentList.tsx'
import { Composer, type SentComment } from '../compose/Composer.tsx'
import { markRead, useChangeOwner, useChangeState, useReply, useSnooze } from '../threads/threadMutations.ts'
import { cannedQuery } from '../threadQueries.ts'
import { useMentionCandidates } from '../compose/useMentionCandidates.ts'
import { countPlaceholders } from './placeholders.ts'
import { snoozeUntil } from './snooze.ts'

/** What is put into the answer; the number makes the same one twice two. */
export interface Template {
  readonly text: RichText
  readonly canned: string | null
  readonly number: number
}

interface QueueThreadProps {
  readonly thread: Thread
  readonly person: Person
  readonly now: Date
  /** Who can look after it. */
  readonly staff: readonly { readonly id: PersonId; readonly name: string }[]
  readonly mayWrite: boolean
  readonly answering: boolean
  readonly setAnswering: (answering: boolean) => void
  readonly template: Template | null
  readonly countryOf: (centre: string) => string
  readonly head: ReactNode
  /** What it is about, in its place. */
  readonly preview: ReactNode
}

/** One question of the queue, with all that can be done with it. */
export function QueueThread(props: QueueThreadProps) {
  const { thread, person, now, staff, mayWrite, answering, setAnswering, template, countryOf, head, preview } = props
  const { t } = useLingui()
  const queries = useQueryClient()
  const [left, setLeft] = useState(0)
  const write = useRef<((text: RichText) => void) | null>(null)
  const reply = useReply(thread.id)
  const changeState = useChangeState(thread.id)
  const changeOwner = useChangeOwner(thread.id)
  const snooze = useSnooze(thread.id)
  const candidates = useMentionCandidates({ person, centres: thread.centres, audience: thread.audience, countryOf })
  const last = thread.comments.at(-1)?.number ?? 0
  useEffect(() => {
    if (last > thread.read) void markRead(queries, thread, last)
  }, [last, thread, queries])
  useEffect(() => {
    if (template !== null) write.current?.(template.text)
  }, [template])

  const attempt = async (work: Promise<unknown>, failed: string): Promise<void> => {
    try {
      await work
    } catch {
      announce(failed)
    }
  }
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
  async function resolve(): Promise<void> {
    await changeState.mutateAsync({ state: 'resolved' })
    showToast(t`Question answered and resolved`, { label: t`Reopen`, run: () => changeState.mutate({ state: 'open' }) })
  }

  const owner = thread.owner
  const isAsleep = thread.snoozedUntil !== null && Date.parse(thread.snoozedUntil) > now.getTime()
  const NOBODY = 'nobody'
  return (
    <article className="queue-thread" aria-label={t`The question`}>
      {head}
      {mayWrite && (
        <div className="row queue-acts">
          <MenuButton
            icon="person"
            label={owner === null ? t`Unassigned` : owner.id === person.id ? t`Assigned to you` : owner.name}
            items={[
              { id: person.id, label: t`Assign to me` },
              ...staff.filter(({ id }) => id !== person.id).map(({ id, name }) => ({ id, label: name })),
              { id: NOBODY, label: t`Unassigned` },
            ]}
            chosen={[owner?.id ?? NOBODY]}
            onChoose={(id) =>
              void attempt(
                changeOwner.mutateAsync({ owner: id === NOBODY ? null : (id as PersonId) }),
                t`The thread could not be assigned. Try again.`,
              )
            }
          />
          {isAsleep ? (
            <Button
              icon="clock"
              onPress={() =>
                void attempt(snooze.mutateAsync({ until: null }), t`The snooze could not be stopped. Try again.`)
              }
            >
              <Trans>Stop snoozing</Trans>
            </Button>
          ) : (
            <MenuButton
              icon="clock"
              label={t`Snooze`}
              items={[
                { id: 'tomorrow', label: t`Until tomorrow, 8:00` },
                { id: 'three-days', label: t`For three days` },
                { id: 'monday', label: t`Until Monday, 8:00` },
              ]}
              onChoose={(id) =>
                void attempt(
                  snooze.mutateAsync({ until: snoozeUntil(id, new Date()).toISOString() }),
                  t`The thread could not be snoozed. Try again.`,
                )
              }
            />
          )}
          {thread.state === 'resolved' ? (
            <Button
              kind="quiet"
              onPress={() =>
                void attempt(
                  changeState.mutateAsync({ state: 'open' }),
                  t`The thread could not be reopened. Try again.`,
                )
              }
            >
              <Trans>Reopen</Trans>
            </Button>
          ) : (
            <Button
              kind="quiet"
              icon="check"
              onPress={() => void attempt(resolve(), t`The thread could not be resolved. Try again.`)}
            >
              <Trans>Resolve</Trans>
            </Button>
          )}
        </div>
      )}
      {preview}
      <CommentList thread={thread} person={person} mayWrite={mayWrite} candidates={candidates} big />
      {mayWrite &&
        (answering ? (
          <Composer
            label={t`Your answer`}
            person={person.id}
            draft={`${thread.document}#${thread.id}`}
            initial={template?.text ?? null}
            candidates={candidates}
            sendLabel={t`Answer`}
            onSend={send}
            other={{ label: t`Answer and resolve`, onSend: sendAndResolve }}
            onCancel={() => setAnswering(false)}
            onBody={(body) => setLeft(body === null ? 0 : countPlaceholders(body))}
            onReady={(next) => {
              write.current = next
              if (template !== null) next(template.text)
            }}
            notYet={left === 0 ? null : t`Fill in the placeholders first.`}
          >
            {left > 0 && (
              <p className="placeholders-left" role="status">
                <Plural value={left} one="# placeholder to fill in" other="# placeholders to fill in" />
              </p>
            )}
          </Composer>
        ) : (
          <Button kind="primary" icon="comment" onPress={() => setAnswering(true)}>
            <Trans>Answer</Trans>
          </Button>
        ))}
    </article>
  )
}

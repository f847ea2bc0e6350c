import { useEffect, useEffectEvent, useRef, useState, type ReactNode } from 'react'
import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import type { Thread } from '../../../shared/comments/thread.ts'
import type { Person } from '../../../shared/permissions.ts'
import type { RichText } from '../../../shared/richtext/json.ts'
import { listWithAnd } from '../../ui/formats/lists.ts'
import { Button } from '../../ui/Button.tsx'
import { hasProposal, ProposalSummary } from '../proposals/ProposalView.tsx'
import { CommentList } from '../threads/CommentList.tsx'
import { Composer, type SentComment } from '../compose/Composer.tsx'
import { draftOfAnswer } from '../compose/draftOfAnswer.ts'
import { markRead } from '../threads/threadMutations.ts'
import type { MentionCandidate } from '../compose/mentionCandidates.ts'
import { useMentionCandidates } from '../compose/useMentionCandidates.ts'
import { FindAnswer, FittingRow, handleAnswerKey, savedAnswers, type SavedAnswer } from './answer/FittingRow.tsx'
import { fittingQuery } from '../threadQueries.ts'
import { KNOWN_PLACEHOLDERS, type AlsoAnswered } from './answer/together.ts'
import { AnswerTranslation, useAnswerInBoth } from './answer/AnswerTranslation.tsx'
import { NoteComposer } from './answer/NoteComposer.tsx'
import { countPlaceholders } from './answer/placeholders.ts'

/** A text to put into the answer. The number makes two uses of the same text different. */
export interface Template {
  readonly text: RichText
  readonly canned: string | null
  /** The question that it answers, or its name. */
  readonly title: string
  readonly number: number
}

interface QueueThreadProps {
  readonly thread: Thread
  readonly person: Person
  readonly mayWrite: boolean
  readonly isAnswering: boolean
  readonly onAnswer: () => void
  readonly onCancel: () => void
  /** Called after an internal note was saved or given up. */
  readonly onNoted: () => void
  readonly onSend: (sent: SentComment, andResolve: boolean) => Promise<'sent' | 'not-sent'>
  readonly template: Template | null
  /** The other questions that get the answer too. */
  readonly others: readonly AlsoAnswered[]
  readonly onUse: (answer: SavedAnswer) => void
  readonly countryOf: (centre: string) => string
  /** Its place, with the words that it is about. */
  readonly preview: ReactNode
  /** Help with the answer, if it has no column of its own. */
  readonly children?: ReactNode
}

/** One question of the queue: its comments scroll, the answer stays in view beneath them. */
export function QueueThread(props: QueueThreadProps) {
  const { thread, person, mayWrite, isAnswering, onAnswer, countryOf, preview, children } = props
  const queries = useQueryClient()
  const [isNoting, setNoting] = useState(false)
  const candidates = useMentionCandidates({ person, centres: thread.centres, audience: thread.audience, countryOf })
  const last = thread.comments.at(-1)?.number ?? 0
  useEffect(() => {
    if (last > thread.read) void markRead(queries, thread, last)
  }, [last, thread, queries])
  function endNote(): void {
    setNoting(false)
    props.onNoted()
  }
  return (
    <>
      <div className="queue-scroll queue-thread">
        {preview}
        {hasProposal(thread) && (
          <section className="proposal">
            <ProposalSummary thread={thread} />
          </section>
        )}
        <CommentList thread={thread} person={person} mayWrite={mayWrite} candidates={candidates} big />
        {children}
      </div>
      {mayWrite && (
        <div className="queue-answer">
          {isAnswering ? (
            <AnswerComposer {...props} candidates={candidates} />
          ) : isNoting ? (
            <NoteComposer thread={thread} person={person} onDone={endNote} />
          ) : (
            <span className="row">
              <Button kind="primary" icon="comment" onPress={onAnswer}>
                <Trans>Answer</Trans>
              </Button>
              <Button kind="quiet" icon="lock" onPress={() => setNoting(true)}>
                <Trans>Internal note</Trans>
              </Button>
            </span>
          )}
        </div>
      )}
    </>
  )
}

interface AnswerComposerProps extends Pick<
  QueueThreadProps,
  'thread' | 'person' | 'template' | 'others' | 'onUse' | 'onCancel' | 'onSend'
> {
  readonly candidates: readonly MentionCandidate[]
}

function AnswerComposer(props: AnswerComposerProps) {
  const { thread, person, template, others, candidates, onUse, onCancel, onSend } = props
  const { t } = useLingui()
  const [body, setBody] = useState<RichText | null>(null)
  const [isFinding, setFinding] = useState(false)
  const { data } = useQuery(fittingQuery(thread.id))
  const { all, best } = data === undefined ? { all: [], best: [] } : savedAnswers(data)
  /** Placeholders that are still to be filled in. */
  const left = body === null ? 0 : countPlaceholders(body, others.length === 0 ? [] : KNOWN_PLACEHOLDERS)
  const onReady = useInsertion(template)
  const both = useAnswerInBoth(thread, others.length === 0 ? body : null)
  return (
    <>
      <FittingRow answers={best} onUse={onUse} />
      <Inserted template={template} />
      <Composer
        label={t`Your answer`}
        person={person.id}
        draft={draftOfAnswer(thread)}
        candidates={candidates}
        sendLabel={t`Answer`}
        onSend={(sent) => onSend(both.complete(sent), false)}
        other={{ label: t`Answer and resolve`, onSend: (sent) => onSend(both.complete(sent), true) }}
        onCancel={onCancel}
        onBody={setBody}
        onKey={(event, isEmpty) =>
          handleAnswerKey(event, isEmpty, { answers: best, onUse, onFind: () => setFinding(true) })
        }
        onReady={onReady}
        notYet={
          left > 0
            ? t`Fill in the placeholders first.`
            : both.isBehind
              ? t`The answer has changed since it was translated: translate it again, or send English only.`
              : null
        }
      >
        {left > 0 && (
          <p className="placeholders-left" role="status">
            <Plural value={left} one="# placeholder to fill in" other="# placeholders to fill in" />
          </p>
        )}
        {both.shown !== null && others.length === 0 && <AnswerTranslation {...both.shown} />}
        <AlsoTo others={others} />
      </Composer>
      <FindAnswer answers={all} onUse={onUse} isOpen={isFinding} onClose={() => setFinding(false)} />
    </>
  )
}

/** A saved reply is read without the question that it answers: here is the question. */
function Inserted({ template }: Pick<QueueThreadProps, 'template'>) {
  if (template === null) return null
  const { title } = template
  return (
    <p className="meta inserted">
      <Trans>Inserted: the answer to “{title}”</Trans>
    </p>
  )
}

/** Puts each chosen template into the editor once. @returns a callback for when the editor is ready */
function useInsertion(template: Template | null): (write: (text: RichText) => void) => void {
  const write = useRef<((text: RichText) => void) | null>(null)
  const inserted = useRef(0)
  function insert(): void {
    if (template === null || write.current === null || inserted.current === template.number) return
    inserted.current = template.number
    write.current(template.text)
  }
  const insertNow = useEffectEvent(insert)
  useEffect(() => insertNow())
  return (next) => {
    write.current = next
    insert()
  }
}

function AlsoTo({ others }: Pick<QueueThreadProps, 'others'>) {
  if (others.length === 0) return null
  const countries = listWithAnd(others.map(({ country }) => country))
  // As written in the answer, with braces.
  const [country, asker] = ['{country}', '{asker}']
  return (
    <p className="placeholders-left" role="status">
      <Trans>
        This answer also goes to {countries}. Each gets its own names for {country} and {asker}.
      </Trans>
    </p>
  )
}

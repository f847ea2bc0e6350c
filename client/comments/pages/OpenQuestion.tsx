import { useEffect, useRef, useState, type ReactNode } from 'react'
import { Trans, useLingui } from '@lingui/react/macro'
import { useQuery } from '@tanstack/react-query'
import { Link } from 'react-router'
import type { Thread, ThreadId } from '../../../shared/comments/thread.ts'
import type { Person } from '../../../shared/permissions.ts'
import { threadHref } from '../../../shared/comments/threadHref.ts'
import { CannedList } from '../queue/CannedList.tsx'
import { FaqPromotion } from '../queue/FaqPromotion.tsx'
import { QuestionActions } from '../queue/QuestionActions.tsx'
import { QueueThread, type Template } from '../queue/QueueThread.tsx'
import { ProposableFields } from '../proposals/proposableFields.ts'
import { ColleagueCallout } from '../queue/ColleagueCallout.tsx'
import type { SavedAnswer } from '../queue/answer/FittingRow.tsx'
import { SendDialog } from '../queue/answer/SendDialog.tsx'
import { SimilarList } from '../queue/SimilarList.tsx'
import { answerFor, othersOf, toggleOther, type AlsoAnswered, type Together } from '../queue/answer/together.ts'
import { useThreadPresence } from '../queue/useThreadPresence.ts'
import { titleOf } from '../threads/excerpt.ts'
import { mentionableQuery } from '../threadQueries.ts'
import { listWithAnd } from '../../ui/formats/lists.ts'
import { Icon } from '../../ui/Icon.tsx'
import { useMedia } from '../../ui/useMedia.ts'
import { proposableField } from '../../documents/proposableFields.ts'
import { PlacePreview } from '../../documents/preview/PlacePreview.tsx'
import type { useQuestion } from '../queue/useQuestion.ts'
import { QUESTION_TITLE } from '../queue/useQueue.ts'
import { useSending } from '../queue/answer/useSending.ts'
import { audienceLabel } from '../threadLabels.ts'

interface OpenQuestionProps {
  readonly thread: Thread
  readonly person: Person
  readonly now: Date
  readonly mayWrite: boolean
  readonly isPhone: boolean
  /** Where it is in the list; null if it is not in it. */
  readonly position: { readonly at: number; readonly of: number } | null
  readonly question: ReturnType<typeof useQuestion>
  readonly countryOf: (centre: string) => string
  readonly place: string
  /** The question's language; null if uncertain. */
  readonly language: string | null
  readonly together: Together | null
  readonly setTogether: (together: Together | null) => void
  readonly onOpen: (id: ThreadId) => void
  /** Leads to the list, which is another screen on a phone. */
  readonly onBack: () => void
  /** To its row in the list. */
  readonly onToList: () => void
  /** It was answered and stays where it is, or leaves the list. */
  readonly onAnswered: (ids: readonly ThreadId[]) => void
  readonly onTakenBack: (together: Together) => void
}

/** The same width as in `queue.css`, below which the help has no column of its own. */
const TWO_COLUMNS = '(max-width: 1280px)'

/** The open question: its place, its answers, and help with the answer. */
export function OpenQuestion(props: OpenQuestionProps) {
  const { thread, person, mayWrite, question, countryOf, onToList } = props
  const helpIsInside = useMedia(TWO_COLUMNS)
  const others = othersOf(props.together, thread)
  const own = { country: listWithAnd(thread.centres.map(countryOf)), asker: thread.comments[0]?.author.name ?? '' }
  const [template, use] = useTemplate(others.length === 0 ? own : null, () => question.answer(thread.id))
  const isAnswering = question.answering === thread.id
  const present = useThreadPresence(thread.id, isAnswering ? 'writing' : 'reading', mayWrite)
  const { send, asking } = useSending({
    person: person.id,
    thread,
    own,
    others,
    question,
    template,
    present,
    onAnswered: props.onAnswered,
    onTakenBack: props.onTakenBack,
  })
  const help = <QuestionHelp {...props} others={others} onUse={use} />
  return (
    <>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- Escape in whatever is focused in it leads to the list */}
      <section
        className="queue-question"
        aria-labelledby={QUESTION_TITLE}
        onKeyDown={(event) => {
          if (event.key !== 'Escape' || event.defaultPrevented) return
          onToList()
        }}
      >
        <QuestionHead {...props} />
        <ColleagueCallout present={present} />
        <ProposableFields value={proposableField}>
          <QueueThread
            thread={thread}
            person={person}
            mayWrite={mayWrite}
            isAnswering={isAnswering}
            onAnswer={() => question.answer(thread.id)}
            onCancel={() => {
              question.stopAnswering()
              onToList()
            }}
            onNoted={onToList}
            onSend={send}
            template={template}
            others={others}
            onUse={use}
            countryOf={countryOf}
            preview={<PlacePreview thread={thread} />}
          >
            {helpIsInside && help}
          </QueueThread>
        </ProposableFields>
      </section>
      {!helpIsInside && help}
      <SendDialog
        collision={asking?.collision ?? null}
        onSend={() => asking?.decide(true)}
        onBack={() => asking?.decide(false)}
      />
    </>
  )
}

/** A text for the answer, and where it is from. */
type Used = Omit<SavedAnswer, 'id'>

interface QuestionHelpProps extends OpenQuestionProps {
  readonly others: readonly AlsoAnswered[]
  readonly onUse: (answer: Used) => void
}

/** Similar questions, saved answers, and what else helps with the answer. */
function QuestionHelp(props: QuestionHelpProps) {
  const { thread, person, mayWrite, countryOf, together, setTogether, others, onOpen, onUse } = props
  const { t } = useLingui()
  return (
    <aside className="queue-help" aria-label={t`Help with the answer`}>
      <SimilarList
        thread={thread}
        countryOf={countryOf}
        onOpen={onOpen}
        onUse={(text, title) => onUse({ text, title, canned: null })}
        together={
          mayWrite
            ? {
                others,
                onToggle: (other) => setTogether(toggleOther(together, thread.id, other)),
              }
            : null
        }
      />
      {mayWrite && (
        <CannedList
          thread={thread.id}
          onUse={({ id, title, body }) => onUse({ text: body, title, canned: id })}
          onUseFaq={({ question: title, answer }) => onUse({ text: answer, title, canned: null })}
        />
      )}
      <FaqPromotion thread={thread} person={person.id} />
    </aside>
  )
}

function QuestionHead(props: OpenQuestionProps) {
  const { thread, person, now, mayWrite, isPhone, position, question, place, language, onBack } = props
  const { t } = useLingui()
  const heading = useRef<HTMLHeadingElement>(null)
  const people = useQuery(mentionableQuery).data ?? []
  const staff = people.filter(({ role }) => role === 'helpdesk' || role === 'coordinator')
  // The previous screen is gone, and the focused element with it.
  useEffect(() => {
    if (isPhone) heading.current?.focus({ preventScroll: true })
  }, [isPhone])
  const Heading = isPhone ? 'h1' : 'h2'
  const title = titleOf(thread)
  const { at, of } = position ?? {}
  return (
    <header className="queue-question-head">
      {isPhone && (
        <button type="button" className="btn quiet" onClick={onBack}>
          <Icon name="left" />
          <Trans>Queue</Trans>
        </button>
      )}
      <Crumb thread={thread} place={place}>
        {position !== null && (
          <span className="push">
            <Trans>
              {at} of {of}
            </Trans>
          </span>
        )}
      </Crumb>
      <Heading id={QUESTION_TITLE} dir="auto" lang={language ?? undefined} tabIndex={-1} ref={heading}>
        {title === '' ? t`Deleted question` : title}
      </Heading>
      {mayWrite && (
        <QuestionActions
          thread={thread}
          person={person}
          now={now}
          staff={staff}
          actions={question.actions}
          onResolve={() => question.resolve(thread.id)}
        />
      )}
    </header>
  )
}

function Crumb({ thread, place, children }: Pick<OpenQuestionProps, 'thread' | 'place'> & { children: ReactNode }) {
  const { i18n } = useLingui()
  return (
    <p className="crumb">
      <Link to={threadHref(thread)}>{place}</Link>
      <span className="meta">{i18n._(audienceLabel(thread))}</span>
      {children}
    </p>
  )
}

/**
 * @param own facts of the question that fill the template; null if the answer goes to several
 * @returns the text that was last chosen for the answer, and a function that chooses one
 */
function useTemplate(own: Pick<AlsoAnswered, 'country' | 'asker'> | null, answer: () => void) {
  const [template, setTemplate] = useState<Template | null>(null)
  const uses = useRef(0)
  function use({ text, title, canned }: Used): void {
    uses.current += 1
    setTemplate({ text: own === null ? text : answerFor(text, own), title, canned, number: uses.current })
    answer()
  }
  return [template, use] as const
}

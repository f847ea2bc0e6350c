import { useCallback, useEffect, useEffectEvent, useState } from 'react'
import type { Thread, ThreadId } from '../../../shared/comments/thread.ts'
import { can, type Person } from '../../../shared/permissions.ts'
import { OtherCampaigns } from '../../campaigns/OtherCampaigns.tsx'
import { OpenQuestions } from '../OpenQuestions.tsx'
import { useCurrentCampaign } from '../../campaigns/useCurrentCampaign.ts'
import { BulkBar } from '../queue/BulkBar.tsx'
import type { Together } from '../queue/answer/together.ts'
import { listWithAnd } from '../../ui/formats/lists.ts'
import type { CentreOf } from '../../ui/centreName.ts'
import { useSelection } from '../queue/useSelection.ts'
import { QueueFilters } from '../queue/filters/QueueFilters.tsx'
import { useQueueViews } from '../queue/filters/QueueViews.tsx'
import { QueueHead } from '../queue/QueueHead.tsx'
import type { QueueKeys } from '../queue/queueKeys.ts'
import { QueueList } from '../queue/QueueList.tsx'
import { ResolveDialog } from '../queue/ResolveDialog.tsx'
import { useUndoKey } from '../queue/useUndoKey.ts'
import { UNANSWERED, useQueueChoice, type ShownQueue } from '../queueChoice.ts'
import { useAnnouncedTotal } from '../queue/filters/useAnnouncedTotal.ts'
import { EmptyQueue } from '../queue/filters/EmptyQueue.tsx'
import { blockingFailureOf } from '../../http/queryState.ts'
import { Main } from '../../ui/Main.tsx'
import { Skeleton } from '../../ui/Skeleton.tsx'
import { singleKeysOn } from '../../ui/keys/singleKeys.ts'
import { useMedia } from '../../ui/useMedia.ts'
import { OfflineCallout } from '../../frame/OfflineCallout.tsx'
import { ServerFailure } from '../../frame/ServerFailure.tsx'
import { THEME_OPTIONS } from '../../ui/facts/themeOptions.ts'
import { useCentreOptions, useCentres } from '../../plans/useCentres.ts'
import { OpenQuestion } from './OpenQuestion.tsx'
import { QueueRows } from './QueueRows.tsx'
import { useQuestionPlace } from './useQuestionPlace.ts'
import { useQueueTitle } from '../queue/useQueueTitle.ts'
import { useNow } from '../../ui/formats/useNow.ts'
import { focusQuestion, focusRow, QUEUE_TITLE, useQueue, useReturnToRow } from '../queue/useQueue.ts'
import { useQuestion } from '../queue/useQuestion.ts'

/** The same width as in `queue.css`, where list and question are two screens. */
const PHONE = '(max-width: 900px)'

export function Queue({ person }: { readonly person: Person }) {
  const campaign = useCurrentCampaign()
  const isPhone = useMedia(PHONE)
  const shown = useQueueChoice()
  const { choice } = shown
  const queue = useQueue(campaign.id, choice, isPhone)
  const { query, asked, current, at } = queue
  const now = useNow()
  const question = useQuestion({ queue, person, closed: campaign.closed })
  const [together, setTogether] = useState<Together | null>(null)
  const selection = useSelection(queue, person, campaign.id)
  const showsList = !isPhone || asked === null
  useQueueTitle(campaign.id)
  useAnnouncedTotal(choice, query.isSuccess ? queue.total : undefined)
  const letters: QueueKeys = { ...question.letters, x: selection.toggle }
  useEnterByKey(asked, letters)
  useUndoKey()
  useReturnToRow(asked, isPhone)
  return (
    <div className="queue">
      {showsList && (
        <Questions
          person={person}
          now={now}
          shown={shown}
          queue={queue}
          question={question}
          selection={selection}
          letters={letters}
          onTogether={setTogether}
        />
      )}
      {current !== null && (
        <QuestionOf
          key={current.id}
          {...{ thread: current, person, now, isPhone, queue, question, at, together, setTogether }}
        />
      )}
      <ResolveDialog
        isOpen={question.asksToResolve}
        onClose={question.keepOpen}
        onResolve={question.resolveUnanswered}
      />
    </div>
  )
}

interface QuestionOfProps {
  readonly thread: Thread
  readonly person: Person
  readonly now: Date
  readonly isPhone: boolean
  readonly queue: ReturnType<typeof useQueue>
  readonly question: ReturnType<typeof useQuestion>
  readonly at: number
  readonly together: Together | null
  readonly setTogether: (together: Together | null) => void
}

function QuestionOf(props: QuestionOfProps) {
  const { thread, person, now, isPhone, queue, question, at, together, setTogether } = props
  const campaign = useCurrentCampaign()
  const centreOf = useCentres(campaign.id)
  const countryOf = useCallback((centre: string) => centreOf(centre).countryName, [centreOf])
  const describe = useQuestionPlace(campaign.id, { withOwner: true })
  const mayWrite = can(person, 'thread.assign', { ...thread, closed: campaign.closed })
  const shown = (
    <OpenQuestion
      thread={thread}
      person={person}
      now={now}
      mayWrite={mayWrite}
      isPhone={isPhone}
      position={at < 0 ? null : { at: at + 1, of: queue.total }}
      question={question}
      countryOf={countryOf}
      place={describe(thread, queue.about.get(thread.id)?.entry ?? null)}
      language={queue.about.get(thread.id)?.language ?? null}
      together={together}
      setTogether={setTogether}
      onOpen={queue.open}
      onBack={queue.close}
      onToList={() => (isPhone ? focusQuestion() : focusRow(thread.id))}
      onAnswered={(ids) => {
        setTogether(null)
        queue.leave(ids)
      }}
      onTakenBack={(again) => {
        setTogether(again.others.length === 0 ? null : again)
        question.continueAnswer(again.of)
      }}
    />
  )
  return isPhone ? <Main>{shown}</Main> : shown
}

interface QuestionsProps extends Pick<QuestionOfProps, 'person' | 'now' | 'queue' | 'question'> {
  readonly shown: ShownQueue
  readonly selection: ReturnType<typeof useSelection>
  readonly letters: QueueKeys
  /** Called with the questions that get one answer. */
  readonly onTogether: (together: Together) => void
}

/** The list of questions with its filters, and what is done with those that are selected. */
function Questions({ person, now, shown, queue, question, selection, letters, onTogether }: QuestionsProps) {
  const { choice, choose: onChoose } = shown
  const campaign = useCurrentCampaign()
  const centreOf = useCentres(campaign.id)
  const centres = useCentreOptions(campaign.id)
  const views = useQueueViews({
    campaign: campaign.id,
    person: person.id,
    queue: shown,
    centres,
    themes: THEME_OPTIONS,
  })
  const { query, threads } = queue
  const failure = blockingFailureOf(query)
  function answerTogether(): void {
    const chosen = togetherOf(selection.threads, centreOf)
    if (chosen === null) return
    onTogether(chosen)
    question.answer(chosen.of)
    selection.clear()
  }
  return (
    <Main>
      <QueueHead
        campaign={campaign.id}
        titleId={QUEUE_TITLE}
        counts={query.data?.pages[0]?.counts}
        views={views}
        choice={choice}
        onChoose={onChoose}
      >
        <QueueFilters choice={choice} onChoose={onChoose} centres={centres} themes={THEME_OPTIONS} />
      </QueueHead>
      <OtherCampaigns campaign={campaign} person={person} hrefOf={({ id }) => `/queue/${id}`} Count={OpenQuestions} />
      <OfflineCallout query={query} />
      {query.isPending && <Skeleton lines={8} />}
      {failure !== null && <ServerFailure error={failure} onRetry={() => void query.refetch()} />}
      {query.isSuccess && threads.length === 0 && <EmptyQueue choice={choice} onClear={() => onChoose(UNANSWERED)} />}
      <QueueList moves={question.moves} letters={letters} more={queue.more}>
        <QueueRows
          threads={threads}
          about={queue.about}
          person={person}
          now={now}
          currentId={queue.asked}
          selected={selection.ids}
          onSelect={selection.toggle}
          onOpen={queue.open}
        />
      </QueueList>
      {selection.threads.length > 0 && (
        <BulkBar
          selected={selection.threads}
          onTake={selection.take}
          onSnooze={selection.snooze}
          onResolve={selection.resolve}
          onClear={selection.clear}
          onAnswerTogether={answerTogether}
        />
      )}
    </Main>
  )
}

/** The first of the questions, with the others that get its answer too. */
function togetherOf(threads: readonly Thread[], centreOf: CentreOf): Together | null {
  const [first, ...rest] = threads
  if (first === undefined) return null
  const others = rest.map(({ id, centres, comments }) => ({
    id,
    country: listWithAnd(centres.map((centre) => centreOf(centre).countryName)),
    asker: comments[0]?.author.name ?? '',
    last: comments.at(-1)?.number ?? 0,
  }))
  return { of: first.id, others }
}

/**
 * Keys on a page where nothing has the focus: `j` and `k` lead into the list and go on there. The others do to the open
 * question what they do in the list.
 */
function useEnterByKey(current: ThreadId | null, letters: QueueKeys): void {
  const enter = useEffectEvent((event: KeyboardEvent) => {
    const { activeElement } = document
    const isNowhere = activeElement === null || activeElement === document.body || activeElement.tagName === 'MAIN'
    const isPlain = !event.ctrlKey && !event.metaKey && !event.altKey
    const act = letters[event.key]
    if (current === null || !isNowhere || !isPlain || act === undefined || !singleKeysOn()) return
    event.preventDefault()
    focusRow(current)
    if (event.key !== 'j' && event.key !== 'k') act(current)
  })
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => enter(event)
    addEventListener('keydown', onKey)
    return () => removeEventListener('keydown', onKey)
  }, [])
}

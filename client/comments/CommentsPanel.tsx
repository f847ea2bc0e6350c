import { useState } from 'react'
import { Plural, Trans, useLingui } from '@lingui/react/macro'
import type { Thread } from '../../shared/comments/thread.ts'
import { Button } from '../ui/Button.tsx'
import { SegmentedControl } from '../ui/forms/SegmentedControl.tsx'
import { SidePanel } from '../ui/overlays/SidePanel.tsx'
import { Skeleton } from '../ui/Skeleton.tsx'
import { audiencesFor, useDiscussion } from './discussion.ts'
import { NewThread } from './threads/NewThread.tsx'
import { OlderThreads } from './threads/OlderThreads.tsx'
import { ThreadList } from './threads/ThreadList.tsx'
import { focusThread } from './threads/useThreadKeys.ts'
import './comments.css'

interface CommentsPanelProps {
  readonly onClose: () => void
  /** Reading the threads failed. */
  readonly failed: boolean
  readonly onRetry: () => void
}

const COMMENTS_OPENERS = ['comments-button']

/** All threads of a document, shown beside it. The default export, because it is loaded on demand. */
export default function CommentsPanel({ onClose, failed, onRetry }: CommentsPanelProps) {
  const discussion = useDiscussion()
  const { threads, current, setCurrent, asking, ask } = discussion
  const { t } = useLingui()
  const [opener] = useState(() => document.activeElement)
  const [shown, setShown] = useState<'unresolved' | 'resolved'>('unresolved')
  const [order, setOrder] = useState<Order>('place')
  const all = order === 'place' ? (threads ?? []) : (threads ?? []).toSorted(newestFirst)
  // A link to a resolved thread shows the resolved threads.
  const wanted = all.find(({ id }) => id === current)
  const isResolved = shown === 'resolved' || wanted?.state === 'resolved'
  const [open, resolved] = [
    all.filter(({ state }) => state !== 'resolved'),
    all.filter(({ state }) => state === 'resolved'),
  ]
  const listed = isResolved ? resolved : open
  const at = listed.findIndex(({ id }) => id === current)
  const mayStart = audiencesFor(discussion).length > 0

  function changeState(next: 'unresolved' | 'resolved'): void {
    setCurrent(null)
    setShown(next)
  }
  function go(step: -1 | 1): void {
    const next = listed[at + step]
    if (next === undefined) return
    setCurrent(next.id)
    focusThread(document.getElementById(`thread-${next.id}`))
  }

  return (
    <SidePanel
      label={t`Comments`}
      place={t`Comments`}
      previous={at > 0 ? { label: t`Previous comment`, go: () => go(-1) } : undefined}
      next={at < listed.length - 1 ? { label: t`Next comment`, go: () => go(1) } : undefined}
      onClose={onClose}
      opener={opener}
      openers={COMMENTS_OPENERS}
    >
      <div className="stack">
        <div className="between">
          <StateFilter
            counts={{ open: open.length, resolved: resolved.length }}
            isResolved={isResolved}
            onChange={changeState}
          />
          {mayStart && asking === null && (
            <Button icon="comment-plus" onPress={() => ask({ at: 'document' })}>
              <Trans>Comment</Trans>
            </Button>
          )}
        </div>
        {listed.length > 1 && <OrderChoice order={order} onChange={setOrder} />}
        {asking !== null && <NewThread key={JSON.stringify(asking)} place={asking} onDone={() => ask(null)} />}
        {failed ? (
          <LoadingFailed onRetry={onRetry} />
        ) : (
          <Listed threads={threads === undefined ? undefined : listed} isResolved={isResolved} mayStart={mayStart} />
        )}
      </div>
    </SidePanel>
  )
}

interface ListedProps {
  readonly threads: readonly Thread[] | undefined
  readonly isResolved: boolean
  readonly mayStart: boolean
}

function Listed({ threads, isResolved, mayStart }: ListedProps) {
  const { t } = useLingui()
  return threads === undefined ? (
    <Skeleton lines={4} />
  ) : threads.length === 0 ? (
    <div className="empty-threads">
      <p>{isResolved ? <Trans>No resolved comments yet</Trans> : <Trans>No open comments</Trans>}</p>
      {!isResolved && mayStart && (
        <p className="meta">
          <Trans>Comment on the whole document, on a field, or on selected text.</Trans>
        </p>
      )}
    </div>
  ) : (
    <>
      <p className="vh" role="status">
        <Plural value={threads.length} one="# comment" other="# comments" />
      </p>
      <ThreadList threads={threads} label={t`Comments`} />
      <OlderThreads />
    </>
  )
}

function LoadingFailed({ onRetry }: Pick<CommentsPanelProps, 'onRetry'>) {
  return (
    <p className="note warning" role="status">
      <span>
        <Trans>The comments could not be loaded.</Trans>{' '}
        <Button onPress={onRetry}>
          <Trans>Try again</Trans>
        </Button>
      </span>
    </p>
  )
}

interface StateFilterProps {
  readonly counts: { readonly open: number; readonly resolved: number }
  readonly isResolved: boolean
  readonly onChange: (state: 'unresolved' | 'resolved') => void
}

function StateFilter({ counts, isResolved, onChange }: StateFilterProps) {
  const { t } = useLingui()
  return (
    <SegmentedControl
      label={t`Filter comments`}
      hideLabel
      options={[
        { id: 'unresolved', label: t`Open ${counts.open}` },
        { id: 'resolved', label: t`Resolved ${counts.resolved}` },
      ]}
      value={isResolved ? 'resolved' : 'unresolved'}
      onChange={(value) => onChange(value === 'resolved' ? 'resolved' : 'unresolved')}
    />
  )
}

/** In the document's order, or the latest comments first. */
type Order = 'place' | 'newest'

function OrderChoice({ order, onChange }: { readonly order: Order; readonly onChange: (order: Order) => void }) {
  const { t } = useLingui()
  return (
    <SegmentedControl
      label={t`Order of comments`}
      hideLabel
      options={[
        { id: 'place', label: t`By place` },
        { id: 'newest', label: t`Newest first` },
      ]}
      value={order}
      onChange={(value) => onChange(value === 'newest' ? 'newest' : 'place')}
    />
  )
}

const lastOf = ({ comments, startedAt }: Thread): string => comments.at(-1)?.at ?? startedAt

/** Sorts threads by their last comment. */
const newestFirst = (one: Thread, other: Thread): number => lastOf(other).localeCompare(lastOf(one))

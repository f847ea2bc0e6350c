import type { ReactNode } from 'react'
import { useLingui } from '@lingui/react/macro'
import type { Thread } from '../../../shared/comments/thread.ts'
import { initials } from '../../ui/Avatar.tsx'
import { excerptOf } from '../threads/excerpt.ts'
import { STATE_LABELS } from '../threadLabels.ts'
import { waitingSince } from './age.ts'

interface QueueRowProps {
  readonly thread: Thread
  readonly now: Date
  readonly isCurrent: boolean
  readonly isUnread: boolean
  readonly centre: ReactNode
  readonly place: string
  /** Null if nobody is waiting. */
  readonly waitsFor: string | null
  readonly onOpen: () => void
}

/** A question of the queue: its waiting time, centre, place and assignee. */
export function QueueRow({ thread, now, isCurrent, isUnread, centre, place, waitsFor, onOpen }: QueueRowProps) {
  const { t, i18n } = useLingui()
  const age = waitingSince(thread.state === 'open' ? thread.startedAt : thread.lastAt, now)
  const owner = thread.owner?.name
  const excerpt = excerptOf(thread)
  return (
    <li>
      <button
        type="button"
        className={['queue-row', isUnread ? 'unread' : ''].join(' ')}
        id={`queue-${thread.id}`}
        aria-current={isCurrent ? 'true' : undefined}
        onClick={onOpen}
      >
        <span className={`queue-age ${age.kind}`}>
          <span className="vh">{t`Waiting for`} </span>
          {age.text}
        </span>
        <span className="queue-what">
          <span className="between">
            <span className="row">{centre}</span>
            <span className="row meta">
              {i18n._(STATE_LABELS[thread.state])}
              {owner === undefined ? (
                <span className="av nobody" role="img" aria-label={t`Unassigned`} />
              ) : (
                <span className="av seat-3" role="img" aria-label={t`Assigned to ${owner}`} title={owner}>
                  {initials(owner)}
                </span>
              )}
            </span>
          </span>
          <span className="queue-question" dir="auto">
            {excerpt === '' ? t`Deleted question` : excerpt}
          </span>
          <small>
            {place}
            {waitsFor !== null && ` · ${waitsFor}`}
          </small>
        </span>
      </button>
    </li>
  )
}

import type { ReactNode } from 'react'
import { useLingui } from '@lingui/react/macro'
import { colourClass } from '../../../shared/colourOfPerson.ts'
import type { Thread } from '../../../shared/comments/thread.ts'
import { initials } from '../../ui/Avatar.tsx'
import { titleOf } from '../threads/excerpt.ts'
import { STATE_LABELS } from '../threadLabels.ts'
import { waitingSince } from './age.ts'

export interface QueueRowProps {
  readonly thread: Thread
  readonly now: Date
  readonly isCurrent: boolean
  /** The list has one tab stop. */
  readonly isTabStop: boolean
  readonly isUnread: boolean
  readonly centre: ReactNode
  readonly place: string
  /** The question's language; null if uncertain. */
  readonly language: string | null
  /** Null if nobody is waiting. */
  readonly waitsFor: string | null
  readonly isSelected: boolean
  readonly onSelect: () => void
  readonly onOpen: () => void
}

/** The row of a question, by which it is focused. */
export const queueRowId = ({ id }: Pick<Thread, 'id'>): string => `queue-${id}`

/** A question of the queue: its title, waiting time, centre, place and assignee. */
export function QueueRow(props: QueueRowProps) {
  const { thread, now, isCurrent, isTabStop, isUnread, centre, place, language, waitsFor } = props
  const { isSelected, onSelect, onOpen } = props
  const { t, i18n } = useLingui()
  const { id, state } = thread
  const title = titleOf(thread)
  return (
    <li className={['queue-item', isUnread ? 'unread' : '', isSelected ? 'selected' : ''].join(' ')} data-thread={id}>
      <label className="queue-select">
        <input
          type="checkbox"
          checked={isSelected}
          tabIndex={isTabStop ? 0 : -1}
          aria-label={t`Select: ${title}`}
          onChange={onSelect}
        />
      </label>
      <button
        type="button"
        className="queue-row"
        id={queueRowId(thread)}
        tabIndex={isTabStop ? 0 : -1}
        aria-current={isCurrent ? 'true' : undefined}
        aria-labelledby={`queue-title-${id}`}
        aria-describedby={`queue-age-${id} queue-about-${id}`}
        onClick={onOpen}
      >
        <QueueAge thread={thread} now={now} />
        <span className="queue-what">
          <span className="queue-title" dir="auto" lang={language ?? undefined} id={`queue-title-${id}`}>
            {title === '' ? t`Deleted question` : title}
          </span>
          <small id={`queue-about-${id}`}>
            {centre} · {place}
            {state !== 'open' && ` · ${i18n._(STATE_LABELS[state])}`}
            {waitsFor !== null && ` · ${waitsFor}`}
          </small>
        </span>
        <OwnerMark thread={thread} />
      </button>
    </li>
  )
}

function QueueAge({ thread, now }: Pick<QueueRowProps, 'thread' | 'now'>) {
  const { t } = useLingui()
  const { id, state, startedAt, lastAt } = thread
  const age = waitingSince(state === 'open' ? startedAt : lastAt, now)
  // Nobody waits for a resolved question, however old it is.
  const kind = state === 'resolved' ? '' : age.kind
  return (
    <span className={`queue-age ${kind}`} id={`queue-age-${id}`}>
      {state === 'open' && <span className="vh">{t`Waiting for`} </span>}
      {age.text}
    </span>
  )
}

function OwnerMark({ thread: { owner } }: Pick<QueueRowProps, 'thread'>) {
  const { t } = useLingui()
  if (owner === null) return <span className="av nobody" role="img" aria-label={t`Unassigned`} />
  const { id, name } = owner
  return (
    <span className={`av ${colourClass(id)}`} role="img" aria-label={t`Assigned to ${name}`} title={name}>
      {initials(name)}
    </span>
  )
}

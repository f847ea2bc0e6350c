import type { CSSProperties } from 'react'
import { useLingui } from '@lingui/react/macro'
import { Link } from 'react-router'
import type { Placed } from '../../../shared/plans/calendar/weeks.ts'
import { STATUS_LABELS, VISIBILITY_LABELS } from '../../../shared/plans/statusMessages.ts'
import { Flag } from '../../ui/Flag.tsx'
import { Icon } from '../../ui/Icon.tsx'
import { spanInWords } from '../moving/moveWords.ts'
import type { BehindItem } from './behind.ts'
import { hoursInCalendar } from './hoursInCalendar.ts'
import { isBar, type CalendarItem, type OwnItem } from './items.ts'
import './occurrences.css'

/** The first lane is below the numbers of the days. */
const placeOf = ({ from, to, lane }: Placed<CalendarItem>): CSSProperties => ({
  gridColumn: `${from + 2} / ${to + 3}`,
  gridRow: String(lane + 2),
})

interface OccurrenceProps {
  readonly placed: Placed<OwnItem>
  readonly selected: boolean
  readonly open: boolean
  /** Whether Tab reaches it. */
  readonly reachable: boolean
  readonly canMove: boolean
  readonly zone: string | null
  readonly language: string | undefined
}

/** An activity on its days. The calendar handles its events. */
export function CalendarOccurrence({ placed, selected, open, reachable, canMove, zone, language }: OccurrenceProps) {
  const { t, i18n } = useLingui()
  const { item, begins, ends } = placed
  const { activity, date } = item
  const title = activity.title.trim() === '' ? t`Untitled activity` : activity.title
  const bar = isBar(item)
  const hours = hoursInCalendar(item, zone)
  const classes = [
    'cal-own',
    bar ? 'is-bar' : 'is-day',
    `is-${activity.status}`,
    begins ? 'begins' : '',
    ends ? 'ends' : '',
    selected ? 'is-selected' : '',
    open ? 'is-open' : '',
  ]
  const facts = [
    spanInWords(item),
    i18n._(STATUS_LABELS[activity.status]),
    i18n._(VISIBILITY_LABELS[activity.visibility]),
  ].join(', ')
  return (
    <button
      type="button"
      className={classes.join(' ')}
      style={placeOf(placed)}
      data-occurrence={item.key}
      tabIndex={reachable ? 0 : -1}
      aria-pressed={canMove ? selected : undefined}
      title={`${title} – ${facts}`}
    >
      {hours !== null && (
        <span className="hours">
          {hours} {!bar && <VisibilitySign visibility={activity.visibility} />}
        </span>
      )}
      <span className="cal-title">
        <bdi lang={language}>{title}</bdi> {hours === null && <VisibilitySign visibility={activity.visibility} />}
      </span>
      <span className="vh">, {facts}</span>
      {canMove && date === null && begins && <i className="cal-edge at-first" data-edge="first" aria-hidden="true" />}
      {canMove && date === null && ends && <i className="cal-edge at-last" data-edge="last" aria-hidden="true" />}
    </button>
  )
}

const VisibilitySign = ({ visibility }: { readonly visibility: OwnItem['activity']['visibility'] }) => (
  <Icon name={visibility === 'public' ? 'globe' : 'lock'} />
)

interface BehindOccurrenceProps {
  readonly placed: Placed<BehindItem>
  readonly reachable: boolean
  readonly zone: string | null
}

/** A milestone, a task, or an activity of a connected centre: faint, and a link to where it is. */
export function BehindOccurrence({ placed, reachable, zone }: BehindOccurrenceProps) {
  const { item } = placed
  const bar = isBar(item)
  const hours = hoursInCalendar(item, zone)
  return (
    <Link
      to={item.href}
      className={`cal-behind ${bar ? 'is-bar' : 'is-day'}${item.isDeadline ? ' is-deadline' : ''}`}
      style={placeOf(placed)}
      tabIndex={reachable ? 0 : -1}
      title={`${item.whose}: ${item.title}`}
    >
      {'country' in item.sign ? <Flag country={item.sign.country} /> : <Icon name={item.sign.icon} />}
      <span>
        <span className="vh">{item.whose}: </span>
        {hours !== null && !bar && <>{hours} </>}
        <bdi lang={item.language}>{item.title}</bdi>
      </span>
    </Link>
  )
}

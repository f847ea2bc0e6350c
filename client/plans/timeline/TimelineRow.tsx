import { memo } from 'react'
import { useLingui } from '@lingui/react/macro'
import { Link } from 'react-router'
import type { TitleLanguage } from '../../../shared/plans/missing.ts'
import type { ActivityView } from '../../../shared/plans/planView.ts'
import { STATUS_LABELS } from '../../../shared/plans/statusMessages.ts'
import { Icon } from '../../ui/Icon.tsx'
import { shortDay } from '../../ui/formats/when.ts'
import type { BehindItem } from '../calendar/behind.ts'
import { hoursInCalendar } from '../calendar/hoursInCalendar.ts'
import { ownItemsOf, type OwnItem } from '../calendar/items.ts'
import { spanInWords } from '../moving/moveWords.ts'
import { placeOf } from './TimelineHead.tsx'
import type { TimelineSpan } from './timelineSpan.ts'

interface TimelineRowProps {
  readonly activity: ActivityView
  /** Its open tasks with a day. */
  readonly tasks: readonly BehindItem[]
  readonly span: TimelineSpan
  readonly zone: string | null
  readonly selected: boolean
  readonly open: boolean
  /** The key of the bar that Tab reaches, if it is in this row. */
  readonly reachable: string | null
  readonly canMove: boolean
  readonly languageOf: TitleLanguage
}

/** An activity in the timeline: its title, a bar for each stretch of days, and signs of its open tasks. The timeline handles its events. */
export const TimelineRow = memo(function TimelineRow(props: TimelineRowProps) {
  const { activity, tasks, span, selected, open, canMove, languageOf } = props
  const { t } = useLingui()
  const title = activity.title.trim() === '' ? t`Untitled activity` : activity.title
  const items = ownItemsOf([activity])
  return (
    <div role="row" className={`tl-row${selected ? ' is-selected' : ''}${open ? ' is-open' : ''}`}>
      <div role="rowheader" className="tl-name" aria-label={title}>
        <button type="button" className="open-row" data-opens={activity.id} tabIndex={-1}>
          <bdi lang={languageOf(activity.id)}>{title}</bdi>
        </button>
      </div>
      <div role="gridcell" className="tl-track">
        {tasks.map(({ key, href, first, last, whose, title: what }) => (
          // They are read in the panel of the activity, which keys open too.
          <Link
            key={key}
            to={href}
            className="tl-task"
            style={placeOf(span, { first, last })}
            tabIndex={-1}
            aria-label={`${whose}, ${shortDay(first)}: ${what}`}
            title={`${whose}, ${shortDay(first)}: ${what}`}
          >
            <Icon name="check" />
          </Link>
        ))}
        {items.map((item) => (
          <Bar {...props} key={item.key} item={item} title={title} span={span} />
        ))}
        {items.length === 0 && (
          <button type="button" className="tl-undated" data-undated={activity.id} disabled={!canMove}>
            {t`No day yet`}
          </button>
        )}
      </div>
    </div>
  )
})

interface BarProps extends TimelineRowProps {
  readonly item: OwnItem
  readonly title: string
}

function Bar({ item, title, span, zone, selected, reachable, canMove }: BarProps) {
  const { i18n } = useLingui()
  const { activity, date } = item
  const when = [spanInWords(item), hoursInCalendar(item, zone)].filter((part) => part !== null).join(', ')
  const facts = `${when}, ${i18n._(STATUS_LABELS[activity.status])}`
  return (
    <button
      type="button"
      className={`tl-bar is-${activity.status}`}
      style={placeOf(span, item)}
      data-occurrence={item.key}
      tabIndex={reachable === item.key ? 0 : -1}
      aria-pressed={canMove ? selected : undefined}
      aria-label={`${title}, ${facts}`}
      title={`${title} – ${facts}`}
    >
      {canMove && date === null && (
        <>
          <i className="cal-edge at-first" data-edge="first" aria-hidden="true" />
          <i className="cal-edge at-last" data-edge="last" aria-hidden="true" />
        </>
      )}
    </button>
  )
}

import { Trans, useLingui } from '@lingui/react/macro'
import { Button, Menu, MenuItem, MenuTrigger, Popover } from 'react-aria-components'
import { Link } from 'react-router'
import { addDays, type DaySpan } from '../../../shared/days.ts'
import { daysOfWeek, weekNumber, weekStartOf } from '../../../shared/plans/calendar/weeks.ts'
import { dayOfMonth, longDay, shortDay, shortDays, weekdayName } from '../../ui/formats/when.ts'
import { weekStart } from '../../ui/formats/weeks.ts'
import { Flag } from '../../ui/Flag.tsx'
import { Icon } from '../../ui/Icon.tsx'
import { StatusMark, VisibilityMark } from '../../ui/facts/StatusMark.tsx'
import { Gloss } from '../../ui/language/Gloss.tsx'
import type { BehindItem } from './behind.ts'
import { hoursInCalendar } from './hoursInCalendar.ts'
import { isBar, isWithin, type CalendarItem, type OwnItem } from './items.ts'
import type { PlanCalendarProps } from './calendarProps.ts'

interface WeekListProps extends Pick<PlanCalendarProps, 'central' | 'onOpen' | 'editing' | 'languageOf'> {
  readonly items: readonly CalendarItem[]
  readonly zone: string | null
}

/** The calendar on a phone: week after week what runs through it, and what happens on each day. */
export function WeekList(props: WeekListProps) {
  const { items, central } = props
  const { t } = useLingui()
  const weeks = weeksOf(items)
  return (
    <div className="week-list">
      {weeks.map((first) => {
        const span = { first, last: addDays(first, 6) }
        const inWeek = items.filter((item) => isWithin(item, span))
        const number = weekNumber(first)
        return (
          <section className="paper" key={first} aria-label={shortDays({ startsOn: first, endsOn: span.last }) ?? ''}>
            <header>
              <h3>{shortDays({ startsOn: first, endsOn: span.last })}</h3>
              <span className="meta">{isWithin(central, span) ? t`SID week` : t`Week ${number}`}</span>
            </header>
            <ul>
              {inWeek
                .filter((item) => item.first < first)
                .map((item) => (
                  <Running {...props} key={item.key} item={item} week={span} />
                ))}
            </ul>
            {daysOfWeek(first).map((day) => (
              <DayOfList {...props} key={day} day={day} items={inWeek.filter((item) => item.first === day)} />
            ))}
          </section>
        )
      })}
      {weeks.length === 0 && (
        <p className="meta">
          <Trans>No activity has a day yet.</Trans>
        </p>
      )}
    </div>
  )
}

/** Weeks in which something of one's own is, and those in between. */
function weeksOf(items: readonly CalendarItem[]): readonly string[] {
  const own = items.filter(({ kind }) => kind === 'own')
  const [first] = own.map((item) => item.first).toSorted()
  const last = own
    .map((item) => item.last)
    .toSorted()
    .at(-1)
  if (first === undefined || last === undefined) return []
  const weeks: string[] = []
  for (let week: string = weekStartOf(first, weekStart()); week <= last; week = addDays(week, 7))
    if (items.some((item) => isWithin(item, { first: week, last: addDays(week, 6) }))) weeks.push(week)
  return weeks
}

interface RunningProps extends WeekListProps {
  readonly item: CalendarItem
  readonly week: DaySpan
}

/** What began in an earlier week. */
function Running({ item, week, onOpen, languageOf }: RunningProps) {
  const { t } = useLingui()
  const lastDay = shortDay(item.last)
  const until = item.last > week.last ? t`all week` : t`ends ${lastDay}`
  const title = titleIn(item) ?? t`Untitled activity`
  return (
    <li className={`week-running${item.kind === 'own' ? '' : ' is-behind'}`}>
      <Icon name="go" />
      {item.kind === 'own' ? (
        <button type="button" onClick={() => onOpen(item.activity.id)}>
          <bdi lang={languageOf(item.activity.id)}>{title}</bdi>
        </button>
      ) : (
        <BehindLink item={item} />
      )}{' '}
      <span className="meta">{until}</span>
    </li>
  )
}

const titleIn = (item: CalendarItem): string | null => {
  const title = item.kind === 'own' ? item.activity.title : item.title
  return title.trim() === '' ? null : title
}

function BehindLink({ item }: { readonly item: BehindItem }) {
  return (
    <Link to={item.href} className={item.isDeadline ? 'is-deadline' : undefined}>
      {'country' in item.sign ? <Flag country={item.sign.country} /> : <Icon name={item.sign.icon} />}{' '}
      <span className="vh">{item.whose}: </span>
      <bdi lang={item.language}>{item.title}</bdi>
    </Link>
  )
}

interface DayOfListProps extends WeekListProps {
  readonly day: string
  readonly items: readonly CalendarItem[]
}

function DayOfList({ day, items, central, ...props }: DayOfListProps) {
  if (items.length === 0) return null
  const isCentral = day >= central.first && day <= central.last
  return (
    <div className="week-day">
      <time dateTime={day} aria-label={longDay(day)} className={isCentral ? 'is-the-day' : undefined}>
        <b>{dayOfMonth(day)}</b>
        {weekdayName(day)}
      </time>
      <ul>
        {items
          .toSorted((a, b) => ((a.startTime ?? '') < (b.startTime ?? '') ? -1 : 1))
          .map((item) => (
            <li key={item.key}>
              {item.kind === 'own' ? <OwnEntry {...props} item={item} /> : <BehindLink item={item} />}
            </li>
          ))}
      </ul>
    </div>
  )
}

function OwnEntry({
  item,
  zone,
  editing,
  onOpen,
  languageOf,
}: Omit<DayOfListProps, 'day' | 'items' | 'central'> & { readonly item: OwnItem }) {
  const { t } = useLingui()
  const { activity, date } = item
  const title = activity.title.trim() === '' ? t`Untitled activity` : activity.title
  const lastDay = shortDay(item.last)
  const when = [isBar(item) ? t`until ${lastDay}` : null, hoursInCalendar(item, zone)].filter((part) => part !== null)
  return (
    <div className="week-entry">
      <div>
        {when.length > 0 && <span className="hours">{when.join(', ')}</span>}
        <button type="button" className="open-row" onClick={() => onOpen(activity.id)}>
          <bdi lang={languageOf(activity.id)}>{title}</bdi>
        </button>
        <Gloss gloss={activity.gloss} />
        <span className="meta">
          <StatusMark status={activity.status} /> <VisibilityMark visibility={activity.visibility} />
        </span>
      </div>
      {editing !== null && (
        <MenuTrigger>
          <Button className="ibtn" aria-label={t`Actions for ${title}`}>
            <Icon name="dots" />
          </Button>
          <Popover placement="bottom end">
            <Menu onAction={(id) => (id === 'open' ? onOpen(activity.id) : editing.moves.ask([{ activity, date }]))}>
              <MenuItem id="move">{t`Move…`}</MenuItem>
              <MenuItem id="open">{t({ message: 'Open', context: 'verb' })}</MenuItem>
            </Menu>
          </Popover>
        </MenuTrigger>
      )}
    </div>
  )
}

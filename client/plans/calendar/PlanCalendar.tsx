import { useMemo, useRef, type ReactNode } from 'react'
import { useLingui } from '@lingui/react/macro'
import { daysOfWeek } from '../../../shared/plans/calendar/weeks.ts'
import { occurrencesOf } from '../../../shared/plans/occurrences.ts'
import { today, weekdayName } from '../../ui/formats/when.ts'
import { usePhone } from '../../ui/usePhone.ts'
import { CalendarBar } from './CalendarBar.tsx'
import type { PlanCalendarProps } from './calendarProps.ts'
import { CalendarLegend } from './CalendarLegend.tsx'
import { CalendarOnPaper } from './CalendarOnPaper.tsx'
import { CalendarWeek } from './CalendarWeek.tsx'
import { CollisionList } from './CollisionList.tsx'
import { collisionsAmong } from './collisions.ts'
import { isWithin } from './items.ts'
import { NoDayTray } from './NoDayTray.tsx'
import { mark, readDays } from './dayCells.ts'
import { useOccurrenceDrag } from '../moving/useOccurrenceDrag.ts'
import { useCalendarHandlers } from './useCalendarHandlers.ts'
import { useCalendarItems } from './useCalendarItems.ts'
import { useShownWeeks } from './useShownWeeks.ts'
import { WeekList } from './WeekList.tsx'
import './calendar.css'
import './calendarParts.css'

const NOBODY: ReadonlySet<string> = new Set()
/** Lanes of a week in a month; a week alone shows all. */
const LANES = { month: 7, week: Infinity } as const

/** A plan's activities on their days: weeks below one another, or a list by week on a phone. The default export: it is loaded on demand. */
export default function PlanCalendar(props: PlanCalendarProps) {
  const { activities, central, look, openId, onOpen, editing, languageOf } = props
  const isPhone = usePhone()
  const { own, items, behind, zone } = useCalendarItems(activities, look.hidden)
  const undated = useMemo(() => activities.filter((one) => occurrencesOf(one).length === 0), [activities])
  const shown = useShownWeeks(central.first, look.zoom)
  const root = useRef<HTMLDivElement>(null)
  const note = useRef<HTMLDivElement>(null)
  const { grab, grabUndated } = useOccurrenceDrag({
    note,
    own,
    items,
    editing,
    readDays: () => readDays(root.current),
    mark: (drag) => mark(root.current, drag),
  })
  const { activeDay, handlers } = useCalendarHandlers({
    root,
    own,
    shown,
    look,
    editing,
    day: central.first,
    onOpen,
    grab,
  })
  const collisions = useMemo(
    () =>
      collisionsAmong(
        own.filter((one) => isWithin(one, shown)),
        items.filter((one) => one.kind !== 'own' && isWithin(one, shown)),
      ),
    // Its object is another one with each rendering; its days say all.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
    [own, items, shown.first, shown.last],
  )
  const tray = (
    <NoDayTray activities={undated} editing={editing} onOpen={onOpen} onGrab={grabUndated} languageOf={languageOf} />
  )
  if (isPhone)
    return (
      <>
        {tray}
        <WeekList {...props} items={items} zone={zone} />
      </>
    )
  return (
    <>
      {tray}
      <div className="paper cal">
        <CalendarBar look={look} shown={shown} day={central.first} behind={behind} />
        <div className={`cal-grid is-${look.zoom}`} data-by-time="" ref={root} {...handlers}>
          <Weekdays first={shown.first}>
            {shown.weeks.map((week) => (
              <CalendarWeek
                key={week}
                first={week}
                items={items}
                central={central}
                today={today()}
                activeDay={daysOfWeek(week).some((one) => one === activeDay) ? activeDay : null}
                selected={editing?.selection.ids ?? NOBODY}
                openId={openId}
                canEdit={editing !== null}
                mostLanes={LANES[look.zoom]}
                zone={zone}
                languageOf={languageOf}
              />
            ))}
          </Weekdays>
        </div>
        <CalendarLegend zone={zone} canEdit={editing !== null} />
      </div>
      <div className="move-note" ref={note} hidden aria-hidden="true" />
      <CollisionList collisions={collisions} />
      <CalendarOnPaper items={items} shown={shown} central={central} zone={zone} languageOf={languageOf} />
    </>
  )
}

/** The grid with the names of its days. */
function Weekdays({ first, children }: { readonly first: string; readonly children: ReactNode }) {
  const { t } = useLingui()
  return (
    <div role="grid" aria-label={t`Calendar`}>
      <div role="row" className="cal-head">
        <span role="columnheader">
          <span className="vh">{t`Week`}</span>
        </span>
        {daysOfWeek(first).map((day) => (
          <span role="columnheader" key={day}>
            {weekdayName(day)}
          </span>
        ))}
      </div>
      {children}
    </div>
  )
}

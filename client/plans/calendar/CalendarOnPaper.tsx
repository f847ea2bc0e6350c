import { createPortal } from 'react-dom'
import type { DaySpan } from '../../../shared/days.ts'
import { daysOfWeek } from '../../../shared/plans/calendar/weeks.ts'
import type { TitleLanguage } from '../../../shared/plans/missing.ts'
import { dayAndMonth, wholeDay, weekdayName } from '../../ui/formats/when.ts'
import { usePrinting } from '../../ui/print/usePrinting.ts'
import { CalendarWeek } from './CalendarWeek.tsx'
import { calendarPlace } from './calendarPlace.ts'
import type { CalendarItem } from './items.ts'
import type { ShownWeeks } from './useShownWeeks.ts'

interface CalendarOnPaperProps {
  readonly items: readonly CalendarItem[]
  readonly shown: ShownWeeks
  readonly central: DaySpan
  readonly zone: string | null
  readonly languageOf: TitleLanguage
}

const NOBODY: ReadonlySet<string> = new Set()

/** The weeks on screen, on one page and in full, in place of the printed list. */
export function CalendarOnPaper({ items, shown, central, zone, languageOf }: CalendarOnPaperProps) {
  if (!usePrinting()) return null
  const [from, to] = [dayAndMonth(shown.first), wholeDay(shown.last)]
  return createPortal(
    <div className="cal-paper">
      <h2>
        {from} – {to}
      </h2>
      <div className="cal-head" aria-hidden="true">
        <span />
        {daysOfWeek(shown.first).map((day) => (
          <span key={day}>{weekdayName(day)}</span>
        ))}
      </div>
      {shown.weeks.map((week) => (
        <CalendarWeek
          key={week}
          first={week}
          items={items}
          central={central}
          today=""
          activeDay={null}
          selected={NOBODY}
          openId={null}
          canEdit={false}
          mostLanes={Infinity}
          zone={zone}
          languageOf={languageOf}
        />
      ))}
    </div>,
    calendarPlace(),
  )
}

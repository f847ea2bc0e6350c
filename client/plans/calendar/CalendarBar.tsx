import { useLingui } from '@lingui/react/macro'
import { Button, IconButton } from '../../ui/Button.tsx'
import { dayAndMonth, wholeDay } from '../../ui/formats/when.ts'
import { BehindChips } from './BehindChips.tsx'
import type { BehindItem } from './behind.ts'
import type { CalendarLook } from './calendarProps.ts'
import type { ShownWeeks } from './useShownWeeks.ts'
import { ZoomChoice } from './ZoomChoice.tsx'

interface CalendarBarProps {
  readonly look: CalendarLook
  readonly shown: ShownWeeks
  readonly day: string
  readonly behind: readonly BehindItem[]
}

/** Over the weeks: which are shown, how many, and what is drawn behind the activities. */
export function CalendarBar({ look, shown, day, behind }: CalendarBarProps) {
  const { t } = useLingui()
  const [from, to] = [dayAndMonth(shown.first), wholeDay(shown.last)]
  return (
    <div className="cal-bar">
      <IconButton icon="left" label={t`Earlier weeks`} onPress={() => shown.turn(-1)} />
      <IconButton icon="right" label={t`Later weeks`} onPress={() => shown.turn(1)} />
      <h3 aria-live="polite">
        {from} – {to}
      </h3>
      <Button onPress={() => shown.goTo(day)}>{t`SID week`}</Button>
      <BehindChips look={look} behind={behind} />
      <ZoomChoice look={look} />
    </div>
  )
}

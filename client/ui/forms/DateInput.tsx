import { useMemo, useRef } from 'react'
import { parseDate } from '@internationalized/date'
import { useLingui } from '@lingui/react/macro'
import {
  Button,
  Calendar,
  CalendarCell,
  CalendarGrid,
  DatePicker,
  Dialog,
  Group,
  Heading,
  Label,
  Popover,
} from 'react-aria-components'
import { Icon } from '../Icon.tsx'
import { DateParts } from './DateParts.tsx'
import { UnusualYear } from './UnusualYear.tsx'
import { useTypedDay, type TypedDayOptions } from './useTypedDay.ts'

interface DateInputProps extends TypedDayOptions {
  readonly label: string
}

/**
 * A day: typed part by part in day-month-year order in every language, or chosen from the calendar. It is handed over once, when it is
 * complete. A day that its month does not have is rejected; the field does not take the nearest valid day instead.
 */
export function DateInput({ label, ...options }: DateInputProps) {
  const { t } = useLingui()
  const group = useRef<HTMLDivElement>(null)
  const { shown, wrong, asked, change, accept, watch, onFocus, onBlur, onKeyDown } = useTypedDay(group, options)
  // The same object while the day is the same: a new object would clear half-typed parts.
  const day = useMemo(() => (shown === null ? null : parseDate(shown)), [shown])
  return (
    <DatePicker
      className="field"
      value={day}
      onChange={(next) => change(next === null ? null : next.toString())}
      isInvalid={wrong !== undefined}
      firstDayOfWeek="mon"
    >
      <Label className="label">{label}</Label>
      <Group
        ref={group}
        className={wrong === undefined ? 'input parts' : 'input parts bad'}
        onFocus={onFocus}
        onBlur={onBlur}
        onKeyDownCapture={onKeyDown}
      >
        <DateParts onTyped={watch} />
        <Button className="ibtn" aria-label={t`Open calendar`}>
          <Icon name="calendar" />
        </Button>
      </Group>
      {wrong !== undefined && (
        <p className="hint bad" role="alert">
          {wrong}
        </p>
      )}
      {asked !== null && <UnusualYear year={asked} onAccept={accept} />}
      <CalendarPopover />
    </DatePicker>
  )
}

function CalendarPopover() {
  return (
    <Popover>
      <Dialog>
        <Calendar>
          <header>
            <Button slot="previous" className="ibtn">
              <Icon name="left" />
            </Button>
            <Heading />
            <Button slot="next" className="ibtn">
              <Icon name="right" />
            </Button>
          </header>
          <CalendarGrid>{(date) => <CalendarCell date={date} />}</CalendarGrid>
        </Calendar>
      </Dialog>
    </Popover>
  )
}

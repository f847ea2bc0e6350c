import { parseDate } from '@internationalized/date'
import { useLingui } from '@lingui/react/macro'
import {
  Button,
  Calendar,
  CalendarCell,
  CalendarGrid,
  DateInput as Segments,
  DatePicker,
  DateSegment,
  Dialog,
  Group,
  Heading,
  Label,
  Popover,
} from 'react-aria-components'
import { Icon } from './Icon.tsx'

interface DateInputProps {
  readonly label: string
  /** ISO date, `2027-02-09`. */
  readonly value: string | null
  readonly onChange: (value: string | null) => void
  /** What is wrong with it, in words. */
  readonly problem?: string | undefined
}

/**
 * A day: typed part by part in day-month-year order, whatever the browser's own language, or taken from the calendar.
 */
export function DateInput({ label, value, onChange, problem }: DateInputProps) {
  const { t } = useLingui()
  return (
    <DatePicker
      className="field"
      value={value === null ? null : parseDate(value)}
      onChange={(date) => onChange(date === null ? null : date.toString())}
      isInvalid={problem !== undefined}
      firstDayOfWeek="mon"
    >
      <Label className="label">{label}</Label>
      <Group className={problem === undefined ? 'input parts' : 'input parts bad'}>
        <Segments className="segments">{(segment) => <DateSegment segment={segment} />}</Segments>
        <Button className="ibtn" aria-label={t`Open the calendar`}>
          <Icon name="calendar" />
        </Button>
      </Group>
      {problem !== undefined && <p className="hint bad">{problem}</p>}
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
    </DatePicker>
  )
}

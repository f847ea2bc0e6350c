import { useCallback, useContext, useEffect, useMemo, useRef, useState } from 'react'
import { parseDate } from '@internationalized/date'
import { useLingui } from '@lingui/react/macro'
import {
  Button,
  Calendar,
  CalendarCell,
  CalendarGrid,
  DateFieldStateContext,
  DateInput as Segments,
  DatePicker,
  DateSegment,
  Dialog,
  Group,
  Heading,
  Label,
  Popover,
} from 'react-aria-components'
import { Icon } from '../Icon.tsx'
import { monthAndYear } from '../formats/when.ts'

interface DateInputProps {
  readonly label: string
  /** ISO date, `2027-02-09`. */
  readonly value: string | null
  readonly onChange: (value: string | null) => void
  /** An error message. */
  readonly problem?: string | undefined
}

/**
 * A day: typed part by part in day-month-year order in every language, or chosen from the calendar. A day that its
 * month does not have is rejected; the field does not take the nearest valid day instead.
 */
export function DateInput({ label, value, onChange, problem }: DateInputProps) {
  const { t } = useLingui()
  // The same object while the day is the same: a new object would clear half-typed parts.
  const date = useMemo(() => (value === null ? null : parseDate(value)), [value])
  const before = useRef(value)
  const group = useRef<HTMLDivElement>(null)
  const [impossible, setImpossible] = useState<LastDay | null>(null)
  /** The nearest day was already refused once; if it comes again, the person chose it. */
  const refused = useRef(false)
  const { month, last } = impossible ?? {}
  const wrong = impossible === null ? problem : t`${month} has only ${last} days.`

  function change(date: string | null): void {
    const leaving = group.current?.contains(document.activeElement) === false
    if (impossible !== null && leaving && !refused.current) {
      refused.current = true
      // The first typed digit was already a valid day.
      if (before.current !== value) onChange(before.current)
      return
    }
    setImpossible(null)
    onChange(date)
  }
  const watch = useCallback((found: LastDay) => {
    refused.current = false
    setImpossible(found)
  }, [])
  return (
    <DatePicker
      className="field"
      value={date}
      onFocus={() => {
        before.current = value
      }}
      onChange={(date) => change(date === null ? null : date.toString())}
      isInvalid={wrong !== undefined}
      firstDayOfWeek="mon"
    >
      <Label className="label">{label}</Label>
      <Group ref={group} className={wrong === undefined ? 'input parts' : 'input parts bad'}>
        <TypedParts onImpossible={watch} />
        <Button className="ibtn" aria-label={t`Open calendar`}>
          <Icon name="calendar" />
        </Button>
      </Group>
      {wrong !== undefined && (
        <p className="hint bad" role="alert">
          {wrong}
        </p>
      )}
      <CalendarPopover />
    </DatePicker>
  )
}

/** The last day of a month for which a later day was typed. */
interface LastDay {
  readonly month: string
  readonly last: number
}

/** Detects a day that its month does not have. On blur, the field itself would change it to the last day. */
function WatchTyped({ onImpossible }: { readonly onImpossible: (found: LastDay) => void }) {
  const state = useContext(DateFieldStateContext)
  const [day, month, year] = ['day', 'month', 'year'].map((type) => {
    const found = state?.segments.find((segment) => segment.type === type)
    return found === undefined || found.isPlaceholder ? null : Number(found.text)
  })
  useEffect(() => {
    if (typeof day !== 'number' || typeof month !== 'number' || typeof year !== 'number') return
    const last = new Date(Date.UTC(year, month, 0))
    if (year >= 1000 && day > last.getUTCDate())
      onImpossible({ month: monthAndYear(last.toISOString().slice(0, 10)), last: last.getUTCDate() })
  }, [day, month, year, onImpossible])
  return null
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

function TypedParts({ onImpossible }: { readonly onImpossible: (found: LastDay) => void }) {
  return (
    <Segments className="segments">
      {(segment) =>
        segment.type === 'year' ? (
          <>
            <DateSegment segment={segment} />
            <WatchTyped onImpossible={onImpossible} />
          </>
        ) : (
          <DateSegment segment={segment} />
        )
      }
    </Segments>
  )
}

import { useCallback, useMemo, useRef, useState, type FocusEvent, type KeyboardEvent } from 'react'
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
import { showToast } from '../announce.ts'
import { Icon } from '../Icon.tsx'
import { DateParts, type TypedDate } from './DateParts.tsx'
import { UnusualYear } from './UnusualYear.tsx'
import { useHeldValue } from './useHeldValue.ts'

interface DateInputProps {
  readonly label: string
  /** ISO date, `2027-02-09`. */
  readonly value: string | null
  readonly onChange: (value: string | null) => void
  /** An error message. */
  readonly problem?: string | undefined
  /** A day near which others are likely: a year further away needs confirmation. */
  readonly near?: string | undefined
}

/** Years from the likely one that need no confirmation. */
const USUAL_YEARS = 2
const yearOf = (date: string): number => Number(date.slice(0, 4))
/** A year that is being typed is 2, 20 and 202 first. */
const hasWholeYear = (date: string | null): boolean => date !== null && yearOf(date) >= 1000

/**
 * A day: typed part by part in day-month-year order in every language, or chosen from the calendar. It is handed over once, when it is
 * complete. A day that its month does not have is rejected; the field does not take the nearest valid day instead.
 */
export function DateInput({ label, value, onChange, problem, near }: DateInputProps) {
  const { t } = useLingui()
  const group = useRef<HTMLDivElement>(null)
  const [typed, setTyped] = useState<TypedDate>({ kind: 'whole' })
  const [accepted, setAccepted] = useState<number | null>(null)
  const [hasLeft, setLeft] = useState(false)
  const isUnusual = (date: string): boolean =>
    near !== undefined && yearOf(date) !== accepted && Math.abs(yearOf(date) - yearOf(near)) > USUAL_YEARS
  const mayKeep = (date: string | null): boolean =>
    typed.kind !== 'impossible' && (date === null || (hasWholeYear(date) && !isUnusual(date)))
  const held = useHeldValue({
    value,
    onChange,
    isPartial: typed.kind === 'partial',
    mayKeep,
    onLost: () => showToast(t`The day was not complete, so nothing was changed.`),
  })
  const { shown } = held
  // The same object while the day is the same: a new object would clear half-typed parts.
  const date = useMemo(() => (shown === null ? null : parseDate(shown)), [shown])
  const isIncomplete = hasLeft && (typed.kind === 'partial' || (shown !== null && !hasWholeYear(shown)))
  const asked = shown !== null && shown !== value && hasWholeYear(shown) && isUnusual(shown) ? yearOf(shown) : null
  const wrong =
    typed.kind === 'impossible'
      ? t`${typed.month} has only ${typed.last} days.`
      : isIncomplete
        ? t`Not kept yet: this day is not complete.`
        : problem
  /** On blur, the field itself would take the last day of the month. */
  const refused = useRef(false)

  function change(next: string | null): void {
    const leaving = group.current?.contains(document.activeElement) === false
    if (typed.kind === 'impossible' && leaving && !refused.current) {
      refused.current = true
      return held.drop()
    }
    setTyped({ kind: 'whole' })
    const isJustComplete = !hasWholeYear(shown) && hasWholeYear(next)
    const isChosen = leaving && next !== null
    if (next !== null && (isJustComplete || isChosen) && !isUnusual(next)) held.take(next)
    else held.hold(next)
  }
  const watch = useCallback((next: TypedDate) => {
    if (next.kind === 'impossible') refused.current = false
    setTyped((before) => (before.kind === 'impossible' && next.kind === 'whole' ? before : next))
  }, [])
  function onBlur({ relatedTarget }: FocusEvent): void {
    if (group.current?.contains(relatedTarget) === true) return
    setLeft(true)
    held.commit()
  }
  function onKeyDown({ key }: KeyboardEvent): void {
    if (key === 'Enter') held.commit()
  }
  return (
    <DatePicker
      className="field"
      value={date}
      onChange={(next) => change(next === null ? null : next.toString())}
      isInvalid={wrong !== undefined}
      firstDayOfWeek="mon"
    >
      <Label className="label">{label}</Label>
      <Group
        ref={group}
        className={wrong === undefined ? 'input parts' : 'input parts bad'}
        onFocus={() => setLeft(false)}
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
      {asked !== null && (
        <UnusualYear
          year={asked}
          onAccept={() => {
            setAccepted(asked)
            held.take(shown)
          }}
        />
      )}
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

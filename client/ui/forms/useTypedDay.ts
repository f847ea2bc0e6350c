import { useCallback, useRef, useState, type FocusEvent, type KeyboardEvent, type RefObject } from 'react'
import { useLingui } from '@lingui/react/macro'
import { showToast } from '../announce.ts'
import type { TypedDate } from './DateParts.tsx'
import { isUnusualYear, withCentury, yearOf } from './typedYear.ts'
import { useHeldValue } from './useHeldValue.ts'

export interface TypedDayOptions {
  /** ISO date, `2027-02-09`. */
  readonly value: string | null
  readonly onChange: (value: string | null) => void
  /** An error message. */
  readonly problem?: string | undefined
  /** A day near which others are likely: a year further away is asked about. */
  readonly near?: string | undefined
}

/** A year that is being typed is 2, 20 and 202 first. */
const hasWholeYear = (date: string | null): boolean => date !== null && yearOf(date) >= 1000

/**
 * Holds a day while it is typed, and hands it over once, when it is complete.
 *
 * @param group what the parts are in; focus that leaves it leaves the field
 */
export function useTypedDay(group: RefObject<HTMLElement | null>, { value, onChange, problem, near }: TypedDayOptions) {
  const { t } = useLingui()
  const [typed, setTyped] = useState<TypedDate>({ kind: 'whole' })
  const [accepted, setAccepted] = useState<number | null>(null)
  const [hasLeft, setLeft] = useState(false)
  const isUnusual = (date: string): boolean =>
    near !== undefined && yearOf(date) !== accepted && isUnusualYear(date, near)
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
  const isIncomplete = hasLeft && (typed.kind === 'partial' || (shown !== null && !hasWholeYear(shown)))
  const asked = shown !== null && shown !== value && hasWholeYear(shown) && isUnusual(shown) ? yearOf(shown) : null
  const wrong =
    typed.kind === 'impossible'
      ? t`${typed.month} has only ${typed.last} days.`
      : isIncomplete
        ? t`Not kept yet: this day is not complete.`
        : problem
  /** The field itself would take the last day of the month on leaving. */
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
    settle()
  }
  function settle(): void {
    const whole = shown === null ? null : withCentury(shown)
    if (whole === null || whole === shown) held.commit()
    else if (isUnusual(whole)) held.hold(whole)
    else held.take(whole)
  }
  function onKeyDown({ key }: KeyboardEvent): void {
    if (key === 'Enter') settle()
    if (key === 'Escape') held.forget()
  }
  function accept(): void {
    setAccepted(asked)
    held.take(shown)
  }
  return { shown, wrong, asked, change, accept, watch, onFocus: (): void => setLeft(false), onBlur, onKeyDown }
}

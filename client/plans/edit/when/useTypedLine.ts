import { use, useEffect, useRef, useState } from 'react'
import { useLingui } from '@lingui/react/macro'
import type { CellProblem } from '../../../../shared/plans/cells/codec.ts'
import { readTypedWhen, type TypedWhen, type TypingOptions } from '../../../../shared/plans/cells/typedWhen.ts'
import { withLastDay } from '../../../../shared/plans/movedWhen.ts'
import { showToast } from '../../../ui/announce.ts'
import { ForgettingContext } from '../../../ui/forms/forgetting.ts'
import { isUnusualYear, yearOf } from '../../../ui/forms/typedYear.ts'
import type { WhenEdit } from './whenEdit.ts'

/** What the text in the line means. */
export type LineReading =
  | { readonly kind: 'empty' }
  | { readonly kind: 'read'; readonly value: TypedWhen }
  /** Its year is likely a slip. */
  | { readonly kind: 'year'; readonly value: TypedWhen; readonly year: number }
  | { readonly kind: 'unread'; readonly problem: CellProblem }

function readLine(text: string, { likelyDay, ...options }: LineOptions): LineReading {
  if (text.trim() === '') return { kind: 'empty' }
  const reading = readTypedWhen(text, options)
  if ('problem' in reading) return { kind: 'unread', problem: reading.problem }
  const { value } = reading
  const unusual = [value.startsOn, value.endsOn].find((day) => typeof day === 'string' && isUnusualYear(day, likelyDay))
  return typeof unusual === 'string' ? { kind: 'year', value, year: yearOf(unusual) } : { kind: 'read', value }
}

interface LineOptions extends TypingOptions {
  /** A year far from this day's is asked about. */
  readonly likelyDay: string
}

/** Holds the text of a line of days and hours, and hands over what it means when the person presses Enter or leaves. */
export function useTypedLine(edit: WhenEdit, options: LineOptions) {
  const { t } = useLingui()
  const [text, setText] = useState('')
  /** As it is now: what a key has taken or dropped is not read again when the line goes with the same key. */
  const current = useRef('')
  /** The person has pressed Enter or left: now it is said what is wrong. */
  const [isTried, setTried] = useState(false)
  const forgetting = use(ForgettingContext)
  const reading = readLine(text, options)

  function type(next: string): void {
    current.current = next
    setText(next)
    setTried(false)
  }
  function hand(value: TypedWhen): void {
    edit.set(value)
    type('')
  }
  /** @returns whether nothing is left to read */
  function take(): boolean {
    setTried(true)
    if (reading.kind === 'read') hand(reading.value)
    return reading.kind === 'read' || reading.kind === 'empty'
  }
  const atEnd = useRef(() => {})
  useEffect(() => {
    atEnd.current = () => {
      if (current.current === '' || forgetting.current) return
      if (reading.kind === 'read') edit.set(reading.value)
      else if (reading.kind !== 'empty') showToast(t`“${text}” could not be read, so nothing was changed.`)
    }
  })
  useEffect(() => () => atEnd.current(), [])

  return {
    text,
    type,
    take,
    reading,
    isTried,
    /** Uses the year that was asked about. */
    accept: () => reading.kind === 'year' && hand(reading.value),
    /** The days and hours as they would be; null while nothing can be read. */
    preview: 'value' in reading ? { ...edit.values, ...withLastDay(edit.values, reading.value) } : null,
  }
}

import { use, useEffect, useRef, useState } from 'react'
import { useLeaveWarning } from '../useLeaveWarning.ts'
import { ForgettingContext } from './forgetting.ts'

interface HeldValue<T> {
  /** The field's value: the text being typed, or else the stored value. */
  readonly shown: T | null
  /** Holds the text typed so far. Others see the earlier value. */
  hold(next: T | null): void
  /** Hands over the held value, if it may be kept. Called when the person leaves the field or presses Enter. */
  commit(): void
  /** Hands over this value in place of the held one. */
  take(next: T | null): void
  /** Drops the held value: the field shows the stored one again. */
  drop(): void
  /** Drops the held value, and all that is typed in part, because the person pressed Escape. */
  forget(): void
}

interface HeldValueOptions<T> {
  readonly value: T | null
  readonly onChange: (value: T | null) => void
  /** Some parts are typed and others not, so there is no value yet. */
  readonly isPartial: boolean
  /** Whether the held value is complete and needs no question. */
  readonly mayKeep: (value: T | null) => boolean
  /** Called where the field goes while it holds something that may not be kept. */
  readonly onLost: () => void
}

/**
 * Holds a value that is typed in parts until it is complete. Otherwise each key would change the document: colleagues
 * would see the years 2, 20 and 202, and undo would step through each. A complete value is handed over even when the
 * field unmounts.
 */
export function useHeldValue<T extends string>({
  value,
  onChange,
  isPartial,
  mayKeep,
  onLost,
}: HeldValueOptions<T>): HeldValue<T> {
  const [held, setHeld] = useState<{ readonly value: T | null } | null>(null)
  const latest = useRef({ held, value, onChange, isPartial, mayKeep, onLost })
  useEffect(() => {
    latest.current = { held, value, onChange, isPartial, mayKeep, onLost }
  })
  const isForgotten = useRef(false)
  const forgetting = use(ForgettingContext)
  useLeaveWarning(isPartial || (held !== null && held.value !== value))

  function take(next: T | null): void {
    setHeld(null)
    latest.current.held = null
    if (next !== latest.current.value) latest.current.onChange(next)
  }
  useEffect(
    () => () => {
      const { held: left, ...last } = latest.current
      if (isForgotten.current || forgetting.current) return
      const differs = left !== null && left.value !== last.value
      if (last.isPartial || (differs && !last.mayKeep(left.value))) last.onLost()
      else if (differs) last.onChange(left.value)
    },
    [forgetting],
  )
  function drop(): void {
    latest.current.held = null
    setHeld(null)
  }
  return {
    shown: held === null ? value : held.value,
    hold(next) {
      isForgotten.current = false
      latest.current.held = { value: next }
      setHeld({ value: next })
    },
    commit() {
      const { held: left } = latest.current
      if (left !== null && !isPartial && mayKeep(left.value)) take(left.value)
    },
    take,
    drop,
    forget() {
      isForgotten.current = true
      drop()
    },
  }
}

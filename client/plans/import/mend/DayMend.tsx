import { useEffect, useRef } from 'react'
import { DateInput } from '../../../ui/forms/DateInput.tsx'

interface DayMendProps {
  readonly label: string
  readonly likelyDay: string | null
  readonly onSet: (day: string) => void
  readonly onLeave: () => void
}

/** A day for a cell. Escape leaves it. */
export function DayMend({ label, likelyDay, onSet, onLeave }: DayMendProps) {
  const field = useRef<HTMLDivElement>(null)
  useEffect(() => field.current?.querySelector<HTMLElement>('[role="spinbutton"]')?.focus(), [])
  return (
    <div
      role="presentation"
      ref={field}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return
        // The dialog stays open.
        event.stopPropagation()
        onLeave()
      }}
    >
      <DateInput
        label={label}
        value={null}
        onChange={(day) => day !== null && onSet(day)}
        near={likelyDay ?? undefined}
      />
    </div>
  )
}

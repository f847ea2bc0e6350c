import { useContext, useEffect, useMemo, useState } from 'react'
import { parseTime } from '@internationalized/date'
import { useLingui } from '@lingui/react/macro'
import { DateInput as Segments, DateSegment, Label, TimeField, TimeFieldStateContext } from 'react-aria-components'
import { showToast } from '../announce.ts'
import { useHeldValue } from './useHeldValue.ts'

interface TimeInputProps {
  readonly label: string
  /** `HH:mm`. */
  readonly value: string | null
  readonly onChange: (value: string | null) => void
  readonly problem?: string | undefined
}

/** A time of day on the 24-hour clock. It is handed over once, when the person leaves the field or presses Enter. */
export function TimeInput({ label, value, onChange, problem }: TimeInputProps) {
  const { t } = useLingui()
  const [isPartial, setPartial] = useState(false)
  const held = useHeldValue({
    value,
    onChange,
    isPartial,
    mayKeep: () => true,
    onLost: () => showToast(t`The time was not complete, so nothing was changed.`),
  })
  const { shown } = held
  // The same object while the time is the same: a new object would clear half-typed parts.
  const time = useMemo(() => (shown === null ? null : parseTime(shown)), [shown])
  return (
    <TimeField
      className="field"
      hourCycle={24}
      shouldForceLeadingZeros
      value={time}
      onChange={(next) => held.hold(next === null ? null : next.toString().slice(0, 5))}
      onBlur={() => held.commit()}
      onKeyDown={({ key }) => {
        if (key === 'Enter') held.commit()
        if (key === 'Escape') held.forget()
      }}
      isInvalid={problem !== undefined}
    >
      <Label className="label">{label}</Label>
      <Segments className={problem === undefined ? 'input segments' : 'input segments bad'}>
        {(segment) =>
          segment.type === 'minute' ? (
            <>
              <DateSegment segment={segment} />
              <WatchTyped onPartial={setPartial} />
            </>
          ) : (
            <DateSegment segment={segment} />
          )
        }
      </Segments>
      {problem !== undefined && <p className="hint bad">{problem}</p>}
    </TimeField>
  )
}

function WatchTyped({ onPartial }: { readonly onPartial: (isPartial: boolean) => void }) {
  const state = useContext(TimeFieldStateContext)
  const parts = (state?.segments ?? []).filter(({ isEditable }) => isEditable)
  const isPartial =
    parts.some(({ isPlaceholder }) => isPlaceholder) && parts.some(({ isPlaceholder }) => !isPlaceholder)
  useEffect(() => onPartial(isPartial), [isPartial, onPartial])
  return null
}

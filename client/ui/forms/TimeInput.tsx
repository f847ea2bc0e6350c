import { useMemo } from 'react'
import { parseTime } from '@internationalized/date'
import { DateInput as Segments, DateSegment, Label, TimeField } from 'react-aria-components'

interface TimeInputProps {
  readonly label: string
  /** `HH:mm`. */
  readonly value: string | null
  readonly onChange: (value: string | null) => void
  readonly problem?: string | undefined
}

/** A time of day on the 24-hour clock. */
export function TimeInput({ label, value, onChange, problem }: TimeInputProps) {
  // The same object while the time is the same: a new object would clear half-typed parts.
  const time = useMemo(() => (value === null ? null : parseTime(value)), [value])
  return (
    <TimeField
      className="field"
      hourCycle={24}
      shouldForceLeadingZeros
      value={time}
      onChange={(time) => onChange(time === null ? null : time.toString().slice(0, 5))}
      isInvalid={problem !== undefined}
    >
      <Label className="label">{label}</Label>
      <Segments className={problem === undefined ? 'input segments' : 'input segments bad'}>
        {(segment) => <DateSegment segment={segment} />}
      </Segments>
      {problem !== undefined && <p className="hint bad">{problem}</p>}
    </TimeField>
  )
}

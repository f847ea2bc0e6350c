import { useContext, useEffect } from 'react'
import { DateFieldStateContext, DateInput as Segments, DateSegment } from 'react-aria-components'
import { getDaysInMonth } from 'date-fns/getDaysInMonth'
import { monthAndYear } from '../formats/when.ts'

/** The result of a date's parts. */
export type TypedDate =
  | { readonly kind: 'whole' }
  /** Some are typed and some are not. */
  | { readonly kind: 'partial' }
  /** A day that its month does not have. `last`: the last one it has. */
  | { readonly kind: 'impossible'; readonly month: string; readonly last: number }

interface DatePartsProps {
  readonly onTyped: (typed: TypedDate) => void
}

/** The parts of a date to type in. */
export function DateParts({ onTyped }: DatePartsProps) {
  return (
    <Segments className="segments">
      {(segment) =>
        segment.type === 'year' ? (
          <>
            <DateSegment segment={segment} />
            <WatchTyped onTyped={onTyped} />
          </>
        ) : (
          <DateSegment segment={segment} />
        )
      }
    </Segments>
  )
}

/** On blur, the field itself would change a day that does not exist to the last one of the month. */
function WatchTyped({ onTyped }: DatePartsProps) {
  const state = useContext(DateFieldStateContext)
  const [day, month, year] = ['day', 'month', 'year'].map((type) => {
    const found = state?.segments.find((segment) => segment.type === type)
    return found === undefined || found.isPlaceholder ? null : Number(found.text)
  })
  useEffect(() => onTyped(typedOf(day ?? null, month ?? null, year ?? null)), [day, month, year, onTyped])
  return null
}

function typedOf(day: number | null, month: number | null, year: number | null): TypedDate {
  if (day === null && month === null && year === null) return { kind: 'whole' }
  if (day === null || month === null || year === null) return { kind: 'partial' }
  const last = getDaysInMonth(new Date(year, month - 1))
  if (year < 1000 || day <= last) return { kind: 'whole' }
  return { kind: 'impossible', month: monthAndYear(`${year}-${String(month).padStart(2, '0')}-01`), last }
}

import type { DaySpan } from '../../../shared/days.ts'
import type { BehindItem } from '../calendar/behind.ts'
import { placeOf } from './TimelineHead.tsx'

interface TimelineLinesProps {
  readonly milestones: readonly BehindItem[]
  readonly span: DaySpan
  readonly central: DaySpan
}

/** Milestones as lines through all rows, and the band of the campaign's day. */
export function TimelineLines({ milestones, span, central }: TimelineLinesProps) {
  return (
    <div className="tl-lines" aria-hidden="true">
      <span className="tl-band" style={placeOf(span, central)} />
      {milestones.map(({ key, first, isDeadline }) => (
        <span
          key={key}
          className={isDeadline ? 'tl-line is-deadline' : 'tl-line'}
          style={placeOf(span, { first, last: first })}
        />
      ))}
    </div>
  )
}

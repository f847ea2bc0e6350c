import type { ActivityView } from '../../../shared/plans/planView.ts'
import { listWithCommas } from '../../ui/formats/lists.ts'
import { hours, shortDays } from '../../ui/formats/when.ts'

const CHIPS_SHOWN = 2

/** The first of several values, and how many more there are. */
export function Chips({ labels, missing }: { readonly labels: readonly string[]; readonly missing: string }) {
  if (labels.length === 0) return <Gap words={missing} />
  const more = labels.slice(CHIPS_SHOWN)
  return (
    <span className="chips">
      {labels.slice(0, CHIPS_SHOWN).map((label) => (
        <span className="chip" key={label} title={label}>
          {label}
        </span>
      ))}
      {more.length > 0 && (
        <span className="chip plus" title={listWithCommas(more)}>
          +{more.length}
        </span>
      )}
    </span>
  )
}

interface WhenTextProps {
  readonly activity: ActivityView
  /** The Day: its dates are marked, and nothing else is. */
  readonly day: string
  readonly missing: string
}

export function WhenText({ activity, day, missing }: WhenTextProps) {
  const days = shortDays(activity)
  if (days === null) return <Gap words={missing} />
  const onDay = activity.startsOn === day && (activity.endsOn === null || activity.endsOn === day)
  const time = hours(activity)
  return (
    <>
      <span className={onDay ? 'onday' : undefined}>{days}</span>
      {time !== null && <small>{time}</small>}
    </>
  )
}

/** A gap that a reader would notice. */
function Gap({ words }: { readonly words: string }) {
  return words === '' ? null : <span className="gap">{words}</span>
}

import { Plural } from '@lingui/react/macro'
import type { ActivityView } from '../../../shared/plans/planView.ts'
import { FORMATS } from '../../../shared/taxonomy.ts'
import { labelOf } from '../forms/labelOf.ts'
import { listWithCommas } from '../formats/lists.ts'
import { shortDays } from '../formats/when.ts'
import { hoursWithZone } from '../formats/zonedHours.ts'
import { usePrinting } from '../print/usePrinting.ts'

const CHIPS_SHOWN = 2

/** The first of several values, and how many more there are; on paper all of them. */
export function Chips({ labels, missing }: { readonly labels: readonly string[]; readonly missing: string }) {
  const shown = usePrinting() ? labels.length : CHIPS_SHOWN
  if (labels.length === 0) return <Gap words={missing} />
  const more = labels.slice(shown)
  return (
    <span className="chips">
      {labels.slice(0, shown).map((label) => (
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
  readonly activity: Pick<ActivityView, 'startsOn' | 'endsOn' | 'startTime' | 'endTime' | 'timeZone' | 'dates'>
  /** The Day: its dates are marked, and nothing else is. */
  readonly day: string
  readonly missing: string
}

export function WhenText({ activity, day, missing }: WhenTextProps) {
  const days = shortDays(activity)
  if (days === null) return <Gap words={missing} />
  const isOneDay = activity.startsOn === day && (activity.endsOn === null || activity.endsOn === day)
  const onDay = isOneDay || activity.dates.some((date) => date.day === day)
  const time = hoursWithZone(activity, activity.timeZone, activity.startsOn)
  const count = activity.dates.filter((date) => date.day !== null).length
  return (
    <>
      <span className={onDay ? 'onday' : undefined}>{days}</span>
      {count > 1 && (
        <small>
          <Plural value={count} one="# date" other="# dates" />
        </small>
      )}
      {time !== null && <small>{time}</small>}
    </>
  )
}

/** The places; without any, whether it is online. */
export function WhereText({
  activity: { places, format },
}: {
  readonly activity: Pick<ActivityView, 'places' | 'format'>
}) {
  if (places.length > 0) return <span dir="auto">{listWithCommas(places)}</span>
  return format === null ? null : labelOf(FORMATS, format)
}

/** A gap that a reader would notice. */
function Gap({ words }: { readonly words: string }) {
  return words === '' ? null : <span className="gap">{words}</span>
}

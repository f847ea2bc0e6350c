import { Plural, Trans } from '@lingui/react/macro'
import type { Measured } from '../parts/inParts.ts'

/** Larger numbers are rounded. */
const EXACT_UP_TO = 100

interface FittingProps {
  readonly measured: Measured | null
  /** Some of them are in the plan already: their size says nothing about new ones. */
  readonly hasUpdates: boolean
}

/** How many of the activities have room in the plan. Shows nothing before it is measured. */
export function Fitting({ measured, hasUpdates }: FittingProps) {
  if (measured === null || measured.count === 0) return <p className="import-fits">&nbsp;</p>
  const { count, fitting, room } = measured
  if (fitting < count)
    return (
      <p className="import-fits is-full" role="status">
        <b>
          <Plural
            value={fitting}
            _0="The plan has no room for more"
            one="The plan has room for the first one"
            other="The plan has room for the first #"
          />
        </b>
        <Plural
          value={count - fitting}
          one="# activity stays out. Nothing is written yet."
          other="# activities stay out. Nothing is written yet."
        />
      </p>
    )
  const more = room > EXACT_UP_TO ? Math.floor(room / 100) * 100 : room
  return (
    <p className="import-fits">
      <b>
        <Plural value={count} one="It fits" other="All # fit" />
      </b>
      {!hasUpdates && (
        <Trans>
          Then the plan has room for about <Plural value={more} one="# more activity" other="# more activities" />.
        </Trans>
      )}
    </p>
  )
}

import { useState } from 'react'
import { Trans, useLingui } from '@lingui/react/macro'
import { useQuery } from '@tanstack/react-query'
import type { LocalDate } from '../../../shared/days.ts'
import type { UpdateId } from '../../../shared/ids.ts'
import { brusselsClock, instantOf } from '../../../shared/zonedTime.ts'
import { refusalTitle } from '../../http/refusalTitle.ts'
import { Button } from '../../ui/Button.tsx'
import { Callout } from '../../ui/Callout.tsx'
import { momentInBrussels, longDay } from '../../ui/formats/when.ts'
import { useNow } from '../../ui/formats/useNow.ts'
import { DateInput } from '../../ui/forms/DateInput.tsx'
import { SegmentedControl } from '../../ui/forms/SegmentedControl.tsx'
import { TimeInput } from '../../ui/forms/TimeInput.tsx'
import { Recipients } from './Recipients.tsx'
import { recipientsQuery, useStartSending } from './sendingQueries.ts'

interface SendFormProps {
  readonly update: UpdateId
  readonly day: LocalDate | null
  /** When it goes; null while nobody said so. */
  readonly at: string | null
  readonly away: boolean
}

const USUAL_HOUR = '15:00'

/** When a released letter goes: now, or at a day and hour of Brussels. */
export function SendForm({ update, day: worded, at, away }: SendFormProps) {
  const { t } = useLingui()
  const now = useNow()
  const [when, setWhen] = useState<'now' | 'hour'>('now')
  const [day, setDay] = useState<string | null>(worded)
  const [time, setTime] = useState<string | null>(USUAL_HOUR)
  const start = useStartSending(update)
  const recipients = useQuery(recipientsQuery)
  const today = brusselsClock(now).day
  const chosen = when === 'now' || day === null || time === null ? null : instantOf(day, time)
  const goesOn = when === 'now' ? today : day
  const isPast = chosen !== null && chosen <= now
  const isReady = when === 'now' || (chosen !== null && !isPast)
  return (
    <div className="send-form">
      {at !== null && (
        <Callout>
          <Trans>It goes by itself: {momentInBrussels(at)}. Recall the letter to stop that.</Trans>
        </Callout>
      )}
      {recipients.data !== undefined && <Recipients recipients={recipients.data} away={away} />}
      {!away && (
        <>
          <SegmentedControl
            label={t`When it goes`}
            options={[
              { id: 'now', label: t`Now` },
              { id: 'hour', label: t`At a day and hour` },
            ]}
            value={when}
            onChange={setWhen}
          />
          {when === 'hour' && (
            <div className="row send-hour">
              <DateInput label={t`Day`} value={day} onChange={setDay} />
              <TimeInput label={t`Hour in Brussels`} value={time} onChange={setTime} />
            </div>
          )}
          <Hints isPast={isPast} worded={worded} goesOn={goesOn} />
          {start.isError && (
            <Callout kind="danger" live>
              {refusalTitle(start.error) ??
                t`The server cannot be reached. Look here again before you send it once more.`}
            </Callout>
          )}
          {isReady && (
            <Button
              kind="primary"
              working={start.isPending}
              onPress={() => start.mutate({ at: chosen === null ? null : chosen.toISOString() })}
            >
              {when === 'now' ? <Trans>Send now</Trans> : <Trans>Send at this hour</Trans>}
            </Button>
          )}
        </>
      )}
    </div>
  )
}

interface HintsProps {
  /** The chosen hour is over. */
  readonly isPast: boolean
  /** The day for which the letter is worded, and the one on which it goes; null while unknown. */
  readonly worded: LocalDate | null
  readonly goesOn: string | null
}

function Hints({ isPast, worded, goesOn }: HintsProps) {
  return (
    <>
      {isPast && (
        <p className="hint bad">
          <Trans>This hour is over. Choose a later one, or send it now.</Trans>
        </p>
      )}
      {worded !== null && goesOn !== null && goesOn !== worded && (
        <p className="hint bad">
          <Trans>
            Its labels are those of {longDay(worded)}. For another day, recall it, change its day and release it again.
          </Trans>
        </p>
      )}
    </>
  )
}

import { useState } from 'react'
import { Trans, useLingui } from '@lingui/react/macro'
import type { CampaignId, CentreId } from '../../../shared/ids.ts'
import { failureReason } from '../../http/refusalTitle.ts'
import { showToast } from '../../ui/announce.ts'
import { Button } from '../../ui/Button.tsx'
import { DateInput } from '../../ui/forms/DateInput.tsx'
import { Dialog } from '../../ui/overlays/Dialog.tsx'
import { longDay, today } from '../../ui/formats/when.ts'
import { useReportSteps } from '../reportQueries.ts'

interface ReopenReportProps {
  readonly campaign: CampaignId
  readonly centre: CentreId
  readonly reopenedUntil: string | null
}

/** Opens a closed campaign again for the report of one centre, until a day. */
export function ReopenReport({ campaign, centre, reopenedUntil }: ReopenReportProps) {
  const { t } = useLingui()
  const { reopen } = useReportSteps(campaign, centre)
  const [isOpen, setOpen] = useState(false)
  const [day, setDay] = useState<string | null>(reopenedUntil)
  const isOver = day !== null && day < today()
  function send(until: string | null, done: string): void {
    setOpen(false)
    reopen.mutate(until, {
      onSuccess: () => showToast(done),
      onError: (error) => showToast(failureReason(error)),
    })
  }
  const name = day === null ? '' : longDay(day)
  return (
    <>
      {reopenedUntil !== null && (
        <Button working={reopen.isPending} onPress={() => send(null, t`The campaign is closed for this report again`)}>
          <Trans>Close again</Trans>
        </Button>
      )}
      <Button onPress={() => setOpen(true)}>
        {reopenedUntil === null ? <Trans>Open again until …</Trans> : <Trans>Change the day …</Trans>}
      </Button>
      <Dialog title={t`Open the campaign again for this report?`} isOpen={isOpen} onClose={() => setOpen(false)}>
        <p>
          <Trans>
            The planners of this centre can then write in their plan and their report, until the end of the day.
          </Trans>
        </p>
        <DateInput
          label={t`Until`}
          value={day}
          onChange={setDay}
          near={today()}
          problem={isOver ? t`${name} is over. Choose today or a later day.` : undefined}
        />
        <div className="actions">
          <Button onPress={() => setOpen(false)}>
            <Trans>Cancel</Trans>
          </Button>
          {day !== null && !isOver && (
            <Button kind="primary" onPress={() => send(day, t`Open again until ${name}`)}>
              <Trans>Open again</Trans>
            </Button>
          )}
        </div>
      </Dialog>
    </>
  )
}

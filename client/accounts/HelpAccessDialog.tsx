import { useState } from 'react'
import { Trans, useLingui } from '@lingui/react/macro'
import { addDays, LocalDate } from '../../shared/days.ts'
import type { CampaignId, CentreId } from '../../shared/ids.ts'
import { refusalTitle } from '../http/refusalTitle.ts'
import { showToast } from '../ui/announce.ts'
import { Button } from '../ui/Button.tsx'
import { Callout } from '../ui/Callout.tsx'
import { DateInput } from '../ui/forms/DateInput.tsx'
import { longDay, today } from '../ui/formats/when.ts'
import { Dialog } from '../ui/overlays/Dialog.tsx'
import { useSetHelpAccess } from './helpAccessQueries.ts'

interface HelpAccessDialogProps {
  readonly campaign: CampaignId
  readonly centre: CentreId
  readonly onClose: () => void
}

const WEEK_DAYS = 7

/** Asks until when coordinators may edit the plan. The default export: it is loaded on demand. */
export default function HelpAccessDialog({ campaign, centre, onClose }: HelpAccessDialogProps) {
  const { t } = useLingui()
  const [until, setUntil] = useState<string | null>(addDays(today(), WEEK_DAYS))
  const grant = useSetHelpAccess(campaign, centre)
  function run(): void {
    if (until === null) return
    const day = longDay(until)
    grant.mutate(LocalDate.parse(until), {
      onSuccess: () => (showToast(t`Coordinators may edit this plan until ${day}.`), onClose()),
    })
  }
  return (
    <Dialog title={t`Let coordinators edit this plan?`} isOpen onClose={onClose}>
      <p>
        <Trans>Everybody sees it in the plan while it lasts. You can end it at any time.</Trans>
      </p>
      <DateInput label={t`Last day`} value={until} onChange={setUntil} />
      {grant.isError && (
        <Callout kind="danger" live>
          {refusalTitle(grant.error) ?? (
            <Trans>Nothing was changed. Check your internet connection and try again.</Trans>
          )}
        </Callout>
      )}
      <div className="actions">
        {until !== null && (
          <Button kind="primary" working={grant.isPending} onPress={run}>
            <Trans>Let them edit</Trans>
          </Button>
        )}
        <Button onPress={onClose}>
          <Trans>Cancel</Trans>
        </Button>
      </div>
    </Dialog>
  )
}

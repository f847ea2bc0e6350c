import { use, useState } from 'react'
import { Trans, useLingui } from '@lingui/react/macro'
import type { CampaignId, CentreId } from '../../../shared/ids.ts'
import type { ReportState } from '../../../shared/reports/reportState.ts'
import { BesideContext } from '../../fields/besideDocument.ts'
import { failureReason } from '../../http/refusalTitle.ts'
import { showToast } from '../../ui/announce.ts'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/overlays/Dialog.tsx'
import { PrintButton } from '../../ui/print/PrintButton.tsx'
import { useReportSteps } from '../reportQueries.ts'

interface ReportActionsProps {
  readonly campaign: CampaignId
  readonly centre: CentreId
  readonly state: ReportState
  /** Whether it differs from what was submitted last. */
  readonly isChanged: boolean
  readonly isIncomplete: boolean
  /** Whether the server can be reached now. */
  readonly isConnected: boolean
  /** Waits until the server has stored every edit made in the report. */
  readonly whenSaved: (stop: AbortSignal) => Promise<boolean>
}

/** Prints a report, submits it and withdraws it. */
export function ReportActions(props: ReportActionsProps) {
  const { state, isChanged, isIncomplete, isConnected } = props
  const { t } = useLingui()
  const [isAsked, ask] = useState(false)
  const { submit, isSubmitting, withdraw } = useSubmitting(props)
  const maySubmit = isConnected && (state === 'none' || state === 'draft' || state === 'returned' || isChanged)
  function submitNow(): void {
    ask(false)
    void submit()
  }
  return (
    <div className="report-actions">
      <div className="row">
        <PrintButton />
        {state === 'submitted' && isConnected && (
          <Button
            working={withdraw.isPending}
            onPress={() =>
              withdraw.mutate(undefined, {
                onSuccess: () => showToast(t`Withdrawn: nobody decides on it now`),
                onError: (error) => showToast(failureReason(error)),
              })
            }
          >
            <Trans>Withdraw</Trans>
          </Button>
        )}
        {maySubmit && (
          <Button kind="primary" working={isSubmitting} onPress={isIncomplete ? () => ask(true) : submitNow}>
            {state === 'none' || state === 'draft' ? (
              <Trans>Submit report</Trans>
            ) : state === 'accepted' ? (
              <Trans>Submit correction</Trans>
            ) : (
              <Trans>Submit again</Trans>
            )}
          </Button>
        )}
      </div>
      <p className="meta">
        {isConnected ? (
          maySubmit && <Trans>Submitting stores the report as it is then.</Trans>
        ) : (
          <Trans>Submitting needs the server. You can go on writing.</Trans>
        )}
      </p>
      <Dialog title={t`Submit although something is missing?`} isOpen={isAsked} onClose={() => ask(false)}>
        <p>
          <Trans>The line below the title says what is missing. The coordinators may return the report for that.</Trans>
        </p>
        <div className="actions">
          <Button onPress={() => ask(false)}>
            <Trans>Complete it first</Trans>
          </Button>
          <Button kind="primary" onPress={submitNow}>
            <Trans>Submit anyway</Trans>
          </Button>
        </div>
      </Dialog>
    </div>
  )
}

/** Long enough for a slow network; after that the person presses again. */
const SAVED_WITHIN_MS = 20_000

function useSubmitting({ campaign, centre, whenSaved }: ReportActionsProps) {
  const { t } = useLingui()
  const beside = use(BesideContext)
  const { submit, withdraw } = useReportSteps(campaign, centre)
  const [isSaving, setSaving] = useState(false)
  /** The server stores what it has: first everything written here has to be there, in the plan as well. */
  async function submitSaved(): Promise<void> {
    const stop = AbortSignal.timeout(SAVED_WITHIN_MS)
    setSaving(true)
    try {
      const waits = [whenSaved(stop), ...(beside?.state.phase === 'open' ? [beside.whenSaved(stop)] : [])]
      if ((await Promise.all(waits)).includes(false)) {
        showToast(t`Not submitted: your latest changes are not saved yet. Try again.`)
        return
      }
      await submit.mutateAsync()
      showToast(t`Submitted. The coordinators are notified.`)
    } catch (error) {
      showToast(failureReason(error))
    } finally {
      setSaving(false)
    }
  }
  return { submit: submitSaved, isSubmitting: isSaving || submit.isPending, withdraw }
}

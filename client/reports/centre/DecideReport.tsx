import { useState } from 'react'
import { Plural, Trans, useLingui } from '@lingui/react/macro'
import type { CampaignId, CentreId } from '../../../shared/ids.ts'
import type { DecisionNote } from '../../../shared/reports/api.ts'
import type { SubmissionId } from '../../../shared/submissions/submission.ts'
import { failureReason } from '../../http/refusalTitle.ts'
import { showToast } from '../../ui/announce.ts'
import { Button } from '../../ui/Button.tsx'
import { Callout } from '../../ui/Callout.tsx'
import { TextInput } from '../../ui/forms/TextInput.tsx'
import { Dialog } from '../../ui/overlays/Dialog.tsx'
import { useReportSteps } from '../reportQueries.ts'

interface DecideReportProps {
  readonly campaign: CampaignId
  readonly centre: CentreId
  readonly submission: SubmissionId
  /** Written at parts and activities. */
  readonly notes: readonly DecisionNote[]
}

/** Accepts a report, or returns it with words. */
export function DecideReport({ campaign, centre, submission, notes }: DecideReportProps) {
  const { t } = useLingui()
  const { decide } = useReportSteps(campaign, centre)
  const [isReturning, setReturning] = useState(false)
  async function send(decision: 'accept' | 'return', words: string, done: string): Promise<void> {
    setReturning(false)
    try {
      // Awaited: this view goes as soon as nothing waits any more, and callbacks of a mutation go with it.
      await decide.mutateAsync({ decision, submission, words, notes: decision === 'return' ? notes : [] })
      showToast(done)
    } catch (error) {
      showToast(failureReason(error))
    }
  }
  return (
    <section className="paper pad report-decision" aria-label={t`Your decision`}>
      <h2>
        <Trans>Your decision</Trans>
      </h2>
      <p className="meta">
        <Trans>
          The planners of the centre are notified. To say what has to change, add a note at a part or an activity.
        </Trans>
      </p>
      <div className="row">
        <Button
          kind={notes.length === 0 ? 'primary' : 'secondary'}
          working={decide.isPending}
          onPress={() => void send('accept', '', t`Accepted. It counts in the network’s report.`)}
        >
          <Trans>Accept report</Trans>
        </Button>
        <Button kind={notes.length === 0 ? 'secondary' : 'primary'} onPress={() => setReturning(true)}>
          {notes.length === 0 ? (
            <Trans>Return report</Trans>
          ) : (
            <Plural value={notes.length} one="Return with # note" other="Return with # notes" />
          )}
        </Button>
      </div>
      {notes.length > 0 && (
        <Callout>
          <Trans>Notes are sent when you return the report. Accepting it drops them.</Trans>
        </Callout>
      )}
      <ReturnDialog
        isOpen={isReturning}
        notes={notes.length}
        onClose={() => setReturning(false)}
        onReturn={(words) => void send('return', words, t`Returned. The planners are notified.`)}
      />
    </section>
  )
}

interface ReturnDialogProps {
  readonly isOpen: boolean
  readonly notes: number
  readonly onClose: () => void
  readonly onReturn: (words: string) => void
}

/** Asks for the reason: without one nobody knows what to change. */
function ReturnDialog({ isOpen, notes, onClose, onReturn }: ReturnDialogProps) {
  const { t } = useLingui()
  const [words, setWords] = useState('')
  return (
    <Dialog title={t`Return the report to its centre?`} isOpen={isOpen} onClose={onClose}>
      <p>
        {notes > 0 ? (
          <Plural
            value={notes}
            one="Your note is shown at its place. Add a message if you like."
            other="Your # notes are shown at their places. Add a message if you like."
          />
        ) : (
          <Trans>Say what has to change.</Trans>
        )}
      </p>
      <TextInput
        label={notes > 0 ? t`Message to the centre (optional)` : t`Message to the centre`}
        value={words}
        onChange={setWords}
        rows={4}
        maxLength={2000}
      />
      <div className="actions">
        <Button onPress={onClose}>
          <Trans>Cancel</Trans>
        </Button>
        {(notes > 0 || words.trim() !== '') && (
          <Button kind="primary" onPress={() => onReturn(words.trim())}>
            <Trans>Return report</Trans>
          </Button>
        )}
      </div>
    </Dialog>
  )
}

import { plural } from '@lingui/core/macro'
import { Trans, useLingui } from '@lingui/react/macro'
import { Button } from '../../ui/Button.tsx'
import { Callout } from '../../ui/Callout.tsx'
import { Dialog } from '../../ui/overlays/Dialog.tsx'
import './writing.css'

export interface WritingProgress {
  readonly what: 'write' | 'undo' | 'redo'
  readonly written: number
  readonly count: number
  readonly stop: AbortController
}

interface WritingDialogProps extends WritingProgress {
  /** Whether the server can be reached now. */
  readonly isConnected: boolean
}

/** How many activities are saved while more are written. */
export function WritingDialog({ what, written, count, stop, isConnected }: WritingDialogProps) {
  const { t } = useLingui()
  const title = { write: t`Writing activities`, undo: t`Undoing changes`, redo: t`Redoing changes` }[what]
  // An undo that is stopped would leave the plan by half.
  const mayStop = what !== 'undo'
  return (
    <Dialog title={title} isOpen staysOpen onClose={() => mayStop && stop.abort()}>
      <progress className="writing-bar" value={written} max={count} aria-label={t`Activities saved`} />
      <p role="status">
        {t`${plural(count, {
          one: `${written} of # activity is written and saved.`,
          other: `${written} of # activities are written and saved.`,
        })}`}{' '}
        <Trans>Colleagues see them as they come.</Trans>
      </p>
      {!isConnected && (
        <Callout kind="warning" live>
          <p>
            <b>
              <Trans>The server cannot be reached.</Trans>
            </b>{' '}
            <Trans>
              Writing goes on by itself when the connection is back. Keep this page open: what is not written yet is
              only here.
            </Trans>
          </p>
        </Callout>
      )}
      {mayStop && (
        <div className="actions between">
          <Button onPress={() => stop.abort()}>
            <Trans>Stop</Trans>
          </Button>
          <span className="meta">
            <Trans>If you stop, what was written is taken back.</Trans>
          </span>
        </div>
      )}
    </Dialog>
  )
}

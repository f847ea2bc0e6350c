import { Trans, useLingui } from '@lingui/react/macro'
import { Button } from '../ui/Button.tsx'
import { Dialog } from '../ui/overlays/Dialog.tsx'

interface SignOutDialogProps {
  /** Documents with work that was not sent; none closes the dialog. */
  readonly unsent: readonly string[]
  readonly onStay: () => void
  readonly onLeave: () => void
}

/** Asks before work is lost. The default export, because it is loaded on demand. */
export default function SignOutDialog({ unsent, onStay, onLeave }: SignOutDialogProps) {
  const { t } = useLingui()
  return (
    <Dialog title={t`Sign out and lose unsent changes?`} isOpen={unsent.length > 0} onClose={onStay}>
      <p>
        <Trans>
          Signing out deletes the copy on this device. Changes that have not reached the server will be lost.
        </Trans>
      </p>
      <ul className="sublist">
        {unsent.map((document) => (
          <li key={document}>{document}</li>
        ))}
      </ul>
      <div className="actions">
        <Button kind="primary" autoFocus onPress={onStay}>
          <Trans>Stay signed in</Trans>
        </Button>
        <Button kind="danger" onPress={onLeave}>
          <Trans>Sign out</Trans>
        </Button>
      </div>
    </Dialog>
  )
}

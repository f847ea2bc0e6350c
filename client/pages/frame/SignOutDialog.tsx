import { Trans, useLingui } from '@lingui/react/macro'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/overlays/Dialog.tsx'

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
    <Dialog title={t`Some of your changes have not been sent`} isOpen={unsent.length > 0} onClose={onStay}>
      <p>
        <Trans>Signing out removes your work from this device, and with it what the server does not have yet.</Trans>
      </p>
      <ul className="sublist">
        {unsent.map((document) => (
          <li key={document}>{document}</li>
        ))}
      </ul>
      <div className="actions">
        <Button kind="primary" autoFocus onPress={onStay}>
          <Trans>Stay and send them</Trans>
        </Button>
        <Button kind="danger" onPress={onLeave}>
          <Trans>Sign out and lose them</Trans>
        </Button>
      </div>
    </Dialog>
  )
}

import { Trans, useLingui } from '@lingui/react/macro'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/overlays/Dialog.tsx'

interface ResolveDialogProps {
  readonly isOpen: boolean
  readonly onResolve: () => void
  readonly onClose: () => void
}

/** Asks before a question that nobody has answered is resolved. */
export function ResolveDialog({ isOpen, onResolve, onClose }: ResolveDialogProps) {
  const { t } = useLingui()
  return (
    <Dialog title={t`Resolve without an answer?`} isOpen={isOpen} onClose={onClose}>
      <p>
        <Trans>Nobody has answered this question yet. The person who asked is notified that it is resolved.</Trans>
      </p>
      <div className="actions">
        <Button kind="danger" onPress={onResolve}>
          <Trans>Resolve</Trans>
        </Button>
        <Button autoFocus onPress={onClose}>
          <Trans>Keep it open</Trans>
        </Button>
      </div>
    </Dialog>
  )
}

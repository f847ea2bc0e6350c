import { Trans, useLingui } from '@lingui/react/macro'
import { Button } from '../../../ui/Button.tsx'
import { Dialog } from '../../../ui/overlays/Dialog.tsx'

interface DiscardMendsProps {
  readonly onDiscard: () => void
  readonly onStay: () => void
}

/** Asked before an import is left in which rows were mended. */
export function DiscardMends({ onDiscard, onStay }: DiscardMendsProps) {
  const { t } = useLingui()
  return (
    <Dialog title={t`Discard the mended rows?`} isOpen onClose={onStay}>
      <p>
        <Trans>Nothing of this file is written yet. What you mended is only here.</Trans>
      </p>
      <div className="actions">
        <Button onPress={onStay} autoFocus>
          <Trans>Keep editing</Trans>
        </Button>
        <Button kind="danger" onPress={onDiscard}>
          <Trans>Discard</Trans>
        </Button>
      </div>
    </Dialog>
  )
}

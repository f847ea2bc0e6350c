import { Trans, useLingui } from '@lingui/react/macro'
import type { Account } from '../../shared/accounts/people.ts'
import type { CentreId } from '../../shared/ids.ts'
import { StrandChoice } from './StrandChoice.tsx'
import { Button } from '../ui/Button.tsx'
import { Dialog } from '../ui/overlays/Dialog.tsx'

interface StrandDialogProps {
  readonly person: Account
  readonly centre: CentreId
  readonly onClose: () => void
}

/** The strands of one of a centre's planners, edited by their lead or a coordinator. */
export function StrandDialog({ person, centre, onClose }: StrandDialogProps) {
  const { t } = useLingui()
  const { id, name, strands } = person
  return (
    <Dialog title={t`Strands of ${name}`} isOpen onClose={onClose}>
      <StrandChoice
        legend={t`Works in`}
        centre={centre}
        person={id}
        strands={strands.find((one) => one.centre === centre)?.strands ?? []}
      />
      <div className="actions">
        <Button onPress={onClose}>
          <Trans>Close</Trans>
        </Button>
      </div>
    </Dialog>
  )
}

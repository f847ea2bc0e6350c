import { Trans, useLingui } from '@lingui/react/macro'
import type { OwnFeed } from '../../shared/feeds/calendarFeed.ts'
import { showToast } from '../ui/announce.ts'
import { Button } from '../ui/Button.tsx'
import { Callout } from '../ui/Callout.tsx'
import { Dialog } from '../ui/overlays/Dialog.tsx'
import { useRevokeFeeds } from './feedQueries.ts'

interface RevokeDialogProps {
  readonly feed: OwnFeed | 'all'
  readonly onClose: () => void
}

/** Asks before an address is revoked: it does not come back. */
export function RevokeDialog({ feed, onClose }: RevokeDialogProps) {
  const { t } = useLingui()
  const revoke = useRevokeFeeds()
  const isAll = feed === 'all'
  const run = (): void =>
    revoke.mutate(isAll ? null : feed.id, {
      onSuccess() {
        showToast(isAll ? t`All calendar addresses revoked` : t`Calendar address revoked`)
        onClose()
      },
    })
  return (
    <Dialog title={isAll ? t`Revoke all addresses?` : t`Revoke “${feed.name}”?`} isOpen onClose={onClose}>
      <p>
        <Trans>
          Calendar programs that read it get nothing from now on, and may still show what they have. A revoked address
          does not come back, but you can make a new one.
        </Trans>
      </p>
      {revoke.isError && (
        <Callout kind="danger" live>
          <Trans>Nothing was revoked: the server cannot be reached. Try again.</Trans>
        </Callout>
      )}
      <div className="actions">
        <Button kind="danger" working={revoke.isPending} onPress={run}>
          {isAll ? <Trans>Revoke all</Trans> : <Trans>Revoke address</Trans>}
        </Button>
        <Button autoFocus onPress={onClose}>
          <Trans>Cancel</Trans>
        </Button>
      </div>
    </Dialog>
  )
}

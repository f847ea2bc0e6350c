import { Trans } from '@lingui/react/macro'
import type { ReadReason } from '../../shared/wire.ts'
import { Icon } from '../ui/Icon.tsx'

/** "View only" never comes without its reason. */
export function ViewOnly({ reason }: { readonly reason: ReadReason | null }) {
  return (
    <span className="badge">
      <Icon name="eye" />
      <Reason reason={reason} />
    </span>
  )
}

function Reason({ reason }: { readonly reason: ReadReason | null }) {
  switch (reason) {
    case 'other-centre':
      return <Trans>View only: this is another centre’s plan</Trans>
    case 'role':
      return <Trans>View only: plans are written by their centres</Trans>
    case 'campaign-closed':
      return <Trans>View only: this campaign is closed</Trans>
    case null:
      return <Trans>View only</Trans>
  }
}

import { Select, Trans } from '@lingui/react/macro'
import type { DocumentRef } from '../../shared/ids.ts'
import type { ReadReason } from '../../shared/wire.ts'
import { Icon } from '../ui/Icon.tsx'

interface ViewOnlyProps {
  readonly kind: DocumentRef['kind']
  readonly reason: ReadReason | null
}

/** "View only" never comes without its reason. */
export function ViewOnly({ kind, reason }: ViewOnlyProps) {
  return (
    <span className="badge">
      <Icon name="eye" />
      <Reason kind={kind} reason={reason} />
    </span>
  )
}

function Reason({ kind, reason }: ViewOnlyProps) {
  switch (reason) {
    case 'other-centre':
      return (
        <Select
          value={kind}
          _plan="View only: this is another centre’s plan"
          _profile="View only: this is another centre’s page"
          other="View only: these are another centre’s files"
        />
      )
    case 'role':
      return (
        <Select
          value={kind}
          _plan="View only: only its centre can edit a plan"
          _profile="View only: only its centre can edit a profile page"
          _connection="View only: only the two centres can edit the notes"
          other="View only: only the owners can edit these files"
        />
      )
    case 'campaign-closed':
      return <Trans>View only: this campaign is closed</Trans>
    case null:
      return <Trans>View only</Trans>
  }
}

import { Trans, useLingui } from '@lingui/react/macro'
import { Link } from 'react-router'
import type { DocumentKind } from '../../../shared/documents/kinds.ts'
import type { CentreId } from '../../../shared/ids.ts'
import { can, type Person } from '../../../shared/permissions.ts'
import type { ReadReason } from '../../../shared/wire.ts'
import { Icon } from '../../ui/Icon.tsx'
import { DOCUMENT_KINDS } from './documentKinds.tsx'

interface ViewOnlyProps {
  readonly kind: DocumentKind
  readonly reason: ReadReason | null
}

interface AskForAccessProps {
  readonly person: Person
  /** Whose document it is. */
  readonly centre: CentreId
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

/** For somebody who may only read because they do not belong to the centre: leads to the request to join it. */
export function AskForAccess({ person, centre, reason }: AskForAccessProps) {
  const isForeign = reason === 'other-centre' || reason === 'role'
  if (!isForeign || !can(person, 'join.ask', {})) return null
  return (
    <p className="hint">
      <Link to={`/join?centre=${centre}`}>
        <Trans>I plan for this centre</Trans>
      </Link>
    </p>
  )
}

function Reason({ kind, reason }: ViewOnlyProps) {
  const { i18n } = useLingui()
  switch (reason) {
    case 'other-centre':
      return i18n._(DOCUMENT_KINDS[kind].ofOtherCentre)
    case 'role':
      return i18n._(DOCUMENT_KINDS[kind].writtenByOthers)
    case 'campaign-closed':
      return <Trans>View only: this campaign is closed</Trans>
    case null:
      return <Trans>View only</Trans>
  }
}

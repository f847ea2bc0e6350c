import { Trans, useLingui } from '@lingui/react/macro'
import type { DocumentKind } from '../../../shared/documents/kinds.ts'
import type { ReadReason } from '../../../shared/wire.ts'
import { Icon } from '../../ui/Icon.tsx'
import { DOCUMENT_KINDS } from './documentKinds.tsx'

interface ViewOnlyProps {
  readonly kind: DocumentKind
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

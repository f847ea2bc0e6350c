import { useId } from 'react'
import { Trans, useLingui } from '@lingui/react/macro'
import { Link } from 'react-router'
import type { DocumentKind } from '../../shared/documents/kinds.ts'
import type { CentreId } from '../../shared/ids.ts'
import { can, type Person } from '../../shared/permissions.ts'
import type { ReadReason } from '../../shared/wire.ts'
import { useCurrentCampaign } from '../campaigns/useCurrentCampaign.ts'
import { Icon } from '../ui/Icon.tsx'
import { DOCUMENT_KINDS } from './documentKinds.tsx'

interface ViewOnlyProps {
  readonly kind: DocumentKind
  readonly reason: ReadReason | null
  /** Whether the person can comment anyway. */
  readonly mayComment?: boolean
}

interface AskForAccessProps {
  readonly person: Person
  /** Whose document it is. */
  readonly centre: CentreId
  readonly reason: ReadReason | null
}

/**
 * Two words in the bar; pressing them says why. The browser's own popover closes by Esc and by pressing elsewhere, and
 * returns the focus.
 */
export function ViewOnly({ kind, reason, mayComment = false }: ViewOnlyProps) {
  const id = useId()
  if (reason === null) {
    return (
      <span className="badge">
        <Words />
      </span>
    )
  }
  return (
    <>
      <button type="button" className="badge view-only" popoverTarget={id} aria-describedby={id}>
        <Words />
      </button>
      <p className="why-view-only" id={id} popover="auto">
        <span>
          <Reason kind={kind} reason={reason} />
        </span>
        {mayComment && (
          <span>
            <Trans>You can comment.</Trans>
          </span>
        )}
      </p>
    </>
  )
}

function Words() {
  return (
    <>
      <Icon name="eye" />
      <Trans>View only</Trans>
    </>
  )
}

/** For people who may only read because they do not belong to the centre: leads to the request to join it. */
export function AskForAccess({ person, centre, reason }: AskForAccessProps) {
  const isForeign = reason === 'other-centre' || reason === 'role'
  if (!isForeign || !can(person, 'join.ask', {})) return null
  return (
    <p className="hint ask-access">
      <Link to={`/join?centre=${centre}`}>
        <Trans>Ask to plan for this centre</Trans>
      </Link>
    </p>
  )
}

function Reason({ kind, reason }: { readonly kind: DocumentKind; readonly reason: ReadReason }) {
  const { i18n } = useLingui()
  const { shortName } = useCurrentCampaign()
  switch (reason) {
    case 'other-centre':
      return i18n._(DOCUMENT_KINDS[kind].ofOtherCentre)
    case 'role':
      return i18n._(DOCUMENT_KINDS[kind].writtenByOthers)
    case 'campaign-closed':
      return <Trans>{shortName} is closed</Trans>
    case 'released':
      return <Trans>It was released. Recall it to write in it again.</Trans>
    case 'newer-release':
      return (
        <Trans>
          A newer version of the workspace wrote this. It can be edited again when the server has that version.
        </Trans>
      )
  }
}

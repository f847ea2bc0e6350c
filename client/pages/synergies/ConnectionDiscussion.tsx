import { useMemo, type ReactNode } from 'react'
import { useLingui } from '@lingui/react/macro'
import type { Campaign } from '../../../shared/campaign.ts'
import { documentName } from '../../../shared/documents/kinds.ts'
import type { Person } from '../../../shared/permissions.ts'
import type { ConnectionDetail } from '../../../shared/connections/connection.ts'
import { DiscussionProvider } from '../documents/DiscussionProvider.tsx'

interface ConnectionDiscussionProps {
  readonly person: Person
  readonly campaign: Campaign
  readonly connection: ConnectionDetail
  readonly children: ReactNode
}

/** A connection with what its two centres and the helpdesk say about it. */
export function ConnectionDiscussion({ person, campaign, connection, children }: ConnectionDiscussionProps) {
  const { t } = useLingui()
  const centres = useMemo(() => connection.sides.map(({ centre }) => centre), [connection.sides])
  return (
    <DiscussionProvider
      person={person}
      campaign={campaign}
      document={documentName({ kind: 'connection', connection: connection.id })}
      centres={centres}
      isConnection
      whole={t`The connection`}
    >
      {children}
    </DiscussionProvider>
  )
}

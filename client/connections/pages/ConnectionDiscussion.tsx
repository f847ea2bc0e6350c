import { useMemo, type ReactNode } from 'react'
import { useLingui } from '@lingui/react/macro'
import type { ConnectionDetail } from '../../../shared/connections/connection.ts'
import { documentName } from '../../../shared/documents/kinds.ts'
import type { Commentable } from '../../comments/discussion.ts'
import type { Campaign } from '../../../shared/campaign.ts'
import type { Person } from '../../../shared/permissions.ts'
import { DiscussionProvider } from '../../documents/DiscussionProvider.tsx'

interface ConnectionDiscussionProps {
  readonly person: Person
  readonly campaign: Campaign
  readonly connection: ConnectionDetail
  readonly children: ReactNode
}

/** A connection with the comments of its two centres and the helpdesk. */
export function ConnectionDiscussion({ person, campaign, connection, children }: ConnectionDiscussionProps) {
  return (
    <DiscussionProvider person={person} campaign={campaign} commentable={useConnectionCommentable(connection)}>
      {children}
    </DiscussionProvider>
  )
}

function useConnectionCommentable({ id, sides }: ConnectionDetail): Commentable {
  const { t } = useLingui()
  return useMemo(
    () => ({
      document: documentName({ kind: 'connection', connection: id }),
      centres: sides.map(({ centre }) => centre),
      whole: t`The connection`,
      findEntry: () => null,
      fieldLabel: () => null,
      entryParameter: null,
    }),
    [t, id, sides],
  )
}

import { use } from 'react'
import { Trans } from '@lingui/react/macro'
import type { UseQueryResult } from '@tanstack/react-query'
import { isOfEarlier } from '../http/shownQuery.ts'
import { Note } from '../ui/Note.tsx'
import { momentOf } from '../ui/when.ts'
import { AwayContext } from '../offline/AwayContext.ts'

/** On pages for reading: what is shown is what the server said then. */
export function OfflineNote({ query }: { readonly query: UseQueryResult }) {
  const away = use(AwayContext)
  if (query.data === undefined || !(away || isOfEarlier(query))) return null
  const when = momentOf(query.dataUpdatedAt)
  return (
    <Note kind="warning" live>
      <strong>
        <Trans>Offline: showing the copy from {when}.</Trans>
      </strong>{' '}
      <Trans>This page is updated when you are online again.</Trans>
    </Note>
  )
}

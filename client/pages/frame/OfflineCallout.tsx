import { use } from 'react'
import { Trans } from '@lingui/react/macro'
import type { UseQueryResult } from '@tanstack/react-query'
import { isOfEarlier } from '../../http/queryState.ts'
import { Note } from '../../ui/Callout.tsx'
import { AwayContext } from '../../offline/OfflineContext.ts'

/** On pages for reading: what is shown is what the server said then. */
export function OfflineNote({ query }: { readonly query: UseQueryResult }) {
  const away = use(AwayContext)
  if (query.data === undefined || !(away || isOfEarlier(query))) return null
  const when = new Date(query.dataUpdatedAt).toLocaleString('en-GB', { dateStyle: 'medium', timeStyle: 'short' })
  return (
    <Note kind="warning" live>
      <strong>
        <Trans>Offline: as of {when}.</Trans>
      </strong>{' '}
      <Trans>It is brought up to date by itself when the connection is back.</Trans>
    </Note>
  )
}

import { use } from 'react'
import { Trans } from '@lingui/react/macro'
import type { UseQueryResult } from '@tanstack/react-query'
import { isStale } from '../../http/queryState.ts'
import { Callout } from '../../ui/Callout.tsx'
import { OfflineContext } from '../../offline/OfflineContext.ts'

/** On pages for reading: what is shown is what the server said then. */
export function OfflineCallout({ query }: { readonly query: UseQueryResult }) {
  const away = use(OfflineContext)
  if (query.data === undefined || !(away || isStale(query))) return null
  const when = new Date(query.dataUpdatedAt).toLocaleString('en-GB', { dateStyle: 'medium', timeStyle: 'short' })
  return (
    <Callout kind="warning" live>
      <strong>
        <Trans>Offline: as of {when}.</Trans>
      </strong>{' '}
      <Trans>It is brought up to date by itself when the connection is back.</Trans>
    </Callout>
  )
}

import { use } from 'react'
import { Trans } from '@lingui/react/macro'
import type { UseQueryResult } from '@tanstack/react-query'
import { isStale } from '../http/queryState.ts'
import { Callout } from '../ui/Callout.tsx'
import { momentOf } from '../ui/formats/when.ts'
import { OfflineContext } from '../offline/OfflineContext.ts'

/** On pages for reading: names the time of the cached response that is shown. */
export function OfflineCallout({
  query,
}: {
  readonly query: Pick<UseQueryResult, 'data' | 'error' | 'dataUpdatedAt'>
}) {
  const away = use(OfflineContext)
  if (query.data === undefined || !(away || isStale(query))) return null
  const when = momentOf(query.dataUpdatedAt)
  return (
    <Callout kind="warning" live>
      <strong>
        <Trans>Offline: showing the copy from {when}.</Trans>
      </strong>{' '}
      <Trans>This page is updated when you are online again.</Trans>
    </Callout>
  )
}

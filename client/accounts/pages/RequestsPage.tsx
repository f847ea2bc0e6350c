import { useState } from 'react'
import { Trans, useLingui } from '@lingui/react/macro'
import { useQuery } from '@tanstack/react-query'
import type { JoinRequest } from '../../../shared/accounts/joinRequest.ts'
import { can, type Person } from '../../../shared/permissions.ts'
import { joinRequestsQuery, type RequestsShown } from '../joining/joinQueries.ts'
import { RequestDetail } from '../joining/RequestDetail.tsx'
import { RequestTable } from '../joining/RequestTable.tsx'
import { useNamedCentres } from './useNamedCentres.ts'
import { blockingFailureOf } from '../../http/queryState.ts'
import { Main } from '../../ui/Main.tsx'
import { Sheet } from '../../ui/overlays/Sheet.tsx'
import { SegmentedControl } from '../../ui/forms/SegmentedControl.tsx'
import { Skeleton } from '../../ui/Skeleton.tsx'
import { usePageTitle } from '../../ui/usePageTitle.ts'
import { useOpenEntry } from '../../ui/overlays/useOpenEntry.ts'
import { EmptyState } from '../../ui/blocks/EmptyState.tsx'
import { PageHead } from '../../ui/blocks/PageHead.tsx'
import { LoadFailure } from '../../frame/LoadFailure.tsx'
import { NotFoundPage } from '../../frame/NotFoundPage.tsx'
import { OfflineCallout } from '../../frame/OfflineCallout.tsx'

/** Requests to join, for lead planners and coordinators. The default export: it is loaded on demand. */
export default function RequestsPage({ person }: { readonly person: Person }) {
  return can(person, 'join.list', {}) ? <Requests /> : <NotFoundPage />
}

function Requests() {
  const { t } = useLingui()
  usePageTitle(t`Requests to join – SID workspace`)
  const [shown, setShown] = useState<RequestsShown>('open')
  const [openId, setOpen] = useOpenEntry('request')
  const list = useQuery(joinRequestsQuery(shown, openId))
  const centres = useNamedCentres()
  const placeOf = ({ centre }: JoinRequest): string | null =>
    centres.find(({ id }) => id === centre)?.countryName ?? centre?.toUpperCase() ?? null
  const failure = blockingFailureOf(list)
  const requests = list.data?.requests ?? []
  const open = requests.find(({ id }) => id === openId)
  const count = requests.length
  return (
    <Main>
      <PageHead
        title={<Trans>Requests to join</Trans>}
        lead={shown === 'open' && list.isSuccess && count > 0 && <Trans>The one that waits longest comes first.</Trans>}
      />
      <div className="requests-filter">
        <SegmentedControl
          label={t`Which requests`}
          hideLabel
          options={[
            { id: 'open', label: t`Waiting` },
            { id: 'decided', label: t`Decided` },
          ]}
          value={shown}
          onChange={(value) => setShown(value as RequestsShown)}
        />
      </div>
      <OfflineCallout query={list} />
      {list.isPending && <Skeleton lines={6} />}
      {failure !== null && <LoadFailure error={failure} onRetry={() => void list.refetch()} />}
      {failure === null && list.data !== undefined && count === 0 && <NoRequests shown={shown} />}
      {count > 0 && (
        <RequestTable requests={requests} placeOf={placeOf} onOpen={(id) => setOpen(id as JoinRequest['id'])} />
      )}
      <Sheet title={open?.person.name ?? ''} isOpen={open !== undefined} onClose={() => setOpen(null)}>
        {open !== undefined && (
          <div className="request-detail">
            <RequestDetail key={open.id} request={open} place={placeOf(open)} centres={centres} />
          </div>
        )}
      </Sheet>
    </Main>
  )
}

function NoRequests({ shown }: { readonly shown: RequestsShown }) {
  return (
    <EmptyState
      title={shown === 'open' ? <Trans>No requests</Trans> : <Trans>Nothing was decided yet</Trans>}
      lead={<Trans>Whoever asks to join appears here, and you receive an email.</Trans>}
    />
  )
}

import { useState } from 'react'
import { Trans, useLingui } from '@lingui/react/macro'
import { useQuery } from '@tanstack/react-query'
import { useSearchParams } from 'react-router'
import { CentreId } from '../../../shared/ids.ts'
import { can, type Person } from '../../../shared/permissions.ts'
import { JoinForm } from '../joining/JoinForm.tsx'
import { joinOptionsQuery, ownJoinRequestQuery, useAskToJoin } from '../joining/joinQueries.ts'
import { WaitingRequest } from '../joining/WaitingRequest.tsx'
import { blockingFailureOf } from '../../http/queryState.ts'
import { Main } from '../../ui/Main.tsx'
import { Skeleton } from '../../ui/Skeleton.tsx'
import { usePageTitle } from '../../ui/usePageTitle.ts'
import { LoadFailure } from '../../frame/LoadFailure.tsx'
import { NotFoundPage } from '../../frame/NotFoundPage.tsx'
import { ownCentresOf } from '../../../shared/accounts/ownCentres.ts'

/** Somebody who is in already asks to plan for a further centre. The default export: it is loaded on demand. */
export default function FurtherCentrePage({ person }: { readonly person: Person }) {
  if (!can(person, 'join.ask', {})) return <NotFoundPage />
  return (
    <Main className="further-centre">
      <FurtherCentre person={person} />
    </Main>
  )
}

function FurtherCentre({ person }: { readonly person: Person }) {
  const { t } = useLingui()
  usePageTitle(t`Plan for a further centre – SID workspace`)
  const [query] = useSearchParams()
  const asked = CentreId.safeParse(query.get('centre'))
  const own = useQuery(ownJoinRequestQuery)
  const options = useQuery(joinOptionsQuery)
  const ask = useAskToJoin()
  const [isChanging, setChanging] = useState(false)
  const failure = blockingFailureOf(own) ?? blockingFailureOf(options)
  if (failure !== null)
    return <LoadFailure error={failure} onRetry={() => void Promise.all([own.refetch(), options.refetch()])} />
  if (own.data === undefined || options.data === undefined) return <Skeleton lines={6} />
  const { request } = own.data
  const isOpen = request?.state === 'waiting' || request?.state === 'asked'
  const known = new Set<string>(ownCentresOf(person).map(({ centre }) => centre))
  const centres = options.data.centres.filter(({ id }) => !known.has(id))
  if (isOpen && !isChanging) {
    const centre = options.data.centres.find(({ id }) => id === request.centre)
    return <WaitingRequest request={request} place={centre?.countryName ?? null} onChange={() => setChanging(true)} />
  }
  return (
    <>
      <h1>
        <Trans>Plan for a further centre</Trans>
      </h1>
      <p className="lead">
        <Trans>You keep what you have. The lead planners of the centre decide.</Trans>
      </p>
      <JoinForm
        centres={centres}
        proposed={null}
        further={asked.success && !known.has(asked.data) ? asked.data : null}
        name={person.name}
        before={isOpen ? request : null}
        working={ask.isPending}
        error={ask.isError ? ask.error : null}
        onAsk={(body) => ask.mutate(body, { onSuccess: () => setChanging(false) })}
      />
    </>
  )
}

import { useState } from 'react'
import { Trans, useLingui } from '@lingui/react/macro'
import { useQuery } from '@tanstack/react-query'
import type { Person } from '../../../shared/permissions.ts'
import { EntryFrame } from '../signIn/EntryFrame.tsx'
import { JoinForm } from '../joining/JoinForm.tsx'
import { joinOptionsQuery, ownJoinRequestQuery, useAskToJoin } from '../joining/joinQueries.ts'
import { WaitingRequest } from '../joining/WaitingRequest.tsx'
import { Announcer } from '../../ui/Announcer.tsx'
import { Button } from '../../ui/Button.tsx'
import { Callout } from '../../ui/Callout.tsx'
import { Skeleton } from '../../ui/Skeleton.tsx'
import { usePageTitle } from '../../ui/usePageTitle.ts'
import { LoadFailure } from '../../frame/LoadFailure.tsx'
import { useSignOut } from '../../frame/useSignOut.ts'
import { useLiveNotices } from '../../frame/useLiveNotices.ts'

/** The only page for people who are signed in but not approved. The default export: it is loaded on demand. */
export default function JoinPage({ person }: { readonly person: Person }) {
  useLiveNotices()
  const signOut = useSignOut(person)
  const { email } = person
  return (
    <EntryFrame
      wide
      end={
        <span className="bar-end">
          <small className="who">
            <Trans>Signed in as {email}</Trans>
          </small>
          <Button kind="quiet" onPress={() => void signOut.leave()}>
            <Trans>Sign out</Trans>
          </Button>
        </span>
      }
    >
      <OwnRequest person={person} />
      <Announcer />
    </EntryFrame>
  )
}

function OwnRequest({ person }: { readonly person: Person }) {
  const { t } = useLingui()
  const own = useQuery(ownJoinRequestQuery)
  const options = useQuery(joinOptionsQuery)
  const ask = useAskToJoin()
  const [isChanging, setChanging] = useState(false)
  const request = own.data?.request ?? null
  const isOpen = request?.state === 'waiting' || request?.state === 'asked'
  usePageTitle(isOpen ? t`Your request waits – SID workspace` : t`Join your centre – SID workspace`)
  const failed = own.isError ? own : options.isError ? options : null
  if (failed !== null) return <LoadFailure error={failed.error} onRetry={() => void failed.refetch()} />
  if (own.data === undefined || options.data === undefined) return <Skeleton lines={6} />
  const { centres, proposed } = options.data
  if (isOpen && !isChanging) {
    const centre = centres.find(({ id }) => id === request.centre)
    return <WaitingRequest request={request} place={centre?.countryName ?? null} onChange={() => setChanging(true)} />
  }
  return (
    <>
      <h1>{isOpen ? <Trans>Change your request</Trans> : <Trans>Which centre do you work for?</Trans>}</h1>
      <p className="lead">
        <Trans>Choose your centre from the list. You cannot create a new one.</Trans>
      </p>
      {request?.state === 'refused' && person.standing === 'refused' && (
        <Callout kind="warning">
          <p>
            <Trans>Your last request was refused. You can ask again.</Trans>
          </p>
          {request.words !== '' && <p dir="auto">“{request.words}”</p>}
        </Callout>
      )}
      <JoinForm
        centres={centres}
        proposed={proposed}
        name={person.name}
        before={isOpen ? request : null}
        working={ask.isPending}
        error={ask.isError ? ask.error : null}
        onAsk={(asked) => ask.mutate(asked, { onSuccess: () => setChanging(false) })}
      />
    </>
  )
}

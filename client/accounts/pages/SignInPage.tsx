import { useEffect } from 'react'
import { Trans, useLingui } from '@lingui/react/macro'
import { DemoSignIn } from '../signIn/DemoSignIn.tsx'
import { EntryFrame } from '../signIn/EntryFrame.tsx'
import { MailSignIn } from '../signIn/MailSignIn.tsx'
import { ProviderButtons } from '../signIn/ProviderButtons.tsx'
import { onSignInElsewhere } from '../otherTabs.ts'
import { useSignIn, useWaysToSignIn } from '../signIn/signInPageRequests.ts'
import { SignInProblem } from '../signIn/SignInProblem.tsx'
import { isRefusal, isUnreachable } from '../../http/failure.ts'
import { Callout } from '../../ui/Callout.tsx'
import { Skeleton } from '../../ui/Skeleton.tsx'
import { usePageTitle } from '../../ui/usePageTitle.ts'

/** How to sign in. @param ended whether a session of this browser's person has ended */
export default function SignInPage({ ended = false }: { readonly ended?: boolean }) {
  const { t } = useLingui()
  usePageTitle(t`Sign in – SID workspace`)
  useEffect(() => onSignInElsewhere(() => location.reload()), [])
  const problem = new URLSearchParams(location.search).get('problem')
  const options = useWaysToSignIn()
  return (
    <EntryFrame>
      <h1>
        <Trans>Plan Safer Internet Day together</Trans>
      </h1>
      <p className="lead">
        <Trans>
          For the Safer Internet Centres, the European Commission and the Insafe Coordination Team. The{' '}
          <a href="/en/sid">public pages</a> need no account.
        </Trans>
      </p>
      {ended && (
        <Callout live>
          <Trans>
            You were signed out. Sign in again to continue on this page. Changes that were not sent yet are still on
            this device.
          </Trans>
        </Callout>
      )}
      <SignInProblem problem={problem} />
      {options.isPending && <Skeleton />}
      {options.isError && (
        <Callout kind="danger" live>
          <WhyNot error={options.error} />
        </Callout>
      )}
      {options.data !== undefined && <Ways options={options.data} />}
    </EntryFrame>
  )
}

type Options = NonNullable<ReturnType<typeof useWaysToSignIn>['data']>

function Ways({ options: { providers, mail, demo } }: { readonly options: Options }) {
  const isEmpty = providers.length === 0 && !mail && demo === null
  if (isEmpty) {
    return (
      <Callout>
        <Trans>Sign-in is not set up on this server.</Trans>
      </Callout>
    )
  }
  return (
    <>
      <ProviderButtons providers={providers} />
      {providers.length > 0 && mail && (
        <p className="or">
          <Trans>Or by email</Trans>
        </p>
      )}
      {mail && <MailSignIn />}
      {demo !== null && <DemoWays demo={demo} />}
    </>
  )
}

function DemoWays({ demo }: { readonly demo: NonNullable<Options['demo']> }) {
  const signIn = useSignIn()
  return (
    <>
      <p className="or">
        <Trans>Demonstration: sign in as</Trans>
      </p>
      {signIn.isError && (
        <Callout kind="danger" live>
          <WhyNot error={signIn.error} />
        </Callout>
      )}
      <DemoSignIn demo={demo} onChoose={(email) => signIn.mutate({ email, password: demo.password })} />
      <p className="hint">
        <Trans>
          This is a demonstration network. Its people and plans are invented. The demonstration sign-in is disabled on
          public addresses.
        </Trans>
      </p>
    </>
  )
}

function WhyNot({ error }: { readonly error: unknown }) {
  if (isUnreachable(error))
    return <Trans>The server cannot be reached. Check your internet connection and try again.</Trans>
  if (isRefusal(error, 'too-many-attempts'))
    return <Trans>Too many failed attempts. Wait a few minutes and try again.</Trans>
  if (isRefusal(error, 'wrong-credentials')) return <Trans>This person cannot sign in here.</Trans>
  return <Trans>Sign-in failed. Try again.</Trans>
}

import { Trans, useLingui } from '@lingui/react/macro'
import { DemoSignIn } from '../../accounts/DemoSignIn.tsx'
import { useSignIn, useSignInOptions } from '../../accounts/session.ts'
import { isRefusal, isUnreachable } from '../../http/failure.ts'
import { Announcer } from '../../ui/Announcer.tsx'
import { Callout } from '../../ui/Callout.tsx'
import { Skeleton } from '../../ui/Skeleton.tsx'
import { usePageTitle } from '../../ui/usePageTitle.ts'
import '../../accounts/signIn.css'
import { Main } from '../../ui/Main.tsx'
import { Brand } from '../../ui/Brand.tsx'

/** How to get in. */
export default function SignInPage() {
  const { t } = useLingui()
  usePageTitle(t`Sign in – SID workspace`)
  const options = useSignInOptions()
  const signIn = useSignIn()
  const demo = options.data?.demo
  return (
    <div className="door">
      <header>
        <span className="brand">
          <Brand />
        </span>
      </header>
      <Main className="doors">
        <h1>
          <Trans>Plan Safer Internet Day together</Trans>
        </h1>
        <p className="lead">
          <Trans>
            For the Safer Internet Centres, the European Commission and the Insafe Coordination Team. Public pages need
            no account.
          </Trans>
        </p>
        {signIn.isError && (
          <Callout kind="danger" live>
            <WhyNot error={signIn.error} />
          </Callout>
        )}
        {options.isPending && <Skeleton />}
        {options.isError && (
          <Callout kind="danger" live>
            <WhyNot error={options.error} />
          </Callout>
        )}
        {demo === null && (
          <Callout>
            <Trans>Sign-in is not set up on this server.</Trans>
          </Callout>
        )}
        {demo !== null && demo !== undefined && (
          <>
            <p className="or">
              <Trans>Demonstration: sign in as</Trans>
            </p>
            <DemoSignIn demo={demo} onChoose={(email) => signIn.mutate({ email, password: demo.password })} />
            <p className="hint">
              <Trans>
                This is a demonstration network. Its people and plans are invented. The demonstration sign-in is
                disabled on public addresses.
              </Trans>
            </p>
          </>
        )}
      </Main>
      <Announcer />
    </div>
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

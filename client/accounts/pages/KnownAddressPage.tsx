import { Trans, useLingui } from '@lingui/react/macro'
import { useNavigate } from 'react-router'
import { EntryFrame } from '../signIn/EntryFrame.tsx'
import { MailSignIn } from '../signIn/MailSignIn.tsx'
import { ProviderButtons } from '../signIn/ProviderButtons.tsx'
import { useSignInOptions } from '../session.ts'
import { SignInFailure } from '../signIn/SignInFailure.tsx'
import { useSeparateAccount } from '../signIn/signInRequests.ts'
import { Button } from '../../ui/Button.tsx'
import { Callout } from '../../ui/Callout.tsx'
import { usePageTitle } from '../../ui/usePageTitle.ts'

/**
 * Somebody signs in a new way with the address of an existing account. Once they sign in the old way as well, both lead
 * to it. The default export: it is loaded on demand.
 */
export default function KnownAddressPage() {
  const { t } = useLingui()
  usePageTitle(t`Your account – SID workspace`)
  const options = useSignInOptions()
  const separate = useSeparateAccount()
  const navigate = useNavigate()
  return (
    <EntryFrame>
      <h1>
        <Trans>Your address has an account here</Trans>
      </h1>
      <p className="lead">
        <Trans>Sign in once more the way you did before. From then on both ways lead to your account.</Trans>
      </p>
      <ProviderButtons providers={options.data?.providers ?? []} />
      {options.data?.mail === true && <MailSignIn />}
      {options.data?.mail === false && (
        <p>
          <Trans>
            If that way no longer works, ask a coordinator, or the operator of this server, for a new link. When you
            have it, sign in here again, and open the link in this browser within 15 minutes.
          </Trans>
        </p>
      )}
      <p className="or">
        <Trans>That account is not yours?</Trans>
      </p>
      <Button
        working={separate.isPending}
        onPress={() => separate.mutate(undefined, { onSuccess: () => void navigate('/') })}
      >
        <Trans>Make an account of your own</Trans>
      </Button>
      {separate.isError && (
        <Callout kind="danger" live>
          <SignInFailure error={separate.error} />
        </Callout>
      )}
    </EntryFrame>
  )
}

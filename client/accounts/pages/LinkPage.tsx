import { useEffect, useState } from 'react'
import { Trans, useLingui } from '@lingui/react/macro'
import { useNavigate, useParams } from 'react-router'
import type { LinkView } from '../../../shared/accounts/session.ts'
import type { PersonId } from '../../../shared/ids.ts'
import { EntryFrame } from '../signIn/EntryFrame.tsx'
import { ROLE_LABELS } from '../roleLabels.ts'
import { SharedMailbox } from '../signIn/SharedMailbox.tsx'
import { SignInFailure } from '../signIn/SignInFailure.tsx'
import { useLinkView, useUseLink } from '../signIn/signInRequests.ts'
import { Button } from '../../ui/Button.tsx'
import { Callout } from '../../ui/Callout.tsx'
import { Skeleton } from '../../ui/Skeleton.tsx'
import { usePageTitle } from '../../ui/usePageTitle.ts'

/**
 * The page to which a link in an email leads. Mail scanners open links, so nothing is used before the button is pressed. The
 * default export: it is loaded on demand.
 */
export default function LinkPage() {
  const { t } = useLingui()
  usePageTitle(t`Sign in – SID workspace`)
  const params = useParams()
  const [token] = useState(params.token ?? '')
  const navigate = useNavigate()
  const view = useLinkView(token)
  const use = useUseLink()
  // The link does not stay in the address and the history.
  useEffect(() => history.replaceState(history.state, '', '/auth/link'), [])

  function go(choice: { readonly person?: PersonId | null } = {}): void {
    use.mutate(
      { token, ...choice },
      {
        onSuccess: ({ kind }) => {
          if (kind === 'signed-in') void navigate('/')
          if (kind === 'known-address') void navigate('/sign-in/known-address')
        },
      },
    )
  }
  if (use.data?.kind === 'shared') {
    return (
      <EntryFrame>
        <h1>
          <Trans>Sign in to the SID workspace</Trans>
        </h1>
        <SharedMailbox people={use.data.people} working={use.isPending} onChoose={(person) => go({ person })} />
      </EntryFrame>
    )
  }
  const isInvitation = (view.data?.invitation ?? null) !== null
  return (
    <EntryFrame>
      <h1>
        {isInvitation ? (
          <Trans>You are invited to the SID workspace</Trans>
        ) : (
          <Trans>Sign in to the SID workspace</Trans>
        )}
      </h1>
      {view.isPending && <Skeleton />}
      {view.isSuccess && <LinkUse link={view.data} working={use.isPending} onUse={() => go()} />}
      {(view.isError || use.isError) && (
        <>
          <Callout kind="danger" live>
            <SignInFailure error={use.error ?? view.error} />
          </Callout>
          <p className="onward">
            <a href="/">
              <Trans>Open the sign-in page</Trans>
            </a>
          </p>
        </>
      )}
    </EntryFrame>
  )
}

interface LinkUseProps {
  readonly link: LinkView
  readonly working: boolean
  readonly onUse: () => void
}

/** Says which address the link signs in, and has the button that does it. */
function LinkUse({ link: { email, invitation }, working, onUse }: LinkUseProps) {
  const { i18n } = useLingui()
  const role = invitation === null ? '' : i18n._(ROLE_LABELS[invitation.role])
  return (
    <>
      <p className="lead">
        {invitation === null ? (
          <Trans>
            You sign in as <b dir="ltr">{email}</b>.
          </Trans>
        ) : (
          <Trans>
            You sign in as <b dir="ltr">{email}</b> and get the role: {role}.
          </Trans>
        )}
      </p>
      <div className="actions">
        <Button kind="primary" big working={working} onPress={onUse}>
          {invitation === null ? <Trans>Sign in</Trans> : <Trans>Accept and sign in</Trans>}
        </Button>
      </div>
    </>
  )
}

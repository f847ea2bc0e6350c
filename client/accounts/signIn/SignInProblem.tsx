import { Trans } from '@lingui/react/macro'
import { Callout } from '../../ui/Callout.tsx'

/** Why a sign-in at a provider came back without a session. @param problem as the address says it */
export function SignInProblem({ problem }: { readonly problem: string | null }) {
  switch (problem) {
    case null:
      return null
    case 'provider-away':
      return (
        <Callout kind="danger" live>
          <Trans>
            This sign-in service cannot be reached at the moment. Try again in some minutes, or use another way.
          </Trans>
        </Callout>
      )
    case 'access-ended':
      return (
        <Callout kind="danger" live>
          <Trans>Your access to the workspace has ended. A coordinator can give it back.</Trans>
        </Callout>
      )
    default:
      return (
        <Callout kind="warning" live>
          <Trans>Signing in was not finished, or took too long. Nothing was changed. Try again.</Trans>
        </Callout>
      )
  }
}

import { Trans } from '@lingui/react/macro'
import { isRefusal, isUnreachable } from '../../http/failure.ts'
import { refusalTitle } from '../../http/refusalTitle.ts'

/** Why signing in did not work, and what to do. */
export function SignInFailure({ error }: { readonly error: unknown }) {
  if (isRefusal(error, 'too-many-attempts'))
    return <Trans>Too many failed attempts. Wait a few minutes and try again.</Trans>
  if (isUnreachable(error)) return <Trans>The server cannot be reached. Check your internet connection.</Trans>
  if (isRefusal(error, 'no-such-link')) {
    return <Trans>This link was used already, or it is too old. Ask for a new one on the sign-in page.</Trans>
  }
  if (isRefusal(error, 'other-browser')) {
    return (
      <Trans>
        This link works only in the browser where you asked for it. Open it there, or type the code from the email
        there.
      </Trans>
    )
  }
  if (isRefusal(error, 'access-ended')) {
    return <Trans>Your access to the workspace has ended. A coordinator can give it back.</Trans>
  }
  const title = refusalTitle(error)
  return title === null ? <Trans>Signing in did not work. Try again.</Trans> : title
}

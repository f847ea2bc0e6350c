import { Trans } from '@lingui/react/macro'
import { hasStatus, isUnreachable } from '../../http/failure.ts'
import { Button } from '../../ui/Button.tsx'
import { Callout } from '../../ui/Callout.tsx'

/** Something could not be read: why, and what to do. */
export function ServerFailure({ error, onRetry }: { readonly error: unknown; readonly onRetry: () => void }) {
  return (
    <Callout kind="warning" live>
      <WhatHappened error={error} />
      <div className="actions">
        <Button onPress={onRetry}>
          <Trans>Try again</Trans>
        </Button>
      </div>
    </Callout>
  )
}

function WhatHappened({ error }: { readonly error: unknown }) {
  if (isUnreachable(error)) {
    return <Trans>The server does not answer. You may be offline; nothing is lost.</Trans>
  }
  if (hasStatus(error, 403)) return <Trans>You may not see this. A coordinator can tell you more.</Trans>
  if (hasStatus(error, 404)) return <Trans>There is nothing at this address.</Trans>
  return <Trans>This could not be loaded.</Trans>
}

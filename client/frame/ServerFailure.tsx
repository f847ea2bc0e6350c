import { Trans } from '@lingui/react/macro'
import { hasStatus, isUnreachable } from '../http/failure.ts'
import { Button } from '../ui/Button.tsx'
import { Callout } from '../ui/Callout.tsx'

/** A failed query: the reason and the next step. */
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
    return <Trans>The server cannot be reached. You may be offline. Nothing is lost.</Trans>
  }
  if (hasStatus(error, 403)) return <Trans>You do not have access to this page. Ask a coordinator.</Trans>
  if (hasStatus(error, 404)) return <Trans>This page does not exist.</Trans>
  if (hasStatus(error, 429)) return <Trans>The server is busy. Wait a moment, then try again.</Trans>
  return <Trans>This page could not be loaded. Try again.</Trans>
}

import { Trans } from '@lingui/react/macro'
import { Button } from '../ui/Button.tsx'
import { Callout } from '../ui/Callout.tsx'

/** The server is away, and this device has nothing to show instead. */
export function NotAvailableOffline({ onRetry }: { readonly onRetry: () => void }) {
  return (
    <Callout kind="warning" live>
      <strong>
        <Trans>The server does not answer, and this page is not kept on this device.</Trans>
      </strong>{' '}
      <Trans>
        Check the connection and try again. What you open while connected can be opened without a connection later.
      </Trans>
      <div className="actions">
        <Button onPress={onRetry}>
          <Trans>Try again</Trans>
        </Button>
      </div>
    </Callout>
  )
}

import { Trans } from '@lingui/react/macro'
import { Button } from '../ui/Button.tsx'
import { Callout } from '../ui/Callout.tsx'

/** The server is away, and this device has nothing to show instead. */
export function NotAvailableOffline({ onRetry }: { readonly onRetry: () => void }) {
  return (
    <Callout kind="warning" live>
      <strong>
        <Trans>The server cannot be reached, and this page is not saved on this device.</Trans>
      </strong>{' '}
      <Trans>
        Check your internet connection and try again. Pages that you open while online are available offline later.
      </Trans>
      <div className="actions">
        <Button onPress={onRetry}>
          <Trans>Try again</Trans>
        </Button>
      </div>
    </Callout>
  )
}

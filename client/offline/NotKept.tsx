import { Trans } from '@lingui/react/macro'
import { Button } from '../ui/Button.tsx'
import { Note } from '../ui/Note.tsx'

/** The server is away, and this device has nothing to show instead. */
export function NotKept({ onRetry }: { readonly onRetry: () => void }) {
  return (
    <Note kind="warning" live>
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
    </Note>
  )
}

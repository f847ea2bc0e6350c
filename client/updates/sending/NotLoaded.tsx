import { Trans } from '@lingui/react/macro'
import { Button } from '../../ui/Button.tsx'
import { Callout } from '../../ui/Callout.tsx'

/** In place of a part that the server did not give. */
export function NotLoaded({ onRetry }: { readonly onRetry: () => void }) {
  return (
    <Callout kind="danger" live>
      <p>
        <Trans>This could not be loaded. Check your internet connection.</Trans>
      </p>
      <Button onPress={onRetry}>
        <Trans>Try again</Trans>
      </Button>
    </Callout>
  )
}

import { Trans } from '@lingui/react/macro'
import { Button } from '../Button.tsx'

/** Opens the browser's own dialog, which can also save the page as a PDF. */
export function PrintButton() {
  return (
    <Button icon="print" onPress={() => print()}>
      <Trans>Print</Trans>
    </Button>
  )
}

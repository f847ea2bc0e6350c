import { Trans, useLingui } from '@lingui/react/macro'
import { Button, IconButton } from '../../ui/Button.tsx'
import { useCopyText } from '../../ui/overlays/useCopyText.tsx'

interface CopyAddressProps {
  /** A path of the workspace. */
  readonly href: string
  /** The heading of an item, for a button without words; null for the letter itself. */
  readonly of: string | null
}

/** Copies an address of the workspace. */
export function CopyAddress({ href, of }: CopyAddressProps) {
  const { t } = useLingui()
  const { copy, byHand } = useCopyText()
  const onPress = (): void => copy(new URL(href, location.origin).href, t`Link copied`)
  return (
    <>
      {of === null ? (
        <Button icon="link" onPress={onPress}>
          <Trans>Copy link</Trans>
        </Button>
      ) : (
        <IconButton icon="link" label={t`Copy link to: ${of}`} onPress={onPress} />
      )}
      {byHand}
    </>
  )
}

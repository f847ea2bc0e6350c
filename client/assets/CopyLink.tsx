import { Trans, useLingui } from '@lingui/react/macro'
import { Button } from '../ui/Button.tsx'
import { useCopyText } from '../ui/overlays/useCopyText.tsx'

/** Copies an address. */
export function CopyLink({ url, title }: { readonly url: string; readonly title: string }) {
  const { t } = useLingui()
  const { copy, byHand } = useCopyText()
  return (
    <>
      <Button icon="copy" onPress={() => copy(url, t`Link to “${title}” copied`)}>
        <Trans>
          Copy link<span className="vh"> to {title}</span>
        </Trans>
      </Button>
      {byHand}
    </>
  )
}

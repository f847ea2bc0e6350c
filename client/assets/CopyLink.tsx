import { useState } from 'react'
import { Trans, useLingui } from '@lingui/react/macro'
import { showToast } from '../ui/announce.ts'
import { Button } from '../ui/Button.tsx'
import { Dialog } from '../ui/overlays/Dialog.tsx'

/** Copies an address; if the browser refuses, shows the address for copying by hand. */
export function CopyLink({ url, title }: { readonly url: string; readonly title: string }) {
  const { t } = useLingui()
  const [byHand, setByHand] = useState(false)
  async function copy(): Promise<void> {
    try {
      await navigator.clipboard.writeText(url)
      showToast(t`Link to “${title}” copied`)
    } catch {
      setByHand(true)
    }
  }
  return (
    <>
      <Button icon="copy" onPress={() => void copy()}>
        <Trans>
          Copy link<span className="vh"> to {title}</span>
        </Trans>
      </Button>
      <Dialog title={t`Copy this address`} isOpen={byHand} onClose={() => setByHand(false)}>
        <p>
          <Trans>This browser does not allow copying. Select the address and copy it yourself.</Trans>
        </p>
        <p>
          <input
            className="input"
            readOnly
            autoFocus
            value={url}
            aria-label={t`Address`}
            onFocus={(event) => event.target.select()}
          />
        </p>
        <div className="actions">
          <Button onPress={() => setByHand(false)}>
            <Trans>Close</Trans>
          </Button>
        </div>
      </Dialog>
    </>
  )
}

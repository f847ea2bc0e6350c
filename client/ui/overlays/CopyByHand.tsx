import { Trans, useLingui } from '@lingui/react/macro'
import { Button } from '../Button.tsx'
import { Dialog } from './Dialog.tsx'

interface CopyByHandProps {
  readonly text: string
  readonly onClose: () => void
}

/** Shows a text for browsers that refuse to copy it. The default export, because it is loaded when one refuses. */
export default function CopyByHand({ text, onClose }: CopyByHandProps) {
  const { t } = useLingui()
  return (
    <Dialog title={t`Copy this text`} isOpen onClose={onClose}>
      <p>
        <Trans>This browser does not allow copying. Select the text and copy it yourself.</Trans>
      </p>
      <p>
        <textarea
          className="input"
          rows={text.includes('\n') ? 10 : 3}
          readOnly
          value={text}
          aria-label={t`Text`}
          onFocus={(event) => event.target.select()}
        />
      </p>
      <div className="actions">
        <Button onPress={onClose}>
          <Trans>Close</Trans>
        </Button>
      </div>
    </Dialog>
  )
}

import { useState } from 'react'
import { Trans, useLingui } from '@lingui/react/macro'
import { Button } from '../ui/Button.tsx'
import { TextInput } from '../ui/forms/TextInput.tsx'
import { Dialog } from '../ui/overlays/Dialog.tsx'

interface ReturnWordsProps {
  readonly isOpen: boolean
  /** Reasons are at their places already. */
  readonly isOptional: boolean
  readonly onClose: () => void
  readonly onReturn: (words: string) => void
}

/** Asks for the reasons before a page is returned: without words nobody knows what to change. */
export function ReturnWords({ isOpen, isOptional, onClose, onReturn }: ReturnWordsProps) {
  const { t } = useLingui()
  const [words, setWords] = useState('')
  return (
    <Dialog title={t`Return the page to its centre?`} isOpen={isOpen} onClose={onClose}>
      <p>
        {isOptional ? (
          <Trans>The old version stays public. Your comments are next to each text. Add a message if you like.</Trans>
        ) : (
          <Trans>The old version stays public. Say what has to change.</Trans>
        )}
      </p>
      <TextInput
        label={isOptional ? t`Message to the centre (optional)` : t`Reasons`}
        value={words}
        onChange={setWords}
        rows={4}
        maxLength={2000}
      />
      <div className="row end">
        <Button onPress={onClose}>
          <Trans>Cancel</Trans>
        </Button>
        {(isOptional || words.trim() !== '') && (
          <Button kind="primary" onPress={() => onReturn(words.trim())}>
            <Trans>Return page</Trans>
          </Button>
        )}
      </div>
    </Dialog>
  )
}

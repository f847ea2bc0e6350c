import { useState } from 'react'
import { Trans, useLingui } from '@lingui/react/macro'
import type { InquiryView } from '../../shared/inquiries/inquiry.ts'
import { Button } from '../ui/Button.tsx'
import { wholeMomentOf } from '../ui/formats/when.ts'
import { Icon } from '../ui/Icon.tsx'
import { TextInput } from '../ui/forms/TextInput.tsx'
import { Dialog } from '../ui/overlays/Dialog.tsx'

type Disclosure = NonNullable<InquiryView['disclosure']>

/** Says that a message may be a disclosure and who said so, or why it is not one. */
export function DisclosureBar({
  disclosure,
  onUnmark,
}: {
  readonly disclosure: Disclosure
  readonly onUnmark: () => void
}) {
  const { isMarked, by, words } = disclosure
  const when = wholeMomentOf(disclosure.at)
  if (!isMarked) {
    return (
      <p className="meta inquiry-unmarked">
        <Trans>
          Not a disclosure, says {by}, {when}: {words}
        </Trans>
      </p>
    )
  }
  return (
    <div className="disclosure-bar" role="status">
      <Icon name="warning" />
      <p>
        <b>
          <Trans>May be a disclosure</Trans>
        </b>
        <br />
        <Trans>
          Marked by {by}, {when}. The lead planners of the centre have an email without the text.
        </Trans>
      </p>
      <Button onPress={onUnmark}>
        <Trans>Not a disclosure</Trans>
      </Button>
    </div>
  )
}

interface ProposedBarProps {
  readonly onMark: () => void
  readonly onUnmark: () => void
}

/** A message may be a disclosure by its words: somebody decides whether it is one. */
export function ProposedBar({ onMark, onUnmark }: ProposedBarProps) {
  return (
    <div className="disclosure-bar" role="status">
      <Icon name="warning" />
      <p>
        <b>
          <Trans>May be a disclosure, by its words</Trans>
        </b>
        <br />
        <Trans>Nobody has decided yet. It stays on top of the list until it is closed.</Trans>
      </p>
      <Button onPress={onMark}>
        <Trans>Mark as a disclosure</Trans>
      </Button>
      <Button onPress={onUnmark}>
        <Trans>Not a disclosure</Trans>
      </Button>
    </div>
  )
}

interface UnmarkDialogProps {
  readonly isOpen: boolean
  readonly onClose: () => void
  readonly onUnmark: (words: string) => void
}

/** Asks why a message is not a disclosure: somebody thought that it may be one. */
export function UnmarkDialog({ isOpen, onClose, onUnmark }: UnmarkDialogProps) {
  const { t } = useLingui()
  const [words, setWords] = useState('')
  return (
    <Dialog title={t`Say that it is not a disclosure?`} isOpen={isOpen} onClose={onClose}>
      <TextInput label={t`Why`} value={words} onChange={setWords} rows={3} maxLength={500} />
      <div className="row end">
        <Button onPress={onClose}>
          <Trans>Cancel</Trans>
        </Button>
        {words.trim() !== '' && (
          <Button kind="primary" onPress={() => onUnmark(words.trim())}>
            <Trans>Not a disclosure</Trans>
          </Button>
        )}
      </div>
    </Dialog>
  )
}

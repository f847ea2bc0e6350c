import { Trans, useLingui } from '@lingui/react/macro'
import { MAX_INQUIRY_CHARACTERS } from '../../shared/inquiries/inquiry.ts'
import { Button } from '../ui/Button.tsx'
import { TextInput } from '../ui/forms/TextInput.tsx'

interface AgreedAnswer {
  readonly id: string
  readonly title: string
  readonly text: string
}

interface InquiryAnswerProps {
  readonly text: string
  readonly onText: (text: string) => void
  /** Agreed with helplines. */
  readonly agreed: readonly AgreedAnswer[]
  /** Null if the writer left no address: then only notes can be written. */
  readonly onSend: ((text: string) => void) | null
  readonly onNote: (text: string) => void
  readonly working: 'answer' | 'note' | null
}

/** The box of an answer, or of an internal note. Ctrl+Enter sends an answer. */
export function InquiryAnswer({ text, onText, agreed, onSend, onNote, working }: InquiryAnswerProps) {
  const { t } = useLingui()
  const isReady = text.trim() !== '' && working === null
  const send = (): void => {
    if (isReady) onSend?.(text.trim())
  }
  return (
    <form
      className="inquiry-compose"
      onSubmit={(event) => {
        event.preventDefault()
        send()
      }}
    >
      {onSend !== null && agreed.length > 0 && (
        <div className="row" role="group" aria-label={t`Agreed with helplines`}>
          <span className="meta" aria-hidden="true">
            <Trans>Agreed with helplines</Trans>
          </span>
          {agreed.map((answer) => (
            <Button key={answer.id} kind="quiet" onPress={() => onText(answer.text)}>
              {answer.title}
            </Button>
          ))}
        </div>
      )}
      <TextInput
        label={onSend === null ? t`Your note` : t`Your answer`}
        value={text}
        onChange={onText}
        onSend={send}
        rows={5}
        maxLength={MAX_INQUIRY_CHARACTERS}
      />
      <div className="row">
        {onSend !== null && (
          <Button kind="primary" type="submit" working={working === 'answer'}>
            <Trans>Send answer</Trans>
          </Button>
        )}
        <Button
          icon="lock"
          working={working === 'note'}
          onPress={() => {
            if (isReady) onNote(text.trim())
          }}
        >
          <Trans>Save as internal note</Trans>
        </Button>
        {onSend !== null && (
          <span className="meta">
            <Trans>The writer gets an email with a link. The email holds no text.</Trans>
          </span>
        )}
      </div>
    </form>
  )
}

import { useState } from 'react'
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
  /** The most used first. */
  readonly agreed: readonly AgreedAnswer[]
  readonly isSending: boolean
  readonly onSend: (text: string, sent: () => void) => void
}

/** The box of an answer. Ctrl+Enter sends. */
export function InquiryAnswer({ agreed, isSending, onSend }: InquiryAnswerProps) {
  const { t } = useLingui()
  const [text, setText] = useState('')
  const send = () => {
    if (text.trim() !== '' && !isSending) onSend(text.trim(), () => setText(''))
  }
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- its box has the focus, the form hears the keys
    <form
      className="inquiry-compose"
      onSubmit={(event) => {
        event.preventDefault()
        send()
      }}
      onKeyDown={(event) => {
        if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) send()
      }}
    >
      {agreed.length > 0 && (
        <div className="row" role="group" aria-label={t`Agreed answers`}>
          {agreed.map((answer) => (
            <Button key={answer.id} kind="quiet" onPress={() => setText(answer.text)}>
              {answer.title}
            </Button>
          ))}
        </div>
      )}
      <TextInput label={t`Your answer`} value={text} onChange={setText} rows={5} maxLength={MAX_INQUIRY_CHARACTERS} />
      <div className="row">
        <Button kind="primary" type="submit" working={isSending}>
          <Trans>Send answer</Trans>
        </Button>
        <span className="meta">
          <Trans>The writer gets an email with a link. The email holds no text.</Trans>
        </span>
      </div>
    </form>
  )
}

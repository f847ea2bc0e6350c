import { Plural, Trans, useLingui } from '@lingui/react/macro'
import type { AgreedAnswer } from '../../shared/comments/answerLibrary.ts'
import { MAX_INQUIRY_CHARACTERS, UNDO_SECONDS } from '../../shared/inquiries/inquiry.ts'
import { Button } from '../ui/Button.tsx'
import { SegmentedControl } from '../ui/forms/SegmentedControl.tsx'
import { TextInput } from '../ui/forms/TextInput.tsx'
import { AgreedAnswers } from './AgreedAnswers.tsx'

export type ComposeMode = 'answer' | 'note'

interface InquiryAnswerProps {
  readonly mode: ComposeMode
  readonly onMode: (mode: ComposeMode) => void
  readonly text: string
  readonly onText: (text: string) => void
  /** Agreed with helplines. */
  readonly agreed: readonly AgreedAnswer[]
  /** That of the page on which the message was written. */
  readonly language: string
  /** Null if the writer left no address: then only notes can be written. */
  readonly onSend: ((text: string) => void) | null
  readonly onNote: (text: string) => void
  readonly working: ComposeMode | null
}

/**
 * The box of an answer, or of an internal note: which of the two is chosen before anything is written, and the box looks
 * different. Ctrl+Enter sends or saves.
 */
export function InquiryAnswer(props: InquiryAnswerProps) {
  const { mode, onMode, text, onText, agreed, language, onSend, onNote, working } = props
  const { t } = useLingui()
  function send(): void {
    if (text.trim() === '' || working !== null) return
    if (mode === 'answer') onSend?.(text.trim())
    else onNote(text.trim())
  }
  return (
    <form
      className={`inquiry-compose is-${mode}`}
      onSubmit={(event) => {
        event.preventDefault()
        send()
      }}
    >
      {onSend !== null && (
        <SegmentedControl
          label={t`What you write`}
          hideLabel
          value={mode}
          options={[
            { id: 'answer', label: t`Answer to the writer` },
            { id: 'note', label: t`Internal note` },
          ]}
          onChange={(next) => onMode(next === 'note' ? 'note' : 'answer')}
        />
      )}
      {mode === 'answer' && agreed.length > 0 && <AgreedAnswers agreed={agreed} language={language} onText={onText} />}
      <TextInput
        label={mode === 'note' ? t`Internal note: the writer does not see it` : t`Your answer: the writer reads it`}
        value={text}
        onChange={onText}
        onSend={send}
        rows={5}
        maxLength={MAX_INQUIRY_CHARACTERS}
      />
      <div className="row">
        {mode === 'answer' ? (
          <Button kind="primary" type="submit" working={working === 'answer'}>
            <Trans>Send answer</Trans>
          </Button>
        ) : (
          <Button icon="lock" type="submit" working={working === 'note'}>
            <Trans>Save internal note</Trans>
          </Button>
        )}
        {mode === 'answer' && (
          <span className="meta">
            <Trans>They get an email with a link; your answer is not in the email.</Trans>{' '}
            <Plural value={UNDO_SECONDS} one="You can undo it for # second." other="You can undo it for # seconds." />
          </span>
        )}
      </div>
    </form>
  )
}

import { Trans, useLingui } from '@lingui/react/macro'
import type { FittingAnswers } from '../../../../shared/comments/answerLibrary.ts'
import type { RichText } from '../../../../shared/richtext/json.ts'
import { OptionSearch } from '../../../ui/forms/OptionSearch.tsx'
import { Sheet } from '../../../ui/overlays/Sheet.tsx'

/** A text that can be put into the answer. */
export interface SavedAnswer {
  readonly id: string
  readonly title: string
  readonly text: RichText
  /** Null for one of the FAQ. */
  readonly canned: string | null
}

const SHOWN = 3

/** @returns all saved answers, those that fit first, and the best of these */
export function savedAnswers({ canned, fits, faq }: FittingAnswers) {
  const ofCanned = canned.map(({ id, title, body }) => ({ id, title, text: body, canned: id }))
  const ofFaq = faq.map(({ id, question, answer }) => ({ id, title: question, text: answer, canned: null }))
  const fitting: readonly SavedAnswer[] = [...ofCanned.slice(0, fits), ...ofFaq]
  return { all: [...fitting, ...ofCanned.slice(fits)], best: fitting.slice(0, SHOWN) }
}

interface FittingRowProps {
  readonly answers: readonly SavedAnswer[]
  readonly onUse: (answer: SavedAnswer) => void
}

/** The answers that fit best, each by a press or by Alt and its number. */
export function FittingRow({ answers, onUse }: FittingRowProps) {
  const { t } = useLingui()
  return (
    <div className="fitting" role="group" aria-label={t`Saved replies that fit`}>
      {answers.map((answer, at) => (
        <button
          key={answer.id}
          type="button"
          className="btn"
          title={answer.title}
          aria-keyshortcuts={`Alt+${at + 1}`}
          onClick={() => onUse(answer)}
        >
          <kbd aria-hidden="true">Alt {at + 1}</kbd>
          <span className="fitting-title">{answer.title}</span>
        </button>
      ))}
      <small>
        <kbd>/</kbd> <Trans>find an answer</Trans>
      </small>
    </div>
  )
}

interface FindAnswerProps extends FittingRowProps {
  readonly isOpen: boolean
  readonly onClose: () => void
}

/** All saved answers, found by typing. */
export function FindAnswer({ answers, onUse, isOpen, onClose }: FindAnswerProps) {
  const { t } = useLingui()
  return (
    <Sheet title={t`Find an answer`} isOpen={isOpen} onClose={onClose} flush>
      <OptionSearch
        label={t`Saved replies`}
        options={answers.map(({ id, title }) => ({ id, label: title }))}
        values={[]}
        mode="multiple"
        onToggle={(id) => {
          const found = answers.find((answer) => answer.id === id)
          onClose()
          if (found !== undefined) onUse(found)
        }}
      />
    </Sheet>
  )
}

/**
 * Alt and a number insert one of the best; a slash at the start of the answer searches. @returns whether the key was
 * used
 */
export function handleAnswerKey(
  event: KeyboardEvent,
  isEmpty: boolean,
  { answers, onUse, onFind }: FittingRowProps & { readonly onFind: () => void },
): boolean {
  const number = /^Digit([1-9])$/.exec(event.code)?.[1]
  if (event.altKey && !event.ctrlKey && !event.metaKey && number !== undefined) {
    const answer = answers[Number(number) - 1]
    if (answer === undefined) return false
    onUse(answer)
    return true
  }
  if (event.key !== '/' || !isEmpty || event.ctrlKey || event.metaKey || event.altKey) return false
  onFind()
  return true
}

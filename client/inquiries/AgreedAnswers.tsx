import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { textIn, type AgreedAnswer } from '../../shared/comments/answerLibrary.ts'
import { textOf } from '../../shared/richtext/json.ts'
import { languageName } from '../fields/languages.ts'
import { Button } from '../ui/Button.tsx'

interface AgreedAnswersProps {
  readonly agreed: readonly AgreedAnswer[]
  /** That of the page on which the message was written. */
  readonly language: string
  readonly onText: (text: string) => void
}

/**
 * Answers that were agreed with helplines, in the language of the page. One that has no text in it is offered in English, and
 * says so: nobody answers a child in another language without knowing.
 */
export function AgreedAnswers({ agreed, language, onText }: AgreedAnswersProps) {
  const { t } = useLingui()
  const name = languageName(language)
  const own = agreed.flatMap((answer) => {
    const text = textIn(answer, language)
    return text === null ? [] : [{ id: answer.id, title: answer.title, text: textOf(text) }]
  })
  const others = agreed.filter((answer) => textIn(answer, language) === null)
  return (
    <>
      {own.length > 0 && (
        <div className="row" role="group" aria-label={t`Agreed with helplines, in ${name}`}>
          <span className="meta" aria-hidden="true">
            <Trans>Agreed with helplines, in {name}</Trans>
          </span>
          {own.map(({ id, title, text }) => (
            <Button key={id} kind="quiet" onPress={() => onText(text)}>
              {title}
            </Button>
          ))}
        </div>
      )}
      {others.length > 0 && (
        <div className="row" role="group" aria-label={t`Agreed with helplines, only in English`}>
          <span className="meta">
            <Trans>No text in {name} yet:</Trans>{' '}
            <Plural value={others.length} one="this one is English" other="these are English" />
          </span>
          {others.map(({ id, title, body }) => (
            <Button key={id} kind="quiet" onPress={() => onText(textOf(body))}>
              <Trans>{title} (in English)</Trans>
            </Button>
          ))}
        </div>
      )}
    </>
  )
}

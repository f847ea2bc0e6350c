import { useState } from 'react'
import { Trans, useLingui } from '@lingui/react/macro'
import { useQueryClient } from '@tanstack/react-query'
import { textOfComment } from '../../../../shared/comments/body.ts'
import type { Thread } from '../../../../shared/comments/thread.ts'
import type { TranslatorFacts } from '../../../../shared/translations/translation.ts'
import type { RichText } from '../../../../shared/richtext/json.ts'
import type { SentComment } from '../../compose/Composer.tsx'
import { languageName } from '../../../fields/languages.ts'
import { TranslatedText } from '../../../translations/TranslatedText.tsx'
import { translationQuery, type TextToTranslate } from '../../../translations/translationQueries.ts'
import { useTranslator } from '../../../translations/useTranslator.ts'
import { Button } from '../../../ui/Button.tsx'
import { campaignOf } from '../../campaignOf.ts'
import { inBothLanguages } from './bothLanguages.ts'
import '../../../translations/translations.css'

/** The helpdesk answers in English. */
const ANSWERED_IN = 'en'

interface AnswerInBoth {
  /** Null if the question is in English, or nothing translates. */
  readonly shown: AnswerTranslationProps | null
  /** The text has changed since it was translated. */
  readonly isBehind: boolean
  /** The answer as it is sent: with the translation, if somebody asked for it. */
  readonly complete: (sent: SentComment) => SentComment
}

/** @param body the answer as it is written; null while it is empty */
export function useAnswerInBoth(thread: Thread, body: RichText | null): AnswerInBoth {
  const { t } = useLingui()
  const queries = useQueryClient()
  const to = thread.comments[0]?.language ?? null
  const campaign = campaignOf(thread)
  const translator = useTranslator(campaign, to === null ? null : ANSWERED_IN, to ?? '')
  const [asked, setAsked] = useState<string | null>(null)
  const text = body === null ? '' : textOfComment(body)
  if (translator === null || to === null || campaign === null)
    return { shown: null, isBehind: false, complete: (sent) => sent }
  const request = (of: string): TextToTranslate => ({ text: of, from: ANSWERED_IN, to, campaign })
  return {
    shown: { translator, to, text, asked: asked === null ? null : request(asked), onAsk: setAsked },
    isBehind: asked !== null && asked !== text,
    complete(sent) {
      const translated = asked === null ? null : queries.getQueryData(translationQuery(request(asked)).queryKey)
      if (translated === null || translated === undefined) return sent
      const language = nameInItself(to)
      return { ...sent, body: inBothLanguages(sent.body, t`${language} (machine translation)`, translated) }
    },
  }
}

const nameInItself = (code: string): string =>
  new Intl.DisplayNames(code, { type: 'language' }).of(code) ?? languageName(code)

interface AnswerTranslationProps {
  readonly translator: TranslatorFacts
  readonly to: string
  readonly text: string
  readonly asked: TextToTranslate | null
  /** @param text to translate; null to send the answer alone */
  readonly onAsk: (text: string | null) => void
}

/** The answer in the language of the question: it is sent below the English one. */
export function AnswerTranslation({ translator, to, text, asked, onAsk }: AnswerTranslationProps) {
  const language = languageName(to)
  if (asked === null && text.trim() === '') return null
  if (asked === null)
    return (
      <div className="answer-translation">
        <Button kind="quiet" onPress={() => onAsk(text)}>
          <Trans>Add a translation: {language}</Trans>
        </Button>
      </div>
    )
  return (
    <div className="answer-translation">
      <TranslatedText asked={asked} by={translator.by}>
        {() => (
          <>
            · <Trans>Both texts are sent.</Trans>
          </>
        )}
      </TranslatedText>
      <span className="row">
        {asked.text !== text && (
          <Button kind="quiet" onPress={() => onAsk(text)}>
            <Trans>Translate again</Trans>
          </Button>
        )}
        <Button kind="quiet" onPress={() => onAsk(null)}>
          <Trans>Send English only</Trans>
        </Button>
      </span>
    </div>
  )
}

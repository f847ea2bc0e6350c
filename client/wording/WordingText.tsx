import { useId } from 'react'
import type { MessageDescriptor } from '@lingui/core'
import { msg } from '@lingui/core/macro'
import { Trans, useLingui } from '@lingui/react/macro'
import { MAX_TEXT_CHARACTERS, placeholdersOf, problemOfText, type TextProblem } from '../../shared/wording/wording.ts'

/** What to do about a text that cannot be used. */
export const TEXT_PROBLEMS: Readonly<Record<TextProblem, MessageDescriptor>> = {
  empty: msg`Enter a text.`,
  'too-long': msg`Enter a shorter text: ${MAX_TEXT_CHARACTERS} characters at most.`,
  'not-plain': msg`Enter plain text in one line, without < > and without web addresses.`,
  placeholders: msg`Keep the words in braces as they are in English.`,
}

interface WordingTextProps {
  readonly english: string
  readonly language: string
  readonly text: string
  readonly isChanged: boolean
  /** Null for somebody who only reads it. */
  readonly onChange: ((text: string) => void) | null
}

/** One text beside its English. */
export function WordingText({ english, language, text, isChanged, onChange }: WordingTextProps) {
  const { i18n } = useLingui()
  const id = useId()
  const problem = onChange === null ? null : problemOfText(text, english)
  const isLong = english.length > 50 || text.length > 50
  const placeholders = placeholdersOf(english).join(' ')
  return (
    <li className={isChanged ? 'changed' : undefined}>
      <label htmlFor={id} lang="en">
        {english}
      </label>
      {onChange === null ? (
        <p id={id} lang={language}>
          {text}
        </p>
      ) : (
        <div>
          <textarea
            id={id}
            className={problem === null ? 'input' : 'input bad'}
            lang={language}
            rows={isLong ? 3 : 1}
            value={text}
            aria-invalid={problem !== null}
            aria-describedby={problem === null && placeholders === '' ? undefined : `${id}-hint`}
            onChange={(event) => onChange(event.target.value)}
            onKeyDown={(event) => {
              if (event.key === 'Enter' && !event.nativeEvent.isComposing) event.preventDefault()
            }}
          />
          {problem !== null ? (
            <p className="hint bad" id={`${id}-hint`}>
              {i18n._(TEXT_PROBLEMS[problem])}
            </p>
          ) : (
            placeholders !== '' && (
              <p className="hint" id={`${id}-hint`}>
                <Trans>Placeholder: {placeholders}</Trans>
              </p>
            )
          )}
        </div>
      )}
    </li>
  )
}

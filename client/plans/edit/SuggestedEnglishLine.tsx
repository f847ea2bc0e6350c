import { useState } from 'react'
import { Trans } from '@lingui/react/macro'
import type { CampaignId } from '../../../shared/ids.ts'
import type * as Y from 'yjs'
import { makeChange, useEditing } from '../../fields/editing.ts'
import { useNestedText } from '../../fields/useEntry.ts'
import { useShared } from '../../sync/useShared.ts'
import { TranslatedText } from '../../translations/TranslatedText.tsx'
import { useTranslator } from '../../translations/useTranslator.ts'
import { Button } from '../../ui/Button.tsx'

export interface SuggestedLineProps {
  readonly map: Y.Map<unknown>
  readonly campaign: CampaignId
  /** The language of the title; null if it is uncertain. */
  readonly language: string | null
}

/** Proposes the line in English where an activity has none. Nothing is written before somebody takes it. */
export function SuggestedEnglishLine({ map, campaign, language }: SuggestedLineProps) {
  const [title, line] = [useNestedText(map, 'title'), useNestedText(map, 'gloss')]
  return title === null || line === null ? null : (
    <Suggestion title={title} line={line} campaign={campaign} language={language} />
  )
}

interface SuggestionProps extends Omit<SuggestedLineProps, 'map'> {
  readonly title: Y.Text
  readonly line: Y.Text
}

function Suggestion({ title, line, campaign, language }: SuggestionProps) {
  const editing = useEditing()
  const text = useShared(title, () => title.toString().trim())
  const isEmpty = useShared(line, () => line.toString().trim() === '')
  const [asked, setAsked] = useState<string | null>(null)
  const translator = useTranslator(campaign, text === '' || !isEmpty ? null : language, 'en')
  if (translator === null || language === null) return null
  if (asked !== text)
    return (
      <Button kind="quiet" onPress={() => setAsked(text)}>
        <Trans>Suggest an English line</Trans>
      </Button>
    )
  return (
    <TranslatedText asked={{ text, from: language, to: 'en', campaign }} by={translator.by}>
      {(translated) => (
        <>
          <Button
            onPress={() =>
              makeChange(editing, () => line.insert(line.length, translated.replaceAll(/\s+/g, ' ').trim()))
            }
          >
            <Trans>Use this line</Trans>
          </Button>{' '}
          <Button kind="quiet" onPress={() => setAsked(null)}>
            <Trans>Hide</Trans>
          </Button>
        </>
      )}
    </TranslatedText>
  )
}

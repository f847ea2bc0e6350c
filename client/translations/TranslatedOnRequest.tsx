import { useState } from 'react'
import { Trans } from '@lingui/react/macro'
import type { CampaignId } from '../../shared/ids.ts'
import { Button } from '../ui/Button.tsx'
import { TranslatedText } from './TranslatedText.tsx'
import { readersLanguage } from './useTranslating.ts'
import { useTranslator } from './useTranslator.ts'

interface TranslatedOnRequestProps {
  readonly text: string
  /** Null if nobody knows. */
  readonly language: string | null
  readonly campaign: CampaignId
}

/** Offers the translation of one text, and shows it under the original. Nothing is shown where there is nothing to translate. */
export function TranslatedOnRequest({ text, language, campaign }: TranslatedOnRequestProps) {
  const to = readersLanguage()
  const translator = useTranslator(campaign, text.trim() === '' ? null : language, to)
  const [isWanted, setWanted] = useState(false)
  if (translator === null || language === null) return null
  if (!isWanted)
    return (
      <Button kind="quiet" onPress={() => setWanted(true)}>
        <Trans>Translate</Trans>
      </Button>
    )
  return (
    <TranslatedText asked={{ text, from: language, to, campaign }} by={translator.by}>
      {() => (
        <Button kind="quiet" onPress={() => setWanted(false)}>
          <Trans>Hide</Trans>
        </Button>
      )}
    </TranslatedText>
  )
}

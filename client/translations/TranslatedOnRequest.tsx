import { useState } from 'react'
import { Trans, useLingui } from '@lingui/react/macro'
import { useQuery } from '@tanstack/react-query'
import type { CampaignId } from '../../shared/ids.ts'
import { languageName } from '../fields/languages.ts'
import { refusalTitle } from '../http/refusalTitle.ts'
import { Button } from '../ui/Button.tsx'
import { translationQuery, translatorQuery } from './translationQueries.ts'
import { readersLanguage, translates } from './useTranslating.ts'
import './translations.css'

interface TranslatedOnRequestProps {
  readonly text: string
  /** Null if nobody knows. */
  readonly language: string | null
  readonly campaign: CampaignId
}

/** Offers the translation of one text, and shows it under the original. Nothing is shown where there is nothing to translate. */
export function TranslatedOnRequest({ text, language, campaign }: TranslatedOnRequestProps) {
  const to = readersLanguage()
  const isForeign = language !== null && language !== to && text.trim() !== ''
  const { data: translator } = useQuery({ ...translatorQuery, enabled: isForeign })
  const [isWanted, setWanted] = useState(false)
  if (!isForeign || translator === undefined || translator === null || !translates(translator, language, to))
    return null
  if (!isWanted)
    return (
      <Button kind="quiet" onPress={() => setWanted(true)}>
        <Trans>Translate</Trans>
      </Button>
    )
  return (
    <Translation
      text={text}
      from={language}
      to={to}
      campaign={campaign}
      by={translator.by}
      onHide={() => setWanted(false)}
    />
  )
}

interface TranslationProps {
  readonly text: string
  readonly from: string
  readonly to: string
  readonly campaign: CampaignId
  readonly by: string
  readonly onHide: () => void
}

function Translation({ text, from, to, campaign, by, onHide }: TranslationProps) {
  const { t } = useLingui()
  const { data, error, isFetching, refetch } = useQuery(translationQuery({ text, from, to, campaign }))
  const theirs = languageName(from)
  if (isFetching)
    return (
      <p className="meta" role="status">
        <Trans>Translating…</Trans>
      </p>
    )
  if (data === undefined || data === null)
    return (
      <p className="meta" role="alert">
        {refusalTitle(error) ?? t`The server cannot be reached. You see the original.`}{' '}
        <Button kind="quiet" onPress={() => void refetch()}>
          <Trans>Try again</Trans>
        </Button>
      </p>
    )
  return (
    <div className="comment-translation">
      <p className="translated" lang={to}>
        {data}
      </p>
      <p className="meta">
        <Trans>
          Machine translation ({theirs}), by {by}
        </Trans>{' '}
        <Button kind="quiet" onPress={onHide}>
          <Trans>Hide</Trans>
        </Button>
      </p>
    </div>
  )
}

import type { ReactNode } from 'react'
import { Trans, useLingui } from '@lingui/react/macro'
import { useQuery } from '@tanstack/react-query'
import { languageName } from '../fields/languages.ts'
import { refusalTitle } from '../http/refusalTitle.ts'
import { Button } from '../ui/Button.tsx'
import { translationQuery, type TextToTranslate } from './translationQueries.ts'
import './translations.css'

interface TranslatedTextProps {
  readonly asked: TextToTranslate
  /** The service. */
  readonly by: string
  /** The buttons beside it. */
  readonly children: (translated: string) => ReactNode
}

/** The translation of one text, marked as a machine's; while it comes, and if it does not. */
export function TranslatedText({ asked, by, children }: TranslatedTextProps) {
  const { t } = useLingui()
  const { data, error, isFetching, refetch } = useQuery(translationQuery(asked))
  const theirs = languageName(asked.from)
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
      <p className="translated" lang={asked.to} dir="auto">
        {data}
      </p>
      <p className="meta">
        <Trans>
          Machine translation ({theirs}), by {by}
        </Trans>{' '}
        {children(data)}
      </p>
    </div>
  )
}

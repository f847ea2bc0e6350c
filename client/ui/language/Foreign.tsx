import { use } from 'react'
import { TranslatingContext, useTranslation } from './translating.ts'

interface ForeignProps {
  readonly text: string
  /** The language that it is written in; undefined if nobody knows. */
  readonly lang: string | undefined
}

/** A plain text that others wrote: as it is, or in the reader's language where the page translates. */
export function Foreign({ text, lang }: ForeignProps) {
  const { choice, to } = use(TranslatingContext)
  if (lang === undefined || choice === 'original' || lang === to) return text
  return <Translated text={text} lang={lang} />
}

function Translated({ text, lang }: { readonly text: string; readonly lang: string }) {
  const { choice, to } = use(TranslatingContext)
  const translation = useTranslation(text, lang)
  if (translation === null) return <span lang={lang}>{text}</span>
  return (
    <>
      {choice === 'both' && <span lang={lang}>{text}</span>}
      <span className={choice === 'both' ? 'line translated' : 'translated'} lang={to}>
        {translation}
      </span>
    </>
  )
}

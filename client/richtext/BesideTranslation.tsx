import { use, type ReactNode } from 'react'
import { Trans } from '@lingui/react/macro'
import type { RichText } from '../../shared/richtext/json.ts'
import { TranslatingContext } from '../ui/language/translating.ts'
import { TranslatedText } from './RichTextView.tsx'

interface BesideTranslationProps {
  readonly text: RichText
  /** The language that it is written in; undefined if nobody knows. */
  readonly lang: string | undefined
  readonly original: ReactNode
}

/** A rich text that others wrote: the original, its translation, or both beside each other, as the page is read. */
export function BesideTranslation({ text, lang, original }: BesideTranslationProps) {
  const { choice, to } = use(TranslatingContext)
  if (lang === undefined || lang === to || choice === 'original') return original
  if (choice === 'mine') return <TranslatedText text={text} from={lang} />
  return (
    <div className="both">
      <div>
        <p className="meta">
          <Trans>Original</Trans>
        </p>
        {original}
      </div>
      <div>
        <p className="meta">
          <Trans>Machine translation</Trans>
        </p>
        <TranslatedText text={text} from={lang} />
      </div>
    </div>
  )
}

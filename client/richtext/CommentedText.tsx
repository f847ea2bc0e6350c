import { use } from 'react'
import { Trans } from '@lingui/react/macro'
import { useCommentSlots, type ReadText } from '../fields/commentSlots.ts'
import { TranslatingContext } from '../ui/language/translating.ts'
import { RichTextView, TranslatedText } from './RichTextView.tsx'

/** A rich text for reading. People can comment on its words where the page has a discussion; a translation has no comments. */
export function CommentedText({ fragment, text, lang }: ReadText) {
  const { aroundText } = useCommentSlots()
  const { choice, to } = use(TranslatingContext)
  const original = aroundText === null ? <RichTextView text={text} lang={lang} /> : aroundText({ fragment, text, lang })
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

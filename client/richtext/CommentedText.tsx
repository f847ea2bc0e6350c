import { useCommentSlots, type ReadText } from '../fields/commentSlots.ts'
import { BesideTranslation } from './BesideTranslation.tsx'
import { RichTextView } from './RichTextView.tsx'

/** A rich text for reading. People can comment on its words where the page has a discussion; a translation has no comments. */
export function CommentedText({ fragment, text, lang }: ReadText) {
  const { aroundText } = useCommentSlots()
  const original = aroundText === null ? <RichTextView text={text} lang={lang} /> : aroundText({ fragment, text, lang })
  return <BesideTranslation text={text} lang={lang} original={original} />
}

import { useCommentSlots, type ReadText } from '../fields/commentSlots.ts'
import { RichTextView } from './RichTextView.tsx'

/** A rich text for reading. People can comment on its words where the page has a discussion. */
export function CommentedText({ fragment, text, lang }: ReadText) {
  const { aroundText } = useCommentSlots()
  return aroundText === null ? <RichTextView text={text} lang={lang} /> : aroundText({ fragment, text, lang })
}

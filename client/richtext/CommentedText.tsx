import { use } from 'react'
import type { RichText } from '../../shared/richtext/json.ts'
import { RichTextView } from './RichTextView.tsx'
import { ReaderComments } from './commentContexts.ts'

interface CommentedTextProps {
  /** Which rich text of its document it is, as anchors name it. */
  readonly fragment: string
  readonly text: RichText
  readonly lang?: string | undefined
}

/** A rich text for reading, about whose words one can ask where the page has a discussion. */
export function CommentedText({ fragment, text, lang }: CommentedTextProps) {
  const renderDiscussion = use(ReaderComments)
  return renderDiscussion === null ? (
    <RichTextView text={text} lang={lang} />
  ) : (
    renderDiscussion({ fragment, text, lang })
  )
}

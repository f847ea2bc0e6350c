import { use } from 'react'
import type { RichText } from '../../shared/richtext/json.ts'
import { RichTextView } from './RichTextView.tsx'
import { ReadingTalk } from './commentContexts.ts'

interface TextWithTalkProps {
  /** Which rich text of its document it is, as anchors name it. */
  readonly fragment: string
  readonly text: RichText
  readonly lang?: string | undefined
}

/** A rich text for reading, about whose words one can ask where the page has a discussion. */
export function TextWithTalk({ fragment, text, lang }: TextWithTalkProps) {
  const renderTalk = use(ReadingTalk)
  return renderTalk === null ? <RichTextView text={text} lang={lang} /> : renderTalk({ fragment, text, lang })
}

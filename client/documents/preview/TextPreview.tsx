import { Trans } from '@lingui/react/macro'
import type { TextAnchor } from '../../../shared/comments/anchors/anchor.ts'
import { markRanges } from '../../../shared/comments/anchors/markRanges.ts'
import type { RichText } from '../../../shared/richtext/json.ts'
import { RichTextView } from '../../richtext/RichTextView.tsx'
import '../../comments/anchors/anchors.css'
import { PreviewFrame } from './PreviewFrame.tsx'

interface TextPreviewProps {
  readonly anchor: TextAnchor
  /** Null if the text itself is gone. */
  readonly text: RichText | null
  readonly lang?: string
}

/** The text with the commented words marked; for deleted words, the original quote. */
export function TextPreview({ anchor, text, lang }: TextPreviewProps) {
  const { range, orphan, quote } = anchor
  return (
    <PreviewFrame>
      {(orphan || text === null) && (
        <p className="meta">
          <Trans>Original text removed:</Trans> “{quote.exact}”
        </p>
      )}
      {text !== null && (
        <div className="words-in-text">
          <RichTextView
            text={orphan ? text : markRanges(text, [{ thread: 'this', range }])}
            {...(lang === undefined ? {} : { lang })}
          />
        </div>
      )}
    </PreviewFrame>
  )
}

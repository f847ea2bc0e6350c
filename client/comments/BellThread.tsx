import { useLingui } from '@lingui/react/macro'
import type { ThreadBellItem } from '../../shared/comments/bell.ts'
import { threadHref } from '../../shared/comments/threadHref.ts'
import { BellEntry } from '../ui/overlays/BellEntry.tsx'
import type { DocumentLabel } from './discussion.ts'
import { HAPPENED_LABELS } from './threadLabels.ts'

interface BellThreadProps {
  readonly news: ThreadBellItem
  readonly placeOf: DocumentLabel
  readonly onClose: () => void
}

/** The last event in a thread, in the bell. */
export function BellThread({ news, placeOf, onClose }: BellThreadProps) {
  const { i18n } = useLingui()
  const { thread: id, document, campaign, centres, kind, by, excerpt, unread } = news
  return (
    <BellEntry
      news={news}
      href={threadHref({ id, document, campaign })}
      onClose={onClose}
      where={placeOf(document, centres)}
    >
      <span>
        <b>{by}</b> {i18n._(HAPPENED_LABELS[kind])}
        {unread > 1 && <small> +{unread - 1}</small>}
      </span>
      {excerpt !== '' && (
        <span className="excerpt" dir="auto">
          {excerpt}
        </span>
      )}
    </BellEntry>
  )
}

import { Plural } from '@lingui/react/macro'
import { watchHref, type WatchBellItem } from '../../shared/watches/bell.ts'
import { BellEntry } from '../ui/overlays/BellEntry.tsx'

interface BellWatchProps {
  readonly news: WatchBellItem
  readonly onClose: () => void
}

/** Changes in something that the person watches, in the bell. */
export function BellWatch({ news, onClose }: BellWatchProps) {
  return (
    <BellEntry
      news={news}
      href={watchHref(news)}
      onClose={onClose}
      where={<Plural value={news.changes} one="# change" other="# changes" />}
    >
      <span>
        <b>{news.name}</b>
      </span>
    </BellEntry>
  )
}

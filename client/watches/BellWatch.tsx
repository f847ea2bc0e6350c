import { watchHref, type WatchBellItem } from '../../shared/watches/bell.ts'
import { wordWatch } from '../../shared/watches/wordWatch.ts'
import { localiser } from '../ui/language/localiser.ts'
import { BellEntry } from '../ui/overlays/BellEntry.tsx'

interface BellWatchProps {
  readonly news: WatchBellItem
  readonly onClose: () => void
}

/** Changes in something that the person watches, in the bell. */
export function BellWatch({ news, onClose }: BellWatchProps) {
  return (
    <BellEntry news={news} href={watchHref(news)} onClose={onClose}>
      <span>
        <b>{news.name}</b>
      </span>
      <span className="excerpt" dir="auto">
        {wordWatch(news, localiser())}
      </span>
    </BellEntry>
  )
}

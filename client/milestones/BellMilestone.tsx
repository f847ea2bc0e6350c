import type { MilestoneBellItem } from '../../shared/milestones/bell.ts'
import { milestonesHref } from '../../shared/milestones/milestonesHref.ts'
import { wordLabel, wordWhenAndTime } from '../../shared/milestones/wording.ts'
import { localiser } from '../ui/language/localiser.ts'
import { BellEntry } from '../ui/overlays/BellEntry.tsx'

interface BellMilestoneProps {
  readonly news: MilestoneBellItem
  readonly onClose: () => void
}

/** The last reminder of a milestone, in the bell. */
export function BellMilestone({ news, onClose }: BellMilestoneProps) {
  const { milestone: id, campaign, label, title, words: said } = news
  const words = localiser()
  return (
    <BellEntry
      news={news}
      href={milestonesHref({ campaign, id })}
      onClose={onClose}
      where={wordWhenAndTime(news, 'short', words)}
    >
      <span>
        <b>{wordLabel(label, news, words)}</b>
      </span>
      <span className="excerpt" dir="auto">
        {title}
      </span>
      {said !== null && (
        <span className="excerpt" dir="auto">
          {said}
        </span>
      )}
    </BellEntry>
  )
}

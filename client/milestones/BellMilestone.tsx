import { Trans } from '@lingui/react/macro'
import { Link } from 'react-router'
import type { MilestoneBellItem } from '../../shared/milestones/bell.ts'
import { milestonesHref } from '../../shared/milestones/milestonesHref.ts'
import { wordLabel, wordWhenAndTime } from '../../shared/milestones/wording.ts'
import { Ago } from '../ui/formats/Ago.tsx'
import { translator } from '../ui/language/translator.ts'

interface BellMilestoneProps {
  readonly news: MilestoneBellItem
  readonly onClose: () => void
}

/** The last reminder of a milestone, in the bell. */
export function BellMilestone({ news, onClose }: BellMilestoneProps) {
  const { milestone: id, campaign, label, title, words: said, at, unread } = news
  const words = translator()
  return (
    <li className={unread > 0 ? 'unread' : ''}>
      <Link to={milestonesHref({ campaign, id })} onClick={onClose}>
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
        <small>
          {wordWhenAndTime(news, 'short', words)} · <Ago at={at} />
          {unread > 0 && (
            <strong>
              {' · '}
              <Trans>new</Trans>
            </strong>
          )}
        </small>
      </Link>
    </li>
  )
}

import { Trans } from '@lingui/react/macro'
import { Link } from 'react-router'
import type { CampaignId } from '../../../shared/ids.ts'
import type { ListedMilestone } from '../../../shared/milestones/api.ts'
import { labelOf } from '../../../shared/milestones/labels.ts'
import { milestonesHref } from '../../../shared/milestones/milestonesHref.ts'
import { shortStyleOf, wordWhenAndTime } from '../../../shared/milestones/wording.ts'
import { LabelMark } from '../../milestones/LabelMark.tsx'
import { localiser } from '../../ui/language/localiser.ts'

interface NextMilestonesProps {
  readonly campaign: CampaignId
  /** By day. */
  readonly milestones: readonly ListedMilestone[]
  readonly now: Date
  /** Where a deadline of reports leads. */
  readonly reportsHref: string
}

const MAX_SHOWN = 4

/** The dates that come next, with their labels. */
export function NextMilestones({ campaign, milestones, now, reportsHref }: NextMilestonesProps) {
  if (milestones.length === 0) return null
  return (
    <section className="next-dates" aria-labelledby="next-dates">
      <h2 id="next-dates">
        <Trans>Next dates</Trans>
      </h2>
      <ul className="paper">
        {milestones.slice(0, MAX_SHOWN).map((milestone) => {
          const label = labelOf(milestone, now)
          return (
            <li key={milestone.id}>
              {label !== null && <LabelMark label={label} milestone={milestone} now={now} />}
              <Link to={milestone.leadsTo === 'reports' ? reportsHref : milestonesHref(milestone)} dir="auto">
                {milestone.title}
              </Link>
              <p className="meta">{wordWhenAndTime(milestone, shortStyleOf(milestone, now), localiser())}</p>
            </li>
          )
        })}
      </ul>
      <p className="meta">
        <Link to={`/milestones/${campaign}`}>
          <Trans>All milestones</Trans>
        </Link>
      </p>
    </section>
  )
}

import { Trans } from '@lingui/react/macro'
import { Link } from 'react-router'
import type { Campaign } from '../../../shared/campaign.ts'
import { milestonesHref } from '../../../shared/milestones/milestonesHref.ts'
import { wordWhen } from '../../../shared/milestones/wording.ts'
import type { Person } from '../../../shared/permissions.ts'
import { nextDeadline } from '../../milestones/nextMilestones.ts'
import { Icon } from '../../ui/Icon.tsx'
import { translator } from '../../ui/language/translator.ts'
import { useNow } from '../helpdesk/useNow.ts'
import { useMilestones } from '../milestones/useMilestones.ts'

interface NextDeadlineProps {
  readonly person: Person
  readonly campaign: Campaign
}

/** The next deadline of the person, in the bar above the activities; nothing if there is none. */
export function NextDeadline({ person, campaign }: NextDeadlineProps) {
  const deadline = nextDeadline(useMilestones(person, campaign, useNow()))
  if (deadline === null) return null
  const { title } = deadline
  const when = wordWhen(deadline, 'short', translator())
  return (
    <Link className="deadline" to={milestonesHref(deadline)}>
      <Icon name="clock" />
      <span>
        <Trans>
          {when}: {title}
        </Trans>
      </span>
    </Link>
  )
}

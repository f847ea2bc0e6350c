import { Trans } from '@lingui/react/macro'
import { Link } from 'react-router'
import type { Campaign } from '../../../shared/campaign.ts'
import { milestonesHref } from '../../../shared/milestones/milestonesHref.ts'
import { wordWhen } from '../../../shared/milestones/wording.ts'
import { nextDeadline } from '../../milestones/nextMilestones.ts'
import { shortDay } from '../../ui/formats/when.ts'
import { Icon } from '../../ui/Icon.tsx'
import { localiser } from '../../ui/language/localiser.ts'
import { useNow } from '../../ui/formats/useNow.ts'
import { useMilestones } from '../../milestones/useMilestones.ts'

/** The next deadline of the person, in the bar above the activities; nothing if there is none before Safer Internet Day. */
export function NextDeadline({ campaign }: { readonly campaign: Campaign }) {
  const deadline = nextDeadline(useMilestones(campaign, useNow()))
  if (deadline === null) return campaign.kind === 'sid' ? null : <LastDay day={campaign.endsOn} />
  const { title } = deadline
  const when = wordWhen(deadline, 'short', localiser())
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

/** Another campaign counts to no day, and ends on one. */
function LastDay({ day: last }: { readonly day: string }) {
  const day = shortDay(last)
  return (
    <span className="deadline">
      <Icon name="calendar" />
      <span>
        <Trans>Ends on {day}</Trans>
      </span>
    </span>
  )
}

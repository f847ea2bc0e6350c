import type { ListedMilestone } from '../../../shared/milestones/api.ts'
import { labelOf } from '../../../shared/milestones/labels.ts'
import { milestonesHref } from '../../../shared/milestones/milestonesHref.ts'
import { shortStyleOf, wordPurposes, wordWhenAndTime } from '../../../shared/milestones/wording.ts'
import { LabelMark } from '../../milestones/LabelMark.tsx'
import type { RemindersByHand } from '../../milestones/nextMilestones.ts'
import { Reminded } from '../../milestones/Reminded.tsx'
import { localiser } from '../../ui/language/localiser.ts'
import { Trans } from '@lingui/react/macro'
import type { WaitingItem } from './waitingItem.ts'

/** Milestones that are near, as entries of what waits. */
export const milestoneItems = (
  milestones: readonly ListedMilestone[],
  reminders: RemindersByHand,
  now: Date,
  reportsHref: string,
): readonly WaitingItem[] =>
  milestones.map((milestone) => {
    const label = labelOf(milestone, now)
    const when = wordWhenAndTime(milestone, shortStyleOf(milestone, now), localiser())
    const reminder = reminders.get(milestone.id)
    const purposes = wordPurposes(milestone.purposes, localiser())
    return {
      key: `milestone/${milestone.id}`,
      icon: 'calendar',
      href: milestone.leadsTo === 'reports' ? reportsHref : milestonesHref(milestone),
      title: milestone.title,
      detail: (
        <>
          {label !== null && <LabelMark label={label} milestone={milestone} now={now} />}{' '}
          <Trans>
            {when}, for {purposes}
          </Trans>
          {reminder !== undefined && (
            <>
              <br />
              <Reminded at={reminder.at} by={reminder.by} />
              {reminder.words !== null && <>: {reminder.words}</>}
            </>
          )}
        </>
      ),
    }
  })

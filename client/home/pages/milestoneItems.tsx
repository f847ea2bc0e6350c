import type { ListedMilestone } from '../../../shared/milestones/api.ts'
import { labelOf } from '../../../shared/milestones/labels.ts'
import { milestonesHref } from '../../../shared/milestones/milestonesHref.ts'
import { wordPurposes, wordWhenAndTime } from '../../../shared/milestones/wording.ts'
import { LabelMark } from '../../milestones/LabelMark.tsx'
import { translator } from '../../ui/language/translator.ts'
import { Trans } from '@lingui/react/macro'
import type { WaitingItem } from './waitingItem.ts'

/** Milestones that are near, as entries of what waits. */
export const milestoneItems = (milestones: readonly ListedMilestone[], now: Date): readonly WaitingItem[] =>
  milestones.map((milestone) => {
    const label = labelOf(milestone, now)
    const when = wordWhenAndTime(milestone, 'short', translator())
    const purposes = wordPurposes(milestone.purposes, translator())
    return {
      key: `milestone/${milestone.id}`,
      icon: 'calendar',
      href: milestonesHref(milestone),
      title: milestone.title,
      detail: (
        <>
          {label !== null && <LabelMark label={label} milestone={milestone} now={now} />}{' '}
          <Trans>
            {when}, for {purposes}
          </Trans>
        </>
      ),
    }
  })

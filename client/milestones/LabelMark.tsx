import { useLingui } from '@lingui/react/macro'
import { toneOf, type Labelled, type MilestoneLabel } from '../../shared/milestones/labels.ts'
import { LABEL_MESSAGES } from '../../shared/milestones/milestoneMessages.ts'
import './milestones.css'

interface LabelMarkProps {
  readonly label: MilestoneLabel
  readonly milestone: Labelled
  readonly now: Date
}

/** The label of a milestone: words on a ground, red within a day, amber within the week, blue for news. */
export function LabelMark({ label, milestone, now }: LabelMarkProps) {
  const { i18n } = useLingui()
  return <span className={`when-label ${toneOf(label, milestone, now)}`}>{i18n._(LABEL_MESSAGES[label])}</span>
}

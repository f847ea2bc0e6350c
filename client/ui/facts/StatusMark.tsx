import { useLingui } from '@lingui/react/macro'
import type { ActivityStatus, PlanState, Visibility } from '../../../shared/plans/fields.ts'
import { Icon } from '../Icon.tsx'
import { STATUS_LABELS, VISIBILITY_LABELS } from '../../../shared/plans/statusMessages.ts'
import { STATE_LABELS } from './statusLabels.ts'

/** Shape and word together. */
export function StatusMark({ status }: { readonly status: ActivityStatus }) {
  const { i18n } = useLingui()
  return (
    <span className={`st st-${status}`}>
      <i aria-hidden="true" />
      {i18n._(STATUS_LABELS[status])}
    </span>
  )
}

export function StateMark({ state }: { readonly state: PlanState | 'none' }) {
  const { i18n } = useLingui()
  return (
    <span className={`st st-${state}`}>
      <i aria-hidden="true" />
      {i18n._(STATE_LABELS[state])}
    </span>
  )
}

export function VisibilityMark({ visibility }: { readonly visibility: Visibility }) {
  const { i18n } = useLingui()
  return (
    <span className="vis">
      <Icon name={visibility === 'public' ? 'globe' : 'lock'} />
      {i18n._(VISIBILITY_LABELS[visibility])}
    </span>
  )
}

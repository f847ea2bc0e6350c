import { msg } from '@lingui/core/macro'
import type { MessageDescriptor } from '@lingui/core'
import { useLingui } from '@lingui/react/macro'
import type { View } from '../../../../shared/views/view.ts'
import type { ViewLook } from '../../../views/viewLook.ts'
import { ViewNotice } from '../../../views/ViewNotice.tsx'
import { ViewsMenu } from '../../../views/ViewsMenu.tsx'
import { withView } from '../../../views/viewParameter.ts'
import { FILTER_LISTS, isFiltering, type Filter } from './filter.ts'
import { FILTER_LABELS } from './useFilterOptions.ts'
import type { PlanViewsValue } from './usePlanLook.ts'

interface PlanViewsProps {
  readonly planViews: PlanViewsValue
  readonly filter: Filter
  /** The activities of the plan. */
  readonly count: number
}

/** The views of a plan, at the start of its bar. */
export function PlanViews({ planViews, filter, count }: PlanViewsProps) {
  const { t } = useLingui()
  const look = usePlanViewLook(planViews)
  const label = isFiltering(filter) ? t`Filtered activities` : t`All activities ${count}`
  return <ViewsMenu views={planViews.views} look={look} label={label} none={t`All activities`} />
}

/** Under the bar: whether the chosen view is not there, or not whole. */
export function PlanViewNotice({ planViews }: Pick<PlanViewsProps, 'planViews'>) {
  const look = usePlanViewLook(planViews)
  return <ViewNotice views={planViews.views} look={look} />
}

/** The parameters of a look that are no filter by values. */
const PART_LABELS: Readonly<Record<string, MessageDescriptor>> = {
  columns: msg`Columns`,
  sort: msg`Sorting`,
  group: msg`Group`,
  display: msg`Display`,
  zoom: msg`Display`,
  hidden: msg`Display`,
  from: msg`From`,
  to: msg`To`,
  overdue: msg`Overdue tasks`,
}

function usePlanViewLook({ current, applied, choose }: PlanViewsValue): ViewLook {
  const { i18n, t } = useLingui()
  return {
    current,
    applied,
    nameOf(parameter) {
      const list = FILTER_LISTS.find((one) => one === parameter)
      const label = list === undefined ? PART_LABELS[parameter] : FILTER_LABELS[list]
      return label === undefined ? t`a filter` : i18n._(label)
    },
    onChoose: choose,
    hrefOf: (view: View) => `${location.pathname}?${withView('plan', new URLSearchParams(), view.id)}`,
  }
}

import { Plural, Trans } from '@lingui/react/macro'
import type { PlanView } from '../../../shared/plans/api.ts'
import { isToReport, tookPlaceOf } from '../../../shared/plans/tookPlace.ts'
import { today } from '../../ui/formats/when.ts'
import type { WaitingItem } from './waitingItem.ts'

/** The activities of a plan that have begun, and of which nobody said what took place. @returns null without any */
export function reportItem(href: string, plan: PlanView | null): WaitingItem | null {
  const activities = plan?.activities ?? []
  const now = today()
  const waiting = activities.filter((activity) => isToReport(activity, now)).length
  if (waiting === 0) return null
  const reported = activities.filter((activity) => tookPlaceOf(activity) !== null).length
  const all = activities.length
  return {
    key: `${href}/report`,
    icon: 'check',
    href,
    title: <Plural value={waiting} one="# activity to report" other="# activities to report" />,
    detail: (
      <Trans>
        {reported} of {all} reported
      </Trans>
    ),
  }
}

import { Plural, Trans } from '@lingui/react/macro'
import { missingIn } from '../../../shared/plans/missing.ts'
import type { PlanView } from '../../../shared/plans/api.ts'
import { today } from '../../ui/formats/when.ts'
import { GapSentence } from '../../plans/GapSentence.tsx'
import type { WaitingItem } from './waitingItem.ts'

/** The task for a plan. @returns null for a complete plan; @param plan null for one that is not begun */
export function planItem(href: string, plan: PlanView | null, day: string): WaitingItem | null {
  const at = { key: href, icon: 'plan', href } as const
  if (plan === null) return { ...at, title: <Trans>Start your plan</Trans>, detail: null }
  const missing = missingIn(
    plan.meta,
    plan.activities,
    { day, today: today() },
    (id) => plan.writtenIn.activities[id]?.title,
  )
  // What took place is an item of its own.
  const gaps = missing.activities.filter(({ gap }) => gap !== 'outcome')
  const count = missing.plan.length + gaps.length
  if (count === 0) return null
  const [first] = gaps
  return {
    ...at,
    title: <Plural value={count} one="# field to complete in your plan" other="# fields to complete in your plan" />,
    detail: first === undefined ? null : <GapSentence gap={first.gap} count={first.ids.length} />,
  }
}

import { useState } from 'react'
import { Plural, Trans, useLingui } from '@lingui/react/macro'
import type { ListedMilestone } from '../../shared/milestones/api.ts'
import { monthAndYear } from '../ui/formats/when.ts'
import { divideMilestones } from './milestoneGroups.ts'
import { MilestoneRow, type MilestoneActions } from './MilestoneRow.tsx'
import './milestones.css'

interface MilestoneTableProps {
  /** By day. */
  readonly milestones: readonly ListedMilestone[]
  readonly now: Date
  /** The campaign's day, which is yellow; null if it has none. */
  readonly day: string | null
  /** The one that the address names. */
  readonly openId: string | null
  /** Null for those who only read. */
  readonly actions: MilestoneActions | null
  /** Whether the campaign is open, so that people can be reminded. */
  readonly mayRemind: boolean
  /** Where a deadline of reports leads. */
  readonly reportsHref: string
}

/** Milestones by month, the nearest first. Past ones are folded. */
export function MilestoneTable({ milestones, now, day, openId, actions, mayRemind, reportsHref }: MilestoneTableProps) {
  const { t } = useLingui()
  const { past, groups } = divideMilestones(milestones, now)
  const [isUnfolded, setUnfolded] = useState(() => past.some(({ id }) => id === openId))
  const columns = actions === null ? 4 : 6
  const rowOf = (milestone: ListedMilestone) => (
    <MilestoneRow
      key={milestone.id}
      milestone={milestone}
      now={now}
      isTheDay={milestone.when.kind === 'day' && milestone.when.day === day}
      isOpen={milestone.id === openId}
      actions={actions}
      mayRemind={mayRemind && !milestone.needsReview}
      reportsHref={reportsHref}
    />
  )
  return (
    <div className="grid milestones">
      <table aria-label={t`Milestones by date`}>
        <Head withActions={actions !== null} />
        {groups.map(({ key, milestones: all }) => (
          <tbody key={key}>
            <tr className="group">
              <th scope="rowgroup" colSpan={columns}>
                {key === 'soon' ? <Trans>This week and next</Trans> : monthAndYear(`${key}-01`)}
              </th>
            </tr>
            {all.map(rowOf)}
          </tbody>
        ))}
        {past.length > 0 && (
          <tbody>
            <tr className="group">
              <th scope="rowgroup" colSpan={columns}>
                <button
                  type="button"
                  className="fold"
                  aria-expanded={isUnfolded}
                  onClick={() => setUnfolded(!isUnfolded)}
                >
                  {isUnfolded ? (
                    <Trans>Hide past dates</Trans>
                  ) : (
                    <Plural value={past.length} one="Show # past date" other="Show # past dates" />
                  )}
                </button>
              </th>
            </tr>
            {isUnfolded && past.toReversed().map(rowOf)}
          </tbody>
        )}
      </table>
    </div>
  )
}

function Head({ withActions }: { readonly withActions: boolean }) {
  return (
    <thead>
      <tr>
        <th scope="col" className="w-date">
          <Trans>When</Trans>
        </th>
        <th scope="col">
          <Trans>What</Trans>
        </th>
        <th scope="col" className="w-audience">
          <Trans>Audience</Trans>
        </th>
        <th scope="col" className="w-purpose">
          <Trans>Purpose</Trans>
        </th>
        {withActions && (
          <>
            <th scope="col" className="w-sent">
              <Trans>Reminders</Trans>
            </th>
            <th scope="col" className="w-end">
              <Trans>Actions</Trans>
            </th>
          </>
        )}
      </tr>
    </thead>
  )
}

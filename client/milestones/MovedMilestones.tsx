import { Trans, useLingui } from '@lingui/react/macro'
import { LocalDate } from '../../shared/days.ts'
import type { ListedMilestone } from '../../shared/milestones/api.ts'
import { fieldsOf } from '../../shared/milestones/milestone.ts'
import { moveMilestone } from '../../shared/milestones/moveByYear.ts'
import { wordWhen } from '../../shared/milestones/wording.ts'
import { localiser } from '../ui/language/localiser.ts'
import { ColumnHeads } from '../ui/blocks/ColumnHeads.tsx'

interface MovedMilestonesProps {
  readonly milestones: readonly ListedMilestone[]
  /** The days around which both campaigns lie. */
  readonly from: string
  readonly to: string
}

/** Milestones as they are, and as they would be in the next campaign. */
export function MovedMilestones({ milestones, from, to }: MovedMilestonesProps) {
  const { t } = useLingui()
  if (milestones.length === 0) return null
  const move = { from: LocalDate.parse(from), to: LocalDate.parse(to) }
  const words = localiser()
  return (
    <table className="moved" aria-label={t`Milestones at their new dates`}>
      <ColumnHeads columns={[t`Milestone`, t`Now`, t`New`]} />
      <tbody>
        {milestones.map((milestone) => {
          const moved = moveMilestone(fieldsOf(milestone), move)
          return (
            <tr key={milestone.id}>
              <th scope="row" dir="auto">
                {milestone.title}
              </th>
              <td>{wordWhen(milestone, 'short', words)}</td>
              <td>
                {wordWhen(moved, 'short', words)}
                {moved.place !== null && moved.place.kind !== 'online' && (
                  <>
                    {' '}
                    <span className="badge warn">
                      <Trans>place unknown</Trans>
                    </span>
                  </>
                )}
              </td>
            </tr>
          )
        })}
      </tbody>
    </table>
  )
}

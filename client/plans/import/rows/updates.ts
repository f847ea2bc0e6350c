/** An import's changes to activities that the plan has. Pure. */
import type { ActivityId } from '../../../../shared/ids.ts'
import { ACTIVITY_KEYS } from '../../../../shared/plans/activityFields.ts'
import { writeCell } from '../../../../shared/plans/cells/codecs.ts'
import type { ShownActivityKey } from '../../../../shared/plans/fields.ts'
import type { ActivityView } from '../../../../shared/plans/planView.ts'
import type { GridReading } from '../../cells/ownerCell.ts'
import { draftFor } from './descriptionLines.ts'
import type { ImportedRow } from './planImport.ts'

export interface UpdatedCell {
  readonly id: ActivityId
  readonly title: string
  readonly key: ShownActivityKey
  /** As the plan has it now, and as the file has it; texts of cells. */
  readonly now: string
  readonly next: string
}

export function updatesOf(
  rows: readonly ImportedRow[],
  activities: readonly ActivityView[],
  { owners = [] }: Pick<GridReading, 'owners'>,
): readonly UpdatedCell[] {
  const nameOf = (owner: string | null): string => owners.find(({ id }) => id === owner)?.name ?? ''
  const textOf = (activity: ActivityView, key: ShownActivityKey): string =>
    key === 'owner' ? nameOf(activity.owner) : writeCell(activity, key)
  const byId = new Map(activities.map((activity) => [activity.id, activity]))
  return rows.flatMap((row) => {
    const activity = row.existing === null ? undefined : byId.get(row.existing)
    if (activity === undefined) return []
    const draft = draftFor(row, activity)
    return ACTIVITY_KEYS.flatMap((key) => {
      if (!(key in draft)) return []
      const [now, next] = [textOf(activity, key), textOf({ ...activity, ...draft } as ActivityView, key)]
      return now === next ? [] : [{ id: activity.id, title: activity.title, key, now, next }]
    })
  })
}

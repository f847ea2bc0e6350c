/** An import's changes to activities that the plan has. Pure. */
import type { ActivityId } from '../../../../shared/ids.ts'
import type { CellKey } from '../../../../shared/plans/cells/codec.ts'
import { CELL_KEYS, writeCell } from '../../../../shared/plans/cells/codecs.ts'
import type { ActivityView } from '../../../../shared/plans/planView.ts'
import { draftFor } from './descriptionLines.ts'
import type { ImportedRow } from './planImport.ts'

export interface UpdatedCell {
  readonly id: ActivityId
  readonly title: string
  readonly key: CellKey
  /** As the plan has it now, and as the file has it; texts of cells. */
  readonly now: string
  readonly next: string
}

export function updatesOf(rows: readonly ImportedRow[], activities: readonly ActivityView[]): readonly UpdatedCell[] {
  const byId = new Map(activities.map((activity) => [activity.id, activity]))
  return rows.flatMap((row) => {
    const activity = row.existing === null ? undefined : byId.get(row.existing)
    if (activity === undefined) return []
    const draft = draftFor(row, activity)
    return CELL_KEYS.flatMap((key) => {
      if (!(key in draft)) return []
      const [now, next] = [writeCell(activity, key), writeCell({ ...activity, ...draft } as ActivityView, key)]
      return now === next ? [] : [{ id: activity.id, title: activity.title, key, now, next }]
    })
  })
}

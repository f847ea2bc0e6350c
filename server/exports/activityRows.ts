/** Activities as rows of cells, for spreadsheets: a column for each field, and the id for a later import. */
import type { ExportedPlan, PlanFile } from '../../shared/exports/planFile.ts'
import type { CellKey } from '../../shared/plans/cells/codec.ts'
import { CELL_KEYS, writeCell } from '../../shared/plans/cells/codecs.ts'
import { headingOf } from '../../shared/plans/cells/headers.ts'
import type { ActivityView } from '../../shared/plans/planView.ts'
import { writableText } from './writableText.ts'

interface Column {
  readonly label: string
  /** Null for a column of the plan, not of the activity. */
  readonly key: CellKey | null
  readonly textOf: (plan: ExportedPlan, activity: ActivityView) => string
}

/** The centre is a column only if the file has, or could have, activities of several. */
export function columnsOf({ plans, selection }: PlanFile, idLabel: string): readonly Column[] {
  const id: Column = { label: idLabel, key: null, textOf: (_plan, activity) => activity.id }
  const centre: Column = { label: 'Centre', key: null, textOf: ({ countryName, name }) => `${countryName}: ${name}` }
  const fields = CELL_KEYS.map((key): Column => ({
    label: headingOf(key),
    key,
    textOf: (_plan, activity) => writableText(writeCell(activity, key)),
  }))
  return [id, ...(plans.length > 1 || selection !== undefined ? [centre] : []), ...fields]
}

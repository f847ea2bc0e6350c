/** Activities as rows of cells, for spreadsheets: a column for each field, and the id for a later import. Owners only if the file names them. */
import type { ExportedPlan, PlanFile } from '../../shared/exports/planFile.ts'
import type { CellKey } from '../../shared/plans/cells/codec.ts'
import { ACTIVITY_FIELDS, ACTIVITY_KEYS } from '../../shared/plans/activityFields.ts'
import { writeCell } from '../../shared/plans/cells/codecs.ts'
import type { ActivityView } from '../../shared/plans/planView.ts'
import { FILE_MESSAGES } from './words/fileMessages.ts'
import type { FileWords } from './words/fileWords.ts'
import { ownerIn } from './ownerNames.ts'
import { writableText } from './writableText.ts'

export interface Column {
  readonly label: string
  /** Null for a column of the plan, and for the owner, whose name is in no activity. */
  readonly key: CellKey | null
  readonly textOf: (plan: ExportedPlan, activity: ActivityView) => string
}

/** The centre is a column only if the file has, or could have, activities of several. */
export function columnsOf({ plans, selection }: PlanFile, idLabel: string, words: FileWords): readonly Column[] {
  const id: Column = { label: idLabel, key: null, textOf: (_plan, activity) => activity.id }
  const centre: Column = {
    label: words.text(FILE_MESSAGES.centre),
    key: null,
    textOf: ({ countryName, name }) => `${countryName}: ${name}`,
  }
  const hasOwners = plans.some(({ owners }) => owners !== undefined)
  const fields = ACTIVITY_KEYS.flatMap((key): readonly Column[] => {
    const label = words.text(ACTIVITY_FIELDS[key].label)
    if (key !== 'owner')
      return [{ label, key, textOf: (_plan, activity) => writableText(writeCell(activity, key, words)) }]
    return hasOwners ? [{ label, key: null, textOf: (plan, { owner }) => writableText(ownerIn(plan, owner)) }] : []
  })
  return [id, ...(plans.length > 1 || selection !== undefined ? [centre] : []), ...fields]
}

/** Whether a pasted table begins with headings: then it is imported by them, and not by the place of its columns. Pure. */
import { ACTIVITY_FIELDS, ACTIVITY_KEYS } from '../../../shared/plans/activityFields.ts'
import type { LabelsOf } from '../../../shared/plans/cells/codec.ts'
import { folded } from '../../../shared/plans/cells/names.ts'

/** A title may be called as a column is; two cells of a row seldom are. */
const LEAST_NAMES = 2

export function isWithHeadings([head, ...rows]: readonly (readonly string[])[], labelsOf: LabelsOf): boolean {
  if (head === undefined || rows.length === 0) return false
  const names = namesOfColumns()
  const own = new Map(
    ACTIVITY_KEYS.flatMap((key) => labelsOf(ACTIVITY_FIELDS[key].label).map((name) => [folded(name), key])),
  )
  const found = new Set(head.flatMap((cell) => names.get(folded(cell)) ?? own.get(folded(cell)) ?? []))
  const filled = head.filter((cell) => cell.trim() !== '').length
  return found.size >= LEAST_NAMES && found.size * 2 >= filled
}

let known: ReadonlyMap<string, string> | null = null

function namesOfColumns(): ReadonlyMap<string, string> {
  if (known !== null) return known
  const names = new Map<string, string>()
  for (const key of ACTIVITY_KEYS)
    for (const name of [key, ACTIVITY_FIELDS[key].label.message, ...ACTIVITY_FIELDS[key].names.split(', ')])
      if (name !== '') names.set(folded(name), key)
  known = names
  return names
}

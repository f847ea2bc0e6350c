import type { I18n } from '@lingui/core'
import { msg } from '@lingui/core/macro'
import { ACTIVITY_FIELDS } from '../../../../shared/plans/activityFields.ts'
import { PROBLEM_LABELS } from '../../cells/problemLabels.ts'
import type { UnreadEntry } from '../rows/unreadEntries.ts'

/** Why a row cannot be read, in words. */
export function unreadReason(i18n: I18n, entry: UnreadEntry): string {
  if (entry.kind === 'cell') {
    const { key, problem } = entry.cell
    return `${i18n._(ACTIVITY_FIELDS[key].label)}: ${i18n._(PROBLEM_LABELS[problem.kind])}`
  }
  return i18n._(NO_TITLE)
}

const NO_TITLE = msg`An activity needs a title.`

/** By the number of each row. */
export function reasonsByRow(i18n: I18n, entries: readonly UnreadEntry[]): ReadonlyMap<number, string> {
  const reasons = new Map<number, string>()
  for (const entry of entries) {
    const reason = unreadReason(i18n, entry)
    for (const row of entry.kind === 'cell' ? [entry.row] : entry.rows)
      reasons.set(row, [reasons.get(row), reason].filter((one) => one !== undefined).join(' '))
  }
  return reasons
}

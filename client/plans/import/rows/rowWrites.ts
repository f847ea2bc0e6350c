/** The writes of a spreadsheet's rows into a plan, in their order. Pure: nothing is written before a write runs. */
import type * as Y from 'yjs'
import type { ActivityId } from '../../../../shared/ids.ts'
import type { CellKey } from '../../../../shared/plans/cells/codec.ts'
import { writeCell } from '../../../../shared/plans/cells/codecs.ts'
import { activityMap } from '../../../../shared/plans/layout.ts'
import type { ActivityView } from '../../../../shared/plans/planView.ts'
import { viewActivity } from '../../../../shared/plans/view.ts'
import { keysBehind } from '../../../fields/order.ts'
import { addDraft, writeDraft, type Draft } from '../../cells/drafts.ts'
import type { Write } from '../../parts/inParts.ts'
import { draftFor } from './descriptionLines.ts'
import type { ImportedRow } from './planImport.ts'

/** @param last the order of the plan's last activity */
export function rowWrites(rows: readonly ImportedRow[], last: string | null): readonly Write[] {
  const orders = keysBehind(last, rows.length)
  return rows.map((row, at): Write => (doc) => {
    const { existing, draft } = row
    if (existing === null) return addDraft(doc, draft, orders[at] ?? '')
    writeDraft(doc, existing, changedIn(doc, existing, row))
    return null
  })
}

/** The cells that differ from the activity. Anything that a file cannot hold, such as formatting, stays. */
function changedIn(doc: Y.Doc, id: ActivityId, row: ImportedRow): Draft {
  const now = viewActivity(id, activityMap(doc, id)).value
  if (now === null) return row.draft
  const draft = draftFor(row, now)
  const next = { ...now, ...draft } as ActivityView
  const changed = Object.entries(draft).filter(([key]) =>
    key === 'owner' ? now.owner !== next.owner : writeCell(now, key as CellKey) !== writeCell(next, key as CellKey),
  )
  return Object.fromEntries(changed)
}

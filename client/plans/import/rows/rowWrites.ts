/** What rows of a spreadsheet write into a plan, in their order. Pure: nothing is written before a write runs. */
import { keysBehind } from '../../../fields/order.ts'
import { addDraft, writeDraft } from '../../cells/drafts.ts'
import type { Write } from '../../parts/inParts.ts'
import type { ImportedRow } from './planImport.ts'

/** @param last the order of the plan's last activity */
export function rowWrites(rows: readonly ImportedRow[], last: string | null): readonly Write[] {
  const orders = keysBehind(last, rows.length)
  return rows.map(({ existing, draft }, at): Write => (doc) => {
    if (existing === null) return addDraft(doc, draft, orders[at] ?? '')
    writeDraft(doc, existing, draft)
    return null
  })
}

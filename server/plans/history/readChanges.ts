import { setImmediate as nextTurn } from 'node:timers/promises'
import type { CampaignId } from '../../../shared/ids.ts'
import type { ChangedField, ChangePage, ChangesAsked, NetworkHistory } from './networkHistory.ts'

/**
 * Most changes concern activities outside a narrow selection: read this many at once, and repeat this often for one
 * page.
 */
const ROWS_AT_ONCE = 500
const MAX_READS = 8

/**
 * Reads changes until a page is full of wanted ones.
 * @param isWanted null if all are
 * @returns a page with fewer than `limit` changes, even none, and yet a `next`, where very many others come before
 */
export async function readChanges(
  history: NetworkHistory,
  campaign: CampaignId,
  asked: ChangesAsked,
  isWanted: ((change: ChangedField) => boolean) | null,
): Promise<ChangePage> {
  if (isWanted === null) return history(campaign, asked)
  const found: ChangedField[] = []
  let { after } = asked
  for (let reads = 0; reads < MAX_READS; reads += 1) {
    if (reads > 0) await nextTurn()
    const page = await history(campaign, { ...asked, after, limit: ROWS_AT_ONCE })
    found.push(...page.changes.filter(isWanted))
    after = page.next
    if (after === null || found.length >= asked.limit) break
  }
  const changes = found.slice(0, asked.limit)
  const last = changes.at(-1)
  if (found.length === changes.length || last === undefined) return { changes, next: after }
  return { changes, next: [last.at, last.centre, last.activity, last.field] }
}

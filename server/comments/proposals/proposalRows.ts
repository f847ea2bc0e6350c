/** The table of proposals: what a thread proposes, and what became of it. */
import type { Transaction } from 'kysely'
import {
  Application,
  FieldValue,
  Replacement,
  type ProposalState,
} from '../../../shared/comments/proposals/proposal.ts'
import type { ThreadId, ThreadState } from '../../../shared/comments/thread.ts'
import type { PersonId } from '../../../shared/ids.ts'
import type { Database } from '../../store/database.ts'
import { jsonColumn } from '../../store/jsonColumn.ts'
import type { Tables } from '../../store/tables.ts'

export type ProposalRow = Tables['proposal']

export const replacementColumn = jsonColumn<Replacement>(Replacement)
export const valueColumn = jsonColumn<FieldValue>(FieldValue)
const applicationColumn = jsonColumn<Application>(Application)

/** A replacement, and the value of the field now; null for words. */
export interface NewProposal {
  readonly replacement: Replacement
  readonly before: FieldValue
}

export async function insertProposal(
  trx: Transaction<Tables>,
  thread: ThreadId,
  { replacement, before }: NewProposal,
): Promise<void> {
  await trx
    .insertInto('proposal')
    .values({
      thread,
      replacement: replacementColumn.write(replacement),
      before: valueColumn.write(before),
      state: 'open',
      decided_by: null,
      decided_at: null,
      application: null,
    })
    .execute()
}

export async function readProposals(
  db: Database,
  threads: readonly ThreadId[],
): Promise<ReadonlyMap<ThreadId, ProposalRow>> {
  if (threads.length === 0) return new Map()
  const rows = await db.selectFrom('proposal').selectAll().where('thread', 'in', threads).execute()
  return new Map(rows.map((row) => [row.thread, row]))
}

/** A person's decision on a proposal; `undone`: the edit that applied it was undone. */
export type Decision =
  | { readonly kind: 'applied'; readonly edit: Application }
  | { readonly kind: 'undone'; readonly edit: Application }
  | { readonly kind: 'declined' }

/** `again`: it was so already, and nothing was changed. `decided`: somebody else was first. */
export type Decided = 'done' | 'again' | 'decided'

interface Target {
  readonly from: readonly ProposalState[]
  readonly to: ProposalState
  readonly thread: ThreadState
}

const TARGETS: Readonly<Record<Decision['kind'], Target>> = {
  // People may think better of it.
  applied: { from: ['open', 'declined'], to: 'applied', thread: 'resolved' },
  undone: { from: ['applied'], to: 'open', thread: 'open' },
  declined: { from: ['open'], to: 'declined', thread: 'resolved' },
}

/** Whether the decision is still free to be made. */
export async function readDecision(
  trx: Transaction<Tables>,
  thread: ThreadId,
  decision: Decision,
  by: PersonId,
): Promise<'free' | 'again' | 'decided'> {
  const row = await trx.selectFrom('proposal').selectAll().where('thread', '=', thread).executeTakeFirst()
  if (row === undefined) return 'decided'
  const applied = row.application === null ? null : applicationColumn.read(row.application)
  switch (decision.kind) {
    case 'applied': {
      const { client, from } = decision.edit
      if (row.state === 'applied') return applied?.client === client && applied.from === from ? 'again' : 'decided'
      return 'free'
    }
    case 'undone':
      // Only the tab that applied it can have undone that.
      return row.state === 'applied' && applied?.client === decision.edit.client ? 'free' : 'again'
    case 'declined':
      if (row.state === 'declined' && row.decided_by === by) return 'again'
      return row.state === 'open' ? 'free' : 'decided'
  }
}

/**
 * One of two simultaneous decisions counts. A proposal that is decided is a resolved thread.
 * @returns false if somebody else was first
 */
export async function writeDecision(
  trx: Transaction<Tables>,
  thread: ThreadId,
  decision: Decision,
  by: PersonId,
  at: Date,
): Promise<boolean> {
  const { from, to, thread: state } = TARGETS[decision.kind]
  const isOpen = to === 'open'
  const { numUpdatedRows } = await trx
    .updateTable('proposal')
    .set({
      state: to,
      decided_by: isOpen ? null : by,
      decided_at: isOpen ? null : at.toISOString(),
      application: decision.kind === 'applied' ? applicationColumn.write(decision.edit) : null,
    })
    .where('thread', '=', thread)
    .where('state', 'in', from)
    .executeTakeFirst()
  if (numUpdatedRows === 0n) return false
  await trx.updateTable('thread').set({ state, snoozed_until: null }).where('id', '=', thread).execute()
  return true
}

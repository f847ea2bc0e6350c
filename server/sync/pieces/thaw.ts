/**
 * Makes a frozen document live again before somebody needs it. A long one is built in pieces, with others served in
 * between.
 */
import * as Y from 'yjs'
import type { PersonBudgets } from '../budget/personBudget.ts'
import type { Inbound, Inbox } from '../turns/inbox.ts'
import type { Replica } from '../replica.ts'
import type { RoomDeps } from '../roomDeps.ts'

type ThawDeps = Pick<RoomDeps, 'piecesElsewhere' | 'wait'> & { readonly budgets: Pick<PersonBudgets, 'spend'> }

/**
 * Does nothing for a live or a short document: its first user builds it. Nothing else may change the replica meanwhile.
 * @param inbox the first sender there who needs the document pays for it
 */
export async function thawInPieces(replica: Replica, inbox: Inbox, deps: ThawDeps): Promise<void> {
  const [encoded, first] = [replica.longToBuild(), inbox.firstOfDocument]
  if (encoded === null || first === null) return
  // A failing worker must not leave somebody without an answer.
  const pieces = await deps.piecesElsewhere(encoded).catch(() => null)
  if (pieces === null) return
  const spend = spendOf(first, deps.budgets)
  const doc = new Y.Doc()
  for (const piece of pieces) {
    spend(() => Y.applyUpdate(doc, piece))
    await deps.wait(0)
  }
  replica.thawAs(doc)
}

function spendOf(inbound: Inbound, budgets: Pick<PersonBudgets, 'spend'>): (work: () => void) => void {
  switch (inbound.kind) {
    case 'read':
      return inbound.spend
    case 'join':
    case 'message':
      return (work) => budgets.spend(inbound.socket.person.id, work)
  }
}

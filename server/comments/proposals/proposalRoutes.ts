/** Deciding on what a thread proposes: it was applied, that was undone, or it is declined. */
import * as Y from 'yjs'
import { DecideProposal, type Application } from '../../../shared/comments/proposals/proposal.ts'
import { isWritten } from '../../../shared/comments/proposals/applyProposal.ts'
import { parseDocumentName } from '../../../shared/documents/kinds.ts'
import type { DocumentName } from '../../../shared/ids.ts'
import { isRefusal, refuse } from '../../http/result.ts'
import { route, type Route } from '../../http/route.ts'
import type { Rooms } from '../../sync/rooms.ts'
import { readersOf } from '../mentions.ts'
import { centresOf, placeNow } from '../showThreads.ts'
import type { Finders, Responses, ThreadRoutesDeps } from '../threadLookups.ts'
import { writerOf } from '../threadRows.ts'
import type { ThreadRow } from '../threads.ts'
import { replacementColumn, valueColumn, type Decision, type ProposalRow } from './proposalRows.ts'

export const proposalRoute = (deps: ThreadRoutesDeps, find: Finders, respond: Responses): Route =>
  route({
    method: 'POST',
    path: '/api/thread/:thread/proposal',
    bounds: 'text',
    requires: 'proposal.decide',
    body: DecideProposal,
    find: find.thread,
    async handle({ found, body, person }) {
      const { threads, notifier, mentions, rooms } = deps
      const proposal = (await threads.proposals([found.id])).get(found.id)
      if (proposal === undefined) return refuse('no-such-proposal')
      if (body.to !== 'declined' && !(await isCommitted(rooms, found.document, body.edit)))
        return refuse('edit-not-there')
      // An applied one stays applied, whatever was written there since: a request can be sent twice.
      if (body.to === 'applied' && proposal.state !== 'applied' && !(await isApplied(deps, found, proposal)))
        return refuse('edit-not-there')
      const readers = readersOf(found.document, centresOf(found), found.audience)
      const word = body.to === 'declined' && body.body !== null ? await mentions.name(body.body, person, readers) : null
      if (word !== null && isRefusal(word)) return word
      const decision: Decision =
        body.to === 'declined'
          ? { kind: 'declined' }
          : { kind: body.to === 'applied' ? 'applied' : 'undone', edit: body.edit }
      const at = new Date()
      const reply = body.to === 'declined' && word !== null ? { key: body.key, body: word } : null
      const news = decision.kind === 'undone' ? null : await notifier.decided(found, decision.kind, person.id, at)
      const decided = await threads.decide(found, { decision, reply, writer: writerOf(person), at }, news?.write)
      if (decided === 'decided') return refuse('proposal-decided')
      if (decided === 'full') return refuse('thread-full')
      if (decided === 'moved-on') return refuse('thread-moved-on')
      if (decided === 'done' && news !== null) news.publish()
      if (decided === 'done' && news === null) await notifier.undone(found, 'application', 0, person.id)
      return respond.thread(found.id, person, 200)
    },
  })

/** Whether what is proposed is written, by the named edit or another: nobody reports an edit that nobody made. */
async function isApplied(
  { anchors, rooms }: Pick<ThreadRoutesDeps, 'anchors' | 'rooms'>,
  thread: ThreadRow,
  { replacement, before }: ProposalRow,
): Promise<boolean> {
  const ref = parseDocumentName(thread.document)
  if (ref === null) return false
  await anchors.settle(thread.document)
  const place = placeNow(thread, await anchors.of(thread.document))
  const proposal = { replacement: replacementColumn.read(replacement), before: valueColumn.read(before) }
  return (await rooms.read(thread.document, (doc) => isWritten(ref.kind, doc, { place, proposal }))) === true
}

/** Whether the server has all that the edit wrote. An edit that only took characters away wrote nothing of its own. */
async function isCommitted(
  rooms: Pick<Rooms, 'read'>,
  document: DocumentName,
  { client, clock }: Application,
): Promise<boolean> {
  return (await rooms.read(document, (doc) => Y.getState(doc.store, client) >= clock)) === true
}

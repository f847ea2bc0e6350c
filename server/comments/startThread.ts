/** Starts a thread in a document: checks the audience and the right to it, places it, stores it and notifies people. */
import type { z } from 'zod'
import type { StartThread } from '../../shared/comments/api.ts'
import { withoutMemory } from '../../shared/comments/anchors/anchor.ts'
import { mentionsIn } from '../../shared/comments/body.ts'
import { ThreadId, type Place } from '../../shared/comments/thread.ts'
import { randomId } from '../../shared/ids.ts'
import { isAmongColleagues } from '../../shared/documents/threadAudience.ts'
import { can, type Person } from '../../shared/permissions.ts'
import type { RichText } from '../../shared/richtext/json.ts'
import { isRefusal, refuse, type Refusal } from '../http/result.ts'
import type { Anchors, StoreAnchor } from './anchors.ts'
import type { ThreadedDocument } from './findDocument.ts'
import { readersOf, type Mentions } from './mentions.ts'
import type { ThreadNotifier } from './threadNotifier.ts'
import { replaces, type CheckProposal } from './proposals/checkProposal.ts'
import { startedRow, writerOf } from './threadRows.ts'
import type { ThreadRow, Threads } from './threads.ts'

export interface StartThreadDeps {
  readonly threads: Pick<Threads, 'start' | 'startedWith' | 'secondsUntilNext'>
  readonly notifier: Pick<ThreadNotifier, 'comment'>
  readonly anchors: Pick<Anchors, 'place'>
  readonly mentions: Mentions
  readonly proposals: CheckProposal
  /** Called after a question was asked or edited. */
  readonly onWritten: (thread: ThreadRow) => void
}

/** @returns the thread; an earlier one if the same was sent before */
export async function startThread(
  { threads, notifier, anchors, mentions, proposals, onWritten }: StartThreadDeps,
  document: ThreadedDocument,
  { key, place, audience, toHelpdesk, body, replacement }: z.output<typeof StartThread>,
  person: Person,
): Promise<ThreadRow | Refusal> {
  const { centres, closed, campaign, name } = document
  if (!document.audiences.includes(audience)) {
    return refuse('bad-request', `audience: a thread in this document cannot be for the ${audience}`)
  }
  if (isAmongColleagues(audience) && toHelpdesk)
    return refuse('bad-request', 'toHelpdesk: the helpdesk cannot read this thread')
  if (!can(person, 'thread.start', { centres, closed, audience })) return refuse('not-allowed')
  const before = await threads.startedWith(key, person.id)
  // A repeated request does not search for its text again: the text may be gone by now.
  if (before !== null) return before
  const named = await mentions.name(body, person, readersOf(name, centres, audience))
  if (isRefusal(named)) return named
  const proposed = replacement === undefined ? null : await proposals.check(document, place, replacement)
  if (proposed !== null && isRefusal(proposed)) return proposed
  const at = new Date()
  const wait = await threads.secondsUntilNext(name, person.id, at)
  if (wait > 0) return { ...refuse('too-many-threads'), headers: { 'retry-after': String(wait) } }
  // The helpdesk does not ask itself: its own threads wait for the centre.
  const asksHelpdesk = person.role !== 'helpdesk' && (toHelpdesk || mentionsHelpdesk(body))
  const id = ThreadId.parse(randomId())
  const fields = { id, key, campaign, document: name, centres, audience, toHelpdesk: asksHelpdesk }
  const writer = writerOf(person)
  const started = startedRow({ ...fields, place: { at: 'document' } }, writer, at)
  const event = { isFirst: true, isProposal: proposed !== null, author: person.id, body: named, at }
  const news = await notifier.comment(started, event)
  const write = async (shown: Place, keep: StoreAnchor | null) =>
    threads.start({ ...fields, place: shown, body: named, proposal: proposed, keep }, writer, at, news.write)
  const written =
    place.at === 'text'
      ? await anchors.place(name, place, async (anchor, keep) =>
          proposed !== null && !replaces(proposed, anchor)
            ? refuse('no-proposal-possible')
            : write({ at: 'text', anchor: withoutMemory(anchor) }, keep),
        )
      : await write(place, null)
  if (typeof written === 'string') return refuse(written)
  if (isRefusal(written)) return written
  if (!written.again) {
    onWritten(written.thread)
    news.publish()
  }
  return written.thread
}

/** A thread that mentions the helpdesk is addressed to it. */
const mentionsHelpdesk = (body: RichText): boolean => mentionsIn(body).some(({ kind }) => kind === 'helpdesk')

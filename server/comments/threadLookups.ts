/** What the routes of threads share: their deps, how they find a thread or its document, and their responses. */
import type { MarkLanguages } from './commentLanguages.ts'
import { CommentNumber } from '../../shared/comments/api.ts'
import type { CampaignId, DocumentName, PersonId } from '../../shared/ids.ts'
import type { Person } from '../../shared/permissions.ts'
import type { Core } from '../core.ts'
import { refuse, type Refusal, type Success } from '../http/result.ts'
import type { Params } from '../http/route.ts'
import type { Anchors } from './anchors.ts'
import type { Rooms } from '../sync/rooms.ts'
import type { CheckProposal } from './proposals/checkProposal.ts'
import type { FindDocument } from './findDocument.ts'
import type { Mentions } from './mentions.ts'
import { centresOf, showThreads, type ShownComments } from './showThreads.ts'
import type { ThreadNotifier } from './threadNotifier.ts'
import type { ThreadPresence } from './threadPresence.ts'
import type { ThreadRow, Threads } from './threads.ts'

export interface ThreadRoutesDeps extends Pick<Core, 'bellChanged' | 'namesOf' | 'notifications'> {
  readonly markLanguages: MarkLanguages
  readonly threads: Threads
  readonly notifier: ThreadNotifier
  readonly presence: ThreadPresence
  readonly anchors: Pick<Anchors, 'of' | 'settle' | 'place'>
  readonly mentions: Mentions
  readonly findDocument: FindDocument
  readonly rooms: Pick<Rooms, 'read'>
  readonly proposals: CheckProposal
  /** Whether coordinators may edit this document now, because its centre lets them. */
  readonly hasHelpAccess: (document: DocumentName) => boolean
  readonly isClosed: (campaign: CampaignId) => boolean
  /** Whether a document is a connection on which its two centres have not agreed. */
  readonly isProposal: (document: DocumentName) => boolean
  readonly findPerson: (id: PersonId) => Promise<Person | null>
  /** Called after a question was asked or edited. */
  readonly onWritten: (thread: ThreadRow) => void
  /** Called after a canned answer was sent. */
  readonly countUse: (canned: string) => Promise<void>
}

export type Finders = ReturnType<typeof createFinders>

export function createFinders({ threads, findDocument, isClosed, isProposal, hasHelpAccess }: ThreadRoutesDeps) {
  /** The right to all threads of a document is checked for the widest audience that they can have. */
  async function findDocumentOf({ name = '' }: Params) {
    const found = await findDocument(name)
    if (found === null) return refuse('no-such-document')
    const { centres, closed, audiences } = found
    const [widest = 'centre'] = audiences
    return {
      subject: {
        centres,
        closed,
        audience: widest,
        isOfProposal: isProposal(found.name),
      } as const,
      found,
    }
  }
  async function findThread({ thread = '' }: Params) {
    const found = await threads.find(thread)
    if (found === null) return refuse('no-such-thread')
    const subject = {
      centres: centresOf(found),
      audience: found.audience,
      closed: isClosed(found.campaign),
      startedBy: found.started_by,
      isHidden: found.hidden_at !== null,
      isOfProposal: found.to_helpdesk === 0 && isProposal(found.document),
      helpAccess: hasHelpAccess(found.document),
    }
    return { subject, found }
  }
  /** A comment or a note, as the path numbers it. */
  async function findComment(params: Params) {
    const thread = await findThread(params)
    if ('refused' in thread) return thread
    const number = CommentNumber.safeParse(params.number)
    if (!number.success) return refuse('no-such-comment')
    return { ...thread, found: { thread: thread.found, number: number.data } }
  }
  return { document: findDocumentOf, thread: findThread, comment: findComment }
}

export type Responses = ReturnType<typeof createResponses>

export function createResponses({ threads, anchors, namesOf, markLanguages }: ThreadRoutesDeps) {
  const show = async (rows: readonly ThreadRow[], person: Person, shown: ShownComments) =>
    markLanguages(await showThreads(rows, person, threads, namesOf, anchors.of, shown))
  return {
    /** A change answers with the last comments: its sender has the others. */
    async thread(
      id: string,
      person: Person,
      status: 200 | 201,
      shown: ShownComments = 'last',
    ): Promise<Success | Refusal> {
      const row = await threads.find(id)
      if (row !== null) await anchors.settle(row.document)
      const [json] = row === null ? [] : await show([row], person, shown)
      return json === undefined ? refuse('no-such-thread') : { status, json }
    },
    show,
  }
}

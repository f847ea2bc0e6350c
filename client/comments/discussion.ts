/** A *discussion* is the threads of one document, with the data that every part of their display needs. */
import { createContext, use } from 'react'
import type { Place, PlaceRequest, Thread, ThreadId } from '../../shared/comments/thread.ts'
import type { ThreadAudience } from '../../shared/documents/threadAudience.ts'
import { parseDocumentName, threadAudiencesOf } from '../../shared/documents/kinds.ts'
import type { CampaignId, CentreId, DocumentName } from '../../shared/ids.ts'
import type { ProposalEditor } from './proposals/proposalEditor.ts'
import { can, type Person } from '../../shared/permissions.ts'

/** A document's facts that comments need. */
export interface Commentable {
  readonly document: DocumentName
  /** The centres that own it. */
  readonly centres: readonly CentreId[]
  /** The label of the whole document. */
  readonly whole: string
  /** An entry of it, with a key that sorts entries as the document does; null for an entry that is gone. */
  readonly findEntry: (id: string) => FoundEntry | null
  /** Returns the label of a field of an entry; null for a field without comments. */
  readonly fieldLabel: (field: string) => string | null
  /** Names the open entry in the address; null if entries do not open. */
  readonly entryParameter: string | null
}

interface FoundEntry {
  readonly title: string
  readonly rank: string
  /** Returns the value that a field has now. */
  readonly valueOf: (field: string) => unknown
}

/** Returns the label of a document, such as "Plan, Denmark". Pages supply it. */
export type DocumentLabel = (document: string, centres: readonly string[]) => string

export interface Discussion {
  readonly person: Person
  readonly campaign: CampaignId
  readonly document: DocumentName
  /** The centres that own the document. */
  readonly centres: readonly CentreId[]
  readonly closed: boolean
  /** The threads that this person may see, in the order of the document. Undefined until they are loaded. */
  readonly threads: readonly Thread[] | undefined
  /** The thread that is looked at. */
  readonly current: ThreadId | null
  readonly setCurrent: (id: ThreadId | null) => void
  /** Scrolls to the place of a thread. */
  readonly showPlace: (thread: Thread) => void
  /** The place of a new comment that is being written; null if none is being written. */
  readonly asking: PlaceRequest | null
  readonly ask: (place: PlaceRequest | null) => void
  /** A place in words, such as "Partners". */
  readonly describe: (place: Place | PlaceRequest) => string
  readonly countryOf: (centre: string) => string
  /** Returns the value of a field; undefined for other places, and if its entry is gone. */
  readonly valueAt: (place: PlaceRequest) => unknown
  /** Applies proposals in the document; null where it is only read. */
  readonly editor: ProposalEditor | null
  readonly setEditor: (editor: ProposalEditor | null) => void
}

export const DiscussionContext = createContext<Discussion | null>(null)

export function useDiscussion(): Discussion {
  const discussion = use(DiscussionContext)
  if (discussion === null) throw new Error('a part of a discussion stands outside it')
  return discussion
}

/** The audiences that this person may choose here, the widest first; none if they may not comment. */
export function audiencesFor({ person, document, centres, closed }: Discussion): readonly ThreadAudience[] {
  const ref = parseDocumentName(document)
  const possible = ref === null ? [] : threadAudiencesOf(ref.kind)
  return possible.filter((audience) => can(person, 'thread.start', { centres, closed, audience }))
}

type About = Pick<Discussion, 'person' | 'closed'>

export const mayReply = ({ person, closed }: About, { centres, audience }: Thread): boolean =>
  can(person, 'thread.reply', { centres, audience, closed })
export const mayResolve = ({ person, closed }: About, { centres, audience, startedBy }: Thread): boolean =>
  can(person, 'thread.resolve', { centres, audience, closed, startedBy })

/** A person with an open editor edits the document; the server checks it. */
export const mayDecide = (
  { person, closed, editor }: Pick<Discussion, 'person' | 'closed' | 'editor'>,
  thread: Thread,
) =>
  can(person, 'proposal.decide', {
    centres: thread.centres,
    audience: thread.audience,
    closed,
    helpAccess: editor !== null,
  })

/** Whether someone else commented since this person last read the thread. */
export function isUnread({ comments, read }: Thread, { id }: Person): boolean {
  return comments.some(({ number, author, body }) => number > read && author.id !== id && body !== null)
}

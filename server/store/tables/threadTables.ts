/** Threads with their comments, internal notes, anchors and proposals. */
import type { ProposalState } from '../../../shared/comments/proposals/proposal.ts'
import type { ThreadId, ThreadState } from '../../../shared/comments/thread.ts'
import type { ThreadAudience } from '../../../shared/documents/threadAudience.ts'
import type { CampaignId, DocumentName, PersonId } from '../../../shared/ids.ts'
import type { Flag } from './accountTables.ts'

export interface ThreadTables {
  /** `centres` is a JSON list; `place` JSON. `last_number` counts its comments, deleted ones as well. */
  thread: {
    id: ThreadId
    idempotency_key: string
    campaign: CampaignId
    document: DocumentName
    centres: string
    place: string
    audience: ThreadAudience
    to_helpdesk: Flag
    state: ThreadState
    owner: PersonId | null
    started_by: PersonId
    started_at: string
    last_at: string
    last_number: number
    /** When somebody of the staff answered first; null until then. */
    answered_at: string | null
    snoozed_until: string | null
    /** Since when a coordinator hides it from all others, and which; null while it is shown. */
    hidden_at: string | null
    hidden_by: PersonId | null
  }
  /**
   * A rich text on which somebody commented. `anchors` is a JSON list of thread and anchor, relative to `text`, the
   * text at the committed sequence `version`; `runs` are the identities of its characters, JSON as well.
   */
  anchored_text: {
    document: DocumentName
    fragment: string
    text: string
    runs: string
    version: number
    anchors: string
  }
  thread_comment: {
    thread: ThreadId
    number: number
    idempotency_key: string
    author: PersonId
    at: string
    edited_at: string | null
    /** Rich text as JSON; null once it is deleted. */
    body: string | null
  }
  /** Internal notes of helpdesk and coordinators, numbered by themselves. */
  thread_note: {
    thread: ThreadId
    number: number
    idempotency_key: string
    author: PersonId
    at: string
    edited_at: string | null
    /** Rich text as JSON, without mentions; null once it is deleted. */
    body: string | null
  }
  /** How far a person has read a thread. */
  thread_reading: { thread: ThreadId; person: PersonId; number: number }
  /**
   * One row for each thread whose first comment proposes something. `replacement`, `before` (the value of the field then; null
   * for words) and `application` (the edit that applied it) are JSON.
   */
  proposal: {
    thread: ThreadId
    replacement: string
    before: string
    state: ProposalState
    decided_by: PersonId | null
    decided_at: string | null
    application: string | null
  }
}

/** The table of submissions: snapshots of documents that somebody decides on. */
import type { DocumentName, PersonId } from '../../../shared/ids.ts'
import type { SubmissionId, SubmissionState } from '../../../shared/submissions/submission.ts'

export interface SubmissionTables {
  document_submission: {
    id: SubmissionId
    document: DocumentName
    /** Counts those of a document, from 1. */
    number: number
    state: SubmissionState
    /** JSON of the kind: `PublicPage`, `Letter` or `ReportSnapshot`. */
    content: string
    submitted_at: string
    /** Null for the server. */
    submitted_by: PersonId | null
    decided_at: string | null
    decided_by: PersonId | null
    words: string
    /** Words of the decision at their places, as JSON; `[]` without any. */
    notes: string
  }
}

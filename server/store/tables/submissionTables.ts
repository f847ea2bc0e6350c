/** The table of submissions: snapshots of documents that somebody decides on. */
import type { DocumentName, PersonId } from '../../../shared/ids.ts'
import type { ReportPictureId } from '../../../shared/reports/fields.ts'
import type { SubmissionId, SubmissionState } from '../../../shared/submissions/submission.ts'

export interface SubmissionTables {
  document_submission: {
    id: SubmissionId
    document: DocumentName
    /** Counts those of a document, from 1. */
    number: number
    state: SubmissionState
    /** JSON of the kind: `PublicPage`, `Letter` or `ReportSnapshot`. Empty once a newer submission took its place and nobody decided on it. */
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
  /** The pictures that submitted reports name; a row with an empty `picture` says that the submission was read. */
  submission_picture: { document: DocumentName; picture: ReportPictureId | ''; submission: SubmissionId }
}

/** A submission: a stored snapshot of a document that somebody decides on. A profile page, a letter or a report. */
import { z } from 'zod'

export const SubmissionId = z.string().min(1).max(64).brand<'SubmissionId'>()
export type SubmissionId = z.infer<typeof SubmissionId>

/**
 * `replaced`: a newer one was submitted while it waited. `recalled`: it was accepted, and is open again. The others say what
 * was decided.
 */
export const SubmissionState = z.enum(['waiting', 'withdrawn', 'replaced', 'returned', 'accepted', 'recalled'])
export type SubmissionState = z.infer<typeof SubmissionState>

/** The words of a decision. */
export const DecisionWords = z.string().trim().max(2000)

/** Names are empty once a person is erased, and where the server did it. */
export const Submission = z.object({
  id: SubmissionId,
  state: SubmissionState,
  at: z.iso.datetime(),
  by: z.string(),
  decidedAt: z.iso.datetime().nullable(),
  decidedBy: z.string().nullable(),
  words: z.string(),
})
export type Submission = z.infer<typeof Submission>

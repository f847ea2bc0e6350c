/** The HTTP bodies of publishing. */
import { z } from 'zod'
import { DecisionWords, Submission, SubmissionId } from '../submissions/submission.ts'
import { PublicationState } from './publicationList.ts'
import { PageDifference } from './pageDifference.ts'

/** A version that is or was public. `cause`: `help` is a correction of the helpline that nobody had to approve. */
export const PublishedVersion = z.object({
  number: z.number().int(),
  cause: z.enum(['decision', 'help']),
  at: z.iso.datetime(),
  by: z.string(),
  isPublic: z.boolean(),
})
export type PublishedVersion = z.infer<typeof PublishedVersion>

/** `GET /api/campaigns/<campaign>/profiles/<centre>/publication` */
export const PublicationView = z.object({
  state: PublicationState,
  /** The newest; null before the first. */
  submission: Submission.nullable(),
  /** The newest first. */
  versions: z.array(PublishedVersion),
  /** When the page was taken back last, if no version is public now. */
  unpublishedAt: z.iso.datetime().nullable(),
  /** How draft and plan differ from the public page; null while there is none. */
  behind: PageDifference.nullable(),
  /** How draft and plan differ from the page that waits for a decision; null if it is the same, or none waits. */
  notSubmitted: PageDifference.nullable(),
  /** Whether the helpline of the draft differs from the public one. */
  helpDiffers: z.boolean(),
})
export type PublicationView = z.infer<typeof PublicationView>

/** A link to outside on a page that waits. `isNew`: it is not on the public page. */
export const PageLink = z.object({ url: z.string(), isNew: z.boolean() })
export type PageLink = z.infer<typeof PageLink>

/** `GET /api/campaigns/<campaign>/profiles/<centre>/submission`: the changes for the public. */
export const SubmissionView = z.object({
  submission: Submission,
  /** Null if nothing was public before. */
  since: PublishedVersion.nullable(),
  difference: PageDifference,
  /** The submission before, if it was returned, and what its centre has changed since. */
  returned: z.object({ submission: Submission, difference: PageDifference }).nullable(),
  links: z.array(PageLink),
})
export type SubmissionView = z.infer<typeof SubmissionView>

/** `POST …/profiles/<centre>/decision`. `unpublish` needs no submission. */
export const Decision = z.discriminatedUnion('decision', [
  z.object({ decision: z.literal('publish'), submission: SubmissionId, words: DecisionWords.default('') }),
  z.object({ decision: z.literal('return'), submission: SubmissionId, words: DecisionWords.default('') }),
  z.object({ decision: z.literal('unpublish'), submission: SubmissionId.nullish(), words: DecisionWords.default('') }),
])
export type Decision = z.infer<typeof Decision>

/** How far the report of a centre is. */
import { z } from 'zod'
import type { SubmissionState } from '../submissions/submission.ts'

/** `draft`: begun, and never submitted, or withdrawn. */
export const ReportState = z.enum(['none', 'draft', 'submitted', 'returned', 'accepted'])
export type ReportState = z.infer<typeof ReportState>

interface Known {
  /** Whether its document exists. */
  readonly isBegun: boolean
  /** The state of the newest submission; null before the first. */
  readonly newest: SubmissionState | null
  /** Whether an earlier one was accepted: a correction that was withdrawn leaves it as it was. */
  readonly isAccepted: boolean
}

export function reportState({ isBegun, newest, isAccepted }: Known): ReportState {
  switch (newest) {
    case 'waiting':
      return 'submitted'
    case 'returned':
      return 'returned'
    case 'accepted':
      return 'accepted'
    case 'withdrawn':
    case 'replaced':
    case 'recalled':
    case null:
      if (isAccepted) return 'accepted'
      return isBegun ? 'draft' : 'none'
  }
}

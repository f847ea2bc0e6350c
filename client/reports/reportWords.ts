/** The state of a report, and what became of an activity, in words. */
import { msg } from '@lingui/core/macro'
import type { MessageDescriptor } from '@lingui/core'
import type { TookPlace } from '../../shared/plans/tookPlace.ts'
import type { ReportSectionId } from '../../shared/reports/sections.ts'
import type { ReportState } from '../../shared/reports/reportState.ts'
import type { SubmissionState } from '../../shared/submissions/submission.ts'

export const REPORT_STATES: Readonly<Record<ReportState, MessageDescriptor>> = {
  none: msg`Not begun`,
  draft: msg`Draft`,
  submitted: msg`Submitted`,
  returned: msg`Returned`,
  accepted: msg`Accepted`,
}

export const SUBMISSION_STATES: Readonly<Record<SubmissionState, MessageDescriptor>> = {
  waiting: msg`Submitted`,
  withdrawn: msg`Withdrawn`,
  replaced: msg`Replaced by a newer one`,
  returned: msg`Returned`,
  accepted: msg`Accepted`,
  recalled: msg`Recalled`,
}

/** In a list of activities, where the question is not beside the answer. */
export const BECAME: Readonly<Record<TookPlace, MessageDescriptor>> = {
  'as-planned': msg`Took place`,
  changed: msg`Took place with changes`,
  moved: msg`Moved`,
  cancelled: msg`Cancelled`,
}

/** Asked above a part that nobody wrote yet. */
export const SECTION_HINTS: Readonly<Record<ReportSectionId, MessageDescriptor>> = {
  highlights: msg`What are you proud of? Two or three sentences are enough.`,
  youth: msg`What did young people decide, make or lead?`,
  'high-level': msg`What did they say or promise? Roles, no names.`,
  media: msg`Where was it, and what was it about?`,
  partners: msg`Who made it possible, and how?`,
  materials: msg`What can other centres take over?`,
  lessons: msg`What would you do differently?`,
  wishes: msg`What should the network do or provide next year?`,
}

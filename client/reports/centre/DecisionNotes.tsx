import { Trans } from '@lingui/react/macro'
import type { DecisionNote, ReportSubmission } from '../../../shared/reports/api.ts'
import { Callout } from '../../ui/Callout.tsx'

/** A part of a report, or an activity. */
export type ReportPlace = DecisionNote['at']

export const isSamePlace = (one: ReportPlace, other: ReportPlace): boolean =>
  'section' in one
    ? 'section' in other && one.section === other.section
    : 'activity' in other && one.activity === other.activity

export const notesAt = (
  submission: Pick<ReportSubmission, 'notes'> | null,
  place: ReportPlace,
): readonly DecisionNote[] => submission?.notes.filter(({ at }) => isSamePlace(at, place)) ?? []

interface DecisionNotesProps {
  /** The one that was returned; null without one. */
  readonly submission: ReportSubmission | null
  readonly place: ReportPlace
}

/** The words of a return at the place that they are about. */
export function DecisionNotes({ submission, place }: DecisionNotesProps) {
  const notes = notesAt(submission, place)
  if (submission === null || notes.length === 0) return null
  const by = submission.decidedBy ?? ''
  return (
    <Callout kind="warning">
      <strong>{by === '' ? <Trans>To change</Trans> : <Trans>{by} asks for a change</Trans>}</strong>
      {notes.map(({ words }) => (
        <p key={words} dir="auto">
          {words}
        </p>
      ))}
    </Callout>
  )
}

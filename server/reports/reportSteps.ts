/**
 * The steps of a report: begun, submitted, withdrawn, accepted or returned. A step, its entry of the audit log and its notifications are written
 * in one transaction; of two decisions at once the second is refused.
 */
import type { Transaction } from 'kysely'
import { z } from 'zod'
import type { AuditAction } from '../../shared/accounts/audit.ts'
import { DecisionNote } from '../../shared/reports/api.ts'
import type { ReportSnapshot } from '../../shared/reports/snapshot.ts'
import type { SubmissionId } from '../../shared/submissions/submission.ts'
import type { PersonId } from '../../shared/ids.ts'
import type { Core } from '../core.ts'
import { plannersOf } from '../notifications/recipients.ts'
import { jsonColumn } from '../store/jsonColumn.ts'
import type { Tables } from '../store/tables.ts'
import { endSubmission, newestOf, submit, type SubmissionRow, type TooMuch } from '../submissions/submissions.ts'
import { notePictures } from './pictures/pictureNames.ts'
import { reportColumn, reportDocument, type ReportPlace } from './reportRecords.ts'

type Trx = Transaction<Tables>

export const notesColumn = jsonColumn(z.array(DecisionNote))

interface Doing {
  readonly by: PersonId
  readonly at: Date
}
interface Deciding extends Doing {
  readonly words: string
  readonly notes: DecisionNote[]
}

export interface ReportSteps {
  /** Creates the report's document, if it does not exist. */
  begin(place: ReportPlace, doing: Doing): Promise<void>
  /** One that waits already is replaced. A report that was not begun is begun. */
  submit(
    place: ReportPlace,
    snapshot: ReportSnapshot,
    doing: Doing,
  ): Promise<Pick<SubmissionRow, 'id' | 'number'> | TooMuch>
  /** @returns false if none waits */
  withdraw(place: ReportPlace, doing: Doing): Promise<boolean>
  /** @returns false if this submission does not wait any more, or is not the newest */
  decide(
    place: ReportPlace,
    decision: 'accept' | 'return',
    submission: SubmissionId | null,
    deciding: Deciding,
  ): Promise<boolean>
}

type StepsDeps = Pick<Core, 'db' | 'bus' | 'documents' | 'notify' | 'audit' | 'bellChanged'>

export function createReportSteps({ db, bus, documents, notify, audit, bellChanged }: StepsDeps): ReportSteps {
  const changed = ({ campaign, centre }: ReportPlace): void =>
    bus.publish({ kind: 'report-changed', campaign, owner: centre })
  const note = (trx: Trx, { by, at }: Doing, action: AuditAction, { campaign, centre }: ReportPlace): Promise<void> =>
    audit(trx, at, by, action, { campaign, centre })

  async function begin(place: ReportPlace, { by, at }: Doing): Promise<void> {
    const { campaign, centre } = place
    await documents.create([{ ref: { kind: 'report', campaign, owner: centre } }], by)
    const added = await db
      .insertInto('report')
      .values({ campaign, centre, begun_at: at.toISOString(), begun_by: by })
      .onConflict((conflict) => conflict.columns(['campaign', 'centre']).doNothing())
      .returning('centre')
      .executeTakeFirst()
    if (added !== undefined) changed(place)
  }

  return {
    begin,
    async submit(place, snapshot, doing) {
      await begin(place, doing)
      const content = reportColumn.write(snapshot)
      const added = await db.transaction().execute(async (trx) => {
        const row = await submit(trx, reportDocument(place), { ...doing, content })
        if (typeof row === 'string') return row
        await notePictures(trx, { document: reportDocument(place), id: row.id, snapshot })
        await note(trx, doing, 'report.submit', place)
        return row
      })
      if (typeof added !== 'string') changed(place)
      return added
    },
    async withdraw(place, doing) {
      const ended = await db.transaction().execute(async (trx) => {
        const row = await endSubmission(trx, reportDocument(place), { from: 'waiting', to: 'withdrawn' }, doing)
        if (row !== null) await note(trx, doing, 'report.withdraw', place)
        return row
      })
      if (ended !== null) changed(place)
      return ended !== null
    },
    async decide(place, decision, submission, { notes, ...doing }) {
      const people = await db.transaction().execute(async (trx) => {
        const document = reportDocument(place)
        const to = decision === 'accept' ? 'accepted' : 'returned'
        const step = { from: 'waiting', to, submission: submission ?? undefined } as const
        const ended = await endSubmission(trx, document, step, { ...doing, notes: notesColumn.write(notes) })
        if (ended === null) return null
        const newest = await newestOf(trx, document)
        await note(trx, doing, `report.${decision}`, place)
        return notify(trx, await plannersOf(trx, [place.centre]), {
          kind: `report-${to}`,
          subject: subjectOfReport(place),
          by: doing.by,
          at: doing.at,
          event: newest?.id ?? '',
        })
      })
      if (people === null) return false
      changed(place)
      if (people.length > 0) bellChanged(people)
      return true
    },
  }
}

export const subjectOfReport = ({ campaign, centre }: ReportPlace): string => `${campaign}/${centre}`

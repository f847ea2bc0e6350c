/** Which submitted reports name a picture: noted when they are submitted. */
import type { Transaction } from 'kysely'
import type { DocumentName } from '../../../shared/ids.ts'
import type { Subjects } from '../../../shared/subjects.ts'
import type { ReportPictureId } from '../../../shared/reports/fields.ts'
import { picturesIn, type ReportSnapshot } from '../../../shared/reports/snapshot.ts'
import type { SubmissionId, SubmissionState } from '../../../shared/submissions/submission.ts'
import type { Database } from '../../store/database.ts'
import type { Tables } from '../../store/tables.ts'
import { contentOf } from '../../submissions/submissions.ts'
import { reportColumn, reportDocument, type ReportPlace } from '../reportRecords.ts'

type NamedBy = Subjects['report.read-picture']['namedBy']

interface Submitted {
  readonly document: DocumentName
  readonly id: SubmissionId
  readonly snapshot: ReportSnapshot
}

/** Notes the pictures of a snapshot, and that it was read. */
export async function notePictures(
  db: Database | Transaction<Tables>,
  { document, id, snapshot }: Submitted,
): Promise<void> {
  await db
    .insertInto('submission_picture')
    .values(['' as const, ...picturesIn(snapshot)].map((picture) => ({ document, picture, submission: id })))
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}

/** Reads the submissions of a report that nodes of the release before took in. */
async function readUnread(db: Database, document: DocumentName): Promise<void> {
  const unread = await db
    .selectFrom('document_submission')
    .leftJoin('submission_picture', (join) =>
      join
        .onRef('submission_picture.submission', '=', 'document_submission.id')
        .onRef('submission_picture.document', '=', 'document_submission.document')
        .on('submission_picture.picture', '=', ''),
    )
    .select('document_submission.id')
    .where('document_submission.document', '=', document)
    .where('document_submission.state', '<>', 'replaced')
    .where('submission_picture.submission', 'is', null)
    .execute()
  for (const { id } of unread) {
    const content = await contentOf(db, id)
    if (content !== null) await notePictures(db, { document, id, snapshot: reportColumn.read(content) })
  }
}

/** The states of the submitted reports that name it, without those that were replaced. */
export async function statesNaming(
  db: Database,
  place: ReportPlace,
  picture: ReportPictureId,
): Promise<readonly SubmissionState[]> {
  const document = reportDocument(place)
  await readUnread(db, document)
  const rows = await db
    .selectFrom('submission_picture')
    .innerJoin('document_submission', 'document_submission.id', 'submission_picture.submission')
    .select('document_submission.state')
    .distinct()
    .where('submission_picture.document', '=', document)
    .where('submission_picture.picture', '=', picture)
    .where('document_submission.state', '<>', 'replaced')
    .execute()
  return rows.map(({ state }) => state)
}

/** The report that most people may read among those that name it, as `readableOf` has it: what was withdrawn is its centre's. */
export async function namedBy(db: Database, place: ReportPlace, picture: ReportPictureId): Promise<NamedBy> {
  const states = await statesNaming(db, place, picture)
  if (states.includes('accepted')) return 'accepted'
  return states.some((state) => state !== 'withdrawn') ? 'submitted' : 'draft'
}

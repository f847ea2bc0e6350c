/** Finds which submitted reports name a picture. An id stands in their JSON as nothing else does: quotes in texts are escaped there. */
import type { Subjects } from '../../../shared/subjects.ts'
import type { ReportPictureId } from '../../../shared/reports/fields.ts'
import type { SubmissionState } from '../../../shared/submissions/submission.ts'
import type { Database } from '../../store/database.ts'
import { reportDocument, type ReportPlace } from '../reportRecords.ts'

type NamedBy = Subjects['report.read-picture']['namedBy']

/** The states of the submitted reports that name it. */
export async function statesNaming(
  db: Database,
  place: ReportPlace,
  picture: ReportPictureId,
): Promise<readonly SubmissionState[]> {
  const rows = await db
    .selectFrom('document_submission')
    .select('state')
    .distinct()
    .where('document', '=', reportDocument(place))
    .where('content', 'like', `%"id":"${picture}"%`)
    .execute()
  return rows.map(({ state }) => state)
}

/** The report that most people may read among those that name it, as `readableOf` has it: what was withdrawn is its centre's. */
export async function namedBy(db: Database, place: ReportPlace, picture: ReportPictureId): Promise<NamedBy> {
  const states = await statesNaming(db, place, picture)
  if (states.includes('accepted')) return 'accepted'
  return states.some((state) => state !== 'withdrawn') ? 'submitted' : 'draft'
}

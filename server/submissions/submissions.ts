/**
 * Submissions of documents, for every kind that has them: one table, and the two steps that change it. Features run the steps in
 * their own transactions, beside what a decision means to them. A second decision on the same submission finds
 * that it does not wait any more.
 */
import type { Transaction } from 'kysely'
import type { FailureName } from '../../shared/failures.ts'
import { randomId, type DocumentName, type PersonId } from '../../shared/ids.ts'
import { SubmissionId, type Submission, type SubmissionState } from '../../shared/submissions/submission.ts'
import { refusedAsFull } from '../store/bounds/refusedAsFull.ts'
import { TABLE_BOUNDS } from '../store/bounds/tableBounds.ts'
import type { Database } from '../store/database.ts'
import type { Tables } from '../store/tables.ts'

type Trx = Transaction<Tables>
type Stored = Tables['document_submission']

/** Without the snapshot, which may be large. */
export type SubmissionRow = Readonly<Omit<Stored, 'content'>>

interface Step {
  /** Null for the server. */
  readonly by: PersonId | null
  readonly at: Date
  readonly words?: string | undefined
  /** JSON. */
  readonly notes?: string | undefined
}

interface Snapshot extends Step {
  /** JSON, as its feature writes it. */
  readonly content: string
}

const COLUMNS = [
  'id',
  'document',
  'number',
  'state',
  'submitted_at',
  'submitted_by',
  'decided_at',
  'decided_by',
  'words',
  'notes',
] as const satisfies readonly (keyof SubmissionRow)[]

/** Two people who submit at once get two numbers; the second one replaces the first. */
const MOST_AT_ONCE = 20

type Added = Pick<SubmissionRow, 'id' | 'number'>
export type TooMuch = Extract<FailureName, 'submission-too-large' | 'too-many-submissions'>

/**
 * Stores a snapshot, which replaces one that waits. Contents go that nobody decided on, except letters’: a coordinator sees
 * the next one beside the last they read.
 * @returns its id, and its number among those of the document
 */
export async function submit(
  trx: Trx,
  document: DocumentName,
  { content, by, at }: Snapshot,
): Promise<Added | TooMuch> {
  if (Buffer.byteLength(content) > TABLE_BOUNDS.document_submission.rowBytes) return 'submission-too-large'
  const added = await addSubmission(trx, document, { content, by, at })
  if (typeof added === 'string') return added
  await trx
    .updateTable('document_submission')
    .set({ state: 'replaced', decided_at: at.toISOString(), decided_by: by })
    .where('document', '=', document)
    .where('state', '=', 'waiting')
    .where('number', '<', added.number)
    .execute()
  if (!document.startsWith('update/')) await dropUndecided(trx, document, added.number)
  return added
}

/** The states in which nobody decided on a submission, and nobody will. */
export const UNDECIDED = ['replaced', 'withdrawn'] as const satisfies readonly SubmissionState[]

/** Empties the contents of those of a document that nobody decided on. @param before the number of a later one */
async function dropUndecided(trx: Trx, document: DocumentName, before: number): Promise<void> {
  await trx
    .updateTable('document_submission')
    .set({ content: '' })
    .where('document', '=', document)
    .where('state', 'in', UNDECIDED)
    .where('number', '<', before)
    .where('content', '<>', '')
    .execute()
}

async function addSubmission(
  trx: Trx,
  document: DocumentName,
  { content, by, at }: Snapshot,
): Promise<Added | 'too-many-submissions'> {
  if ((await refusedAsFull(trx, 'document_submission', { document }, at)) !== null) return 'too-many-submissions'
  for (let tries = 0; tries < MOST_AT_ONCE; tries++) {
    const number = ((await newestOf(trx, document))?.number ?? 0) + 1
    const added = await trx
      .insertInto('document_submission')
      .values({
        id: SubmissionId.parse(randomId()),
        document,
        number,
        state: 'waiting',
        content,
        submitted_at: at.toISOString(),
        submitted_by: by,
        decided_at: null,
        decided_by: null,
        words: '',
        notes: '[]',
      })
      // Somebody else submits at this moment: after them it is our turn.
      .onConflict((conflict) => conflict.columns(['document', 'number']).doNothing())
      .returning(['id', 'number'])
      .executeTakeFirst()
    if (added !== undefined) return added
  }
  throw new Error(`${document} is submitted by too many at once`)
}

interface Change {
  readonly from: 'waiting' | 'accepted'
  readonly to: Exclude<SubmissionState, 'waiting'>
  /** The one to change; without it any that is so. */
  readonly submission?: SubmissionId | undefined
}

/** @returns the snapshot as it is stored, and its number; null if none is so any more */
export async function endSubmission(
  trx: Trx,
  document: DocumentName,
  { from, to, submission }: Change,
  { by, at, words = '', notes = '[]' }: Step,
): Promise<Pick<Stored, 'content' | 'number' | 'submitted_by'> | null> {
  const row = await trx
    .updateTable('document_submission')
    .set({ state: to, decided_at: at.toISOString(), decided_by: by, words, notes })
    .where('document', '=', document)
    .where('state', '=', from)
    .$if(submission !== undefined, (query) => query.where('id', '=', submission as SubmissionId))
    .returning(['content', 'number', 'submitted_by'])
    .executeTakeFirst()
  return row ?? null
}

/** @param states only one that is so */
export async function newestOf(
  db: Database | Trx,
  document: DocumentName,
  states?: readonly SubmissionState[],
): Promise<SubmissionRow | null> {
  const row = await db
    .selectFrom('document_submission')
    .select(COLUMNS)
    .where('document', '=', document)
    .$if(states !== undefined, (query) => query.where('state', 'in', states as readonly SubmissionState[]))
    .orderBy('number', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row ?? null
}

/** Those of all documents whose names begin so, the newest first. Names hold neither `%` nor `_` before their last part. */
export const submissionsUnder = (db: Database, prefix: `${string}/`): Promise<readonly SubmissionRow[]> =>
  db
    .selectFrom('document_submission')
    .select(COLUMNS)
    .where('document', 'like', `${prefix}%` as DocumentName)
    .orderBy('number', 'desc')
    .execute()

/** The snapshot of a submission, as it is stored. @returns null for one whose content went */
export async function contentOf(db: Database | Trx, submission: SubmissionId): Promise<string | null> {
  const row = await db
    .selectFrom('document_submission')
    .select('content')
    .where('id', '=', submission)
    .executeTakeFirst()
  return row === undefined || row.content === '' ? null : row.content
}

/** With its snapshot. */
export async function findSubmission(db: Database, document: DocumentName, number: number): Promise<Stored | null> {
  const row = await db
    .selectFrom('document_submission')
    .selectAll()
    .where('document', '=', document)
    .where('number', '=', number)
    .executeTakeFirst()
  return row ?? null
}

export const asSubmission = (row: SubmissionRow, names: ReadonlyMap<PersonId, string>): Submission => ({
  id: row.id,
  state: row.state,
  at: row.submitted_at,
  by: (row.submitted_by === null ? null : names.get(row.submitted_by)) ?? '',
  decidedAt: row.decided_at,
  decidedBy: row.decided_by === null ? null : (names.get(row.decided_by) ?? ''),
  words: row.words,
})

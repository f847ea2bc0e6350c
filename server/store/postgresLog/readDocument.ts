/** Reads documents from the update log in Postgres: one round trip each. */
import type { Pool } from 'pg'
import type { DocumentName, PersonId } from '../../../shared/ids.ts'
import { asHead, committedIn, updatesIn, type HeadRow, type UpdateOrigin } from '../committedUpdates.ts'
import type { Author, DocumentHead, LogTail, StoredDocument } from '../updateLog.ts'

interface DocumentRow extends HeadRow {
  readonly count: null
  /** The snapshot; null if it is not needed. */
  readonly data: Uint8Array | null
  readonly snapshot_vector: Uint8Array | null
  readonly snapshot_sequence: number
}

interface EntryRow {
  readonly count: number
  readonly data: Uint8Array
  readonly sequence: number
  readonly person: PersonId | null
  readonly schema: number | null
}

interface Read {
  readonly document: DocumentRow
  /** Entries after the sequence and after the snapshot; the first may hold earlier updates too. */
  readonly entries: readonly EntryRow[]
}

const HEAD = {
  name: 'log_head',
  text: 'SELECT incarnation, schema, sequence, version_sequence FROM log_document WHERE name = $1',
}

/**
 * One statement sees one state of the database, so no compaction comes between the snapshot and the updates after it. The row without a
 * count is the document's own.
 */
const READ = {
  name: 'log_read',
  text: `
    SELECT NULL::integer AS count, CASE WHEN snapshot_sequence > $2 THEN snapshot END AS data, sequence, NULL AS person, schema,
      incarnation, version_sequence, snapshot_vector, snapshot_sequence
    FROM log_document WHERE name = $1
    UNION ALL
    SELECT count, data, sequence, person, schema, NULL, NULL, NULL, NULL
    FROM (
      SELECT *, sum(octet_length(data)) OVER (ORDER BY sequence) - octet_length(data) AS bytes_before FROM log_entry
      WHERE document = $1 AND sequence > greatest($2, (SELECT snapshot_sequence FROM log_document WHERE name = $1))
    ) AS entry
    WHERE bytes_before < coalesce($3, bytes_before + 1)
    ORDER BY sequence`,
}

/** Below the sequence of every snapshot, so that the snapshot is read too. */
const BEFORE_ALL = -1

export async function readHead(pool: Pool, document: DocumentName): Promise<DocumentHead | null> {
  const { rows } = await pool.query<HeadRow>({ ...HEAD, values: [document] })
  return rows[0] === undefined ? null : asHead(rows[0])
}

export async function readDocument(pool: Pool, name: DocumentName): Promise<StoredDocument | null> {
  const read = await readAfter(pool, name, BEFORE_ALL, null)
  if (read === null) return null
  const { document, entries } = read
  if (document.data === null) throw new Error(`the log has no snapshot of ${name}`)
  return {
    ...asHead(document),
    snapshot: { state: document.data, vector: document.snapshot_vector },
    snapshotSequence: document.snapshot_sequence,
    updates: entries.flatMap((entry) => updatesIn(entry, document.snapshot_sequence)),
  }
}

export async function readTail(
  pool: Pool,
  name: DocumentName,
  sequence: number,
  maxBytes: number,
): Promise<LogTail | null> {
  const read = await readAfter(pool, name, sequence, maxBytes)
  if (read === null) return null
  const { document, entries } = read
  const { data: state, snapshot_vector: vector, snapshot_sequence: through } = document
  const base = state === null ? null : { snapshot: { state, vector }, sequence: through }
  const updates = entries.flatMap((entry) => committedIn(entry, Math.max(sequence, through), () => originOf(entry)))
  const last = updates.at(-1)?.sequence ?? base?.sequence ?? sequence
  return { head: asHead(document), base, updates, more: last < document.sequence }
}

export async function readAuthors(pool: Pool, document: DocumentName): Promise<readonly Author[]> {
  // Numbers of 64 bits come as text.
  const { rows } = await pool.query<Omit<Author, 'client'> & { readonly client: string }>(
    'SELECT client, person, first_sequence AS first, last_sequence AS last FROM log_author WHERE document = $1',
    [document],
  )
  return rows.map((row) => ({ ...row, client: Number(row.client) }))
}

async function readAfter(
  pool: Pool,
  name: DocumentName,
  sequence: number,
  maxBytes: number | null,
): Promise<Read | null> {
  const { rows } = await pool.query<DocumentRow | EntryRow>({ ...READ, values: [name, sequence, maxBytes] })
  const document = rows.find((row) => row.count === null)
  if (document === undefined) return null
  return { document, entries: rows.filter((row) => row.count !== null) }
}

const originOf = ({ person, schema }: EntryRow): UpdateOrigin => ({ person, schema })

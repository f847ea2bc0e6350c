/** What can be learnt of a document over HTTP, before and beside syncing it. */
import { z } from 'zod'
import { Incarnation, PersonId } from './ids.ts'
import { ReadReason } from './wire.ts'

/**
 * The version of what editors understand: the Tiptap schema and the layouts. An editor deletes what its schema does not
 * know, so a client that names an older one on the socket (`?schema=N`) is turned away with 4426. Raise it together with
 * a migration of documents.
 */
export const DOCUMENT_SCHEMA = 1

/** `GET /api/documents/<name>`. Fetched before the first sync: it names the local copy (person + document + incarnation). */
export const DocumentInfo = z.object({
  incarnation: Incarnation,
  schema: z.number(),
  access: z.enum(['write', 'read']),
  reason: ReadReason.nullable(),
})
export type DocumentInfo = z.infer<typeof DocumentInfo>

/** Why a version of a document was kept. */
export const VersionCause = z.enum(['created', 'quiet', 'before-restore', 'named'])
export type VersionCause = z.infer<typeof VersionCause>

/** A kept state of a document, without the state. */
export const VersionInfo = z.object({
  id: z.string(),
  at: z.iso.datetime(),
  cause: VersionCause,
  /** Who wrote since the version before. */
  people: z.array(PersonId),
})
export type VersionInfo = z.infer<typeof VersionInfo>

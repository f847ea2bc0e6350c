/** Information on a document over HTTP, before and beside syncing it. */
import { z } from 'zod'
import { Incarnation, PersonId } from '../ids.ts'
import { ReadReason } from '../wire.ts'

/**
 * The version of what editors understand: the Tiptap schema and the layouts. An editor deletes everything that its
 * schema does not know, so a client that names an older one on the socket (`?schema=N`) is turned away with 4426.
 * Raise it by one when a table of fields gets a text, set, list or rich text: stored documents with a lower number are
 * then completed when they are loaded. `tests/shared/document-layout.test.ts` fails until the number is raised. Other
 * changes to what is stored need a step of their own in `server/documents/currentLayout.ts`.
 */
export const DOCUMENT_SCHEMA = 4

/** `GET /api/documents/<name>`. Fetched before the first sync: it names the local copy (person + document + incarnation). */
export const DocumentInfo = z.object({
  incarnation: Incarnation,
  schema: z.number(),
  access: z.enum(['write', 'read']),
  reason: ReadReason.nullable(),
})
export type DocumentInfo = z.infer<typeof DocumentInfo>

/** Why a version of a document was kept. */
export const VersionCause = z.enum(['created', 'quiet', 'before-restore', 'restored', 'named'])
export type VersionCause = z.infer<typeof VersionCause>

/** `GET /api/campaigns/<campaign>/presence`: the people editing each document now. Readers are not listed. */
export const PresenceList = z.object({
  present: z.array(z.object({ document: z.string(), people: z.array(z.object({ id: PersonId, name: z.string() })) })),
})
export type PresenceList = z.infer<typeof PresenceList>
export type Editor = PresenceList['present'][number]['people'][number]

const VersionId = z.string().min(1).max(64)

/** The name of a version. */
const VersionName = z.string().trim().min(1).max(100)

/** A kept state of a document, without the state. */
const VersionInfo = z.object({
  id: z.string(),
  at: z.iso.datetime(),
  cause: VersionCause,
  name: VersionName.nullable(),
  /** For a restored version, the id of its source. Null for every other cause. */
  origin: VersionId.nullable(),
  /** The people who wrote since the version before. */
  people: z.array(z.object({ id: PersonId, name: z.string() })),
})
export type VersionInfo = z.infer<typeof VersionInfo>

/** `GET /api/versions/<name>`, and the answer to every change of it. Newest first. */
export const VersionList = z.object({ versions: z.array(VersionInfo) })
export type VersionList = z.infer<typeof VersionList>

/**
 * `POST /api/versions/<name>`: stores the present state as a version. Before and after a restore nothing is stored if the
 * newest version holds the same already.
 */
export const SaveVersion = z.discriminatedUnion('cause', [
  z.object({ cause: z.literal('named'), name: VersionName }),
  z.object({ cause: z.literal('before-restore') }),
  z.object({ cause: z.literal('restored'), origin: VersionId }),
])
export type SaveVersion = z.infer<typeof SaveVersion>

/** `PATCH /api/versions/<name>`: gives a version a name, or takes it away. */
export const NameVersion = z.object({ id: z.string(), name: VersionName.nullable() })
export type NameVersion = z.infer<typeof NameVersion>

/** `GET /api/version-states/<version>/<name>`: the whole document as it was, an encoded Yjs update in base64. */
export const VersionState = z.object({ state: z.base64() })
export type VersionState = z.infer<typeof VersionState>

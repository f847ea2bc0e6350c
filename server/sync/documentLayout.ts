/**
 * Brings a stored document to the layout of this release, before anybody sees it. A field that holds a nested type (a
 * text, a set, a list, a rich text) and is newer than the document is created here, once: the update and the number of
 * the layout are one entry of the log. If the process ends before that is committed, the next load does the same.
 */
import * as Y from 'yjs'
import type { DocumentName } from '../../shared/ids.ts'
import type { LogEntry, StoredDocument, UpdateLog } from '../store/updateLog.ts'
import { buildDocument } from './replica.ts'

export interface DocumentLayout {
  /** `DOCUMENT_SCHEMA` of this release. */
  readonly schema: number
  /** Creates the types that a document of an older layout lacks. Must not change existing ones. */
  readonly complete: (doc: Y.Doc, document: DocumentName) => void
}

interface CurrentDocument {
  readonly stored: StoredDocument
  /** The entries committed to reach the current layout; none for a document that had it. */
  readonly entries: readonly LogEntry[]
}

/** @throws if that cannot be committed: the document is then not open */
export async function withCurrentLayout(
  document: DocumentName,
  stored: StoredDocument,
  log: Pick<UpdateLog, 'commit' | 'load'>,
  layout: DocumentLayout,
): Promise<CurrentDocument> {
  const { schema } = layout
  if (stored.schema >= schema) return { stored, entries: [] }
  const update = completionOf(document, stored, layout)
  const entry: LogEntry = { document, update, person: null, clients: [], schema }
  await log.commit([entry])
  // Another node may have been first: the log has dropped ours then, and holds theirs.
  const completed = await log.load(document)
  if (completed === null) throw new Error(`the log has lost ${document}`)
  return { stored: completed, entries: [entry] }
}

/** Returns the missing parts of the layout as one update; an empty one if it lacks nothing. */
function completionOf(document: DocumentName, { snapshot, updates }: StoredDocument, layout: DocumentLayout) {
  const doc = buildDocument(snapshot.state, updates)
  let update: Uint8Array = Y.encodeStateAsUpdate(new Y.Doc())
  doc.on('update', (made: Uint8Array) => (update = made))
  doc.transact(() => layout.complete(doc, document))
  doc.destroy()
  return update
}

/** How this release lays out documents, for the rooms that open them. */
import { DOCUMENT_SCHEMA } from '../../shared/documents/api.ts'
import { completeDocument } from '../../shared/documents/contents.ts'
import { parseDocumentName } from '../../shared/documents/kinds.ts'
import type { DocumentLayout } from '../sync/documentLayout.ts'

export const CURRENT_LAYOUT: DocumentLayout = {
  schema: DOCUMENT_SCHEMA,
  complete(doc, document) {
    const ref = parseDocumentName(document)
    if (ref !== null) completeDocument(doc, ref.kind)
  },
}

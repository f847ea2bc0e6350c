import { parseDocumentName, type DocumentKind, type DocumentRefs } from '../../../shared/documents/kinds.ts'
import type { Thread } from '../../../shared/comments/thread.ts'
import { DOCUMENT_KINDS } from '../documentKinds.tsx'

/** The place of a question, live: it changes as planners edit. */
export function PlacePreview({ thread }: { readonly thread: Thread }) {
  const ref = parseDocumentName(thread.document)
  return ref === null ? null : <PreviewOfKind documentRef={ref} thread={thread} />
}

interface PreviewOfKindProps<K extends DocumentKind> {
  readonly documentRef: DocumentRefs[K]
  readonly thread: Thread
}

function PreviewOfKind<K extends DocumentKind>({ documentRef, thread }: PreviewOfKindProps<K>) {
  const { Preview } = DOCUMENT_KINDS[documentRef.kind as K]
  if (Preview === null) return null
  return <Preview documentRef={documentRef} thread={thread} />
}

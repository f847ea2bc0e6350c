import { parseDocumentName } from '../../shared/documents/kinds.ts'
import type { UnsentWork } from '../sync/unsentWork.ts'

/** Turns unsent work into text that people can read and copy. Its code is loaded on demand. */
export async function describeUnsentWork(work: UnsentWork): Promise<string> {
  const [{ openUnsentWork: openKeptWork }, { viewDocument }] = await Promise.all([
    import('../sync/openUnsentWork.ts'),
    import('../../shared/documents/contents.ts'),
  ])
  const doc = openKeptWork(work)
  const ref = parseDocumentName(work.document)
  const text = ref === null ? '' : JSON.stringify(viewDocument(doc, ref.kind), null, 2)
  doc.destroy()
  return text
}

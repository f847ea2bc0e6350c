import * as Y from 'yjs'
import type { UnsentWork } from './unsentWork.ts'

/** Opens a document with unsent work, for reading only. */
export function openUnsentWork(work: UnsentWork): Y.Doc {
  const doc = new Y.Doc()
  Y.applyUpdate(doc, work.update)
  return doc
}

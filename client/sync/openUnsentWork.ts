import * as Y from 'yjs'
import type { UnsentWork } from './unsentWork.ts'

/** The kept document, for reading alone. */
export function openUnsentWork(work: UnsentWork): Y.Doc {
  const doc = new Y.Doc()
  Y.applyUpdate(doc, work.update)
  return doc
}

import * as Y from 'yjs'
import type { KeptWork } from './unsentWork.ts'

/** The kept document, for reading alone. */
export function openKeptWork(work: KeptWork): Y.Doc {
  const doc = new Y.Doc()
  Y.applyUpdate(doc, work.update)
  return doc
}

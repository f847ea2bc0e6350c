/** The stored data are the committed ones, and hold all that was acknowledged. */
import * as Y from 'yjs'
import type { UpdateLog } from '../../server/store/updateLog.ts'
import type { Oracle } from './oracle.ts'

export async function checkStored(store: Pick<UpdateLog, 'load'>, oracle: Oracle): Promise<void> {
  for (const document of oracle.documents()) {
    const stored = await store.load(document)
    if (stored === null) return oracle.fail(`S28 · ${document} is gone`)
    const doc = new Y.Doc()
    doc.transact(() => {
      for (const update of [stored.snapshot.state, ...stored.updates]) Y.applyUpdate(doc, update)
    })
    oracle.loaded(document, { sequence: stored.sequence, doc })
    doc.destroy()
  }
}

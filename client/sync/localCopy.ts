/**
 * A *local copy* is a document cached in this browser, so that work survives a reload, a crash and a day offline.
 *
 * Beside the content it records whether some of it may not have reached the server. Each tab has its own mark, because
 * tabs share the database and one tab must not clear another's mark.
 */
import { IndexeddbPersistence } from 'y-indexeddb'
import type * as Y from 'yjs'
import type { Clock } from '../../shared/clock.ts'
import { copyName, type CopyKey } from './copyName.ts'
import { asPromise, openDatabase } from './database.ts'
import { EMPTY_MARK, isUnsentMark, layOut, MARKS, UNSENT_MARK } from './storedCopy.ts'

const LOAD_TIMEOUT_MS = 4000

export interface LocalCopy {
  /** An earlier visit left something that may not have reached the server. */
  readonly unsentBefore: boolean
  /** On an earlier visit the server said that the document is empty: a copy without content is then all there was. */
  readonly emptyBefore: boolean
  markUnsent(): void
  /** All content, that of earlier visits too, is on the server. */
  markSent(): void
  markEmpty(): void
  close(): Promise<void>
}

/**
 * Loads the copy into the document and updates it from then on; null if the browser stores nothing.
 * @param onLost called when another tab, or the browser, has deleted the copy: nothing is stored any more
 */
export async function openLocalCopy(
  key: CopyKey,
  doc: Y.Doc,
  clock: Clock,
  onLost: () => void,
): Promise<LocalCopy | null> {
  if (!(await canStore(copyName(key)))) return null
  const persistence = new IndexeddbPersistence(copyName(key), doc)
  const timeout = Promise.withResolvers<void>()
  const callOff = clock.after(LOAD_TIMEOUT_MS, timeout.resolve)
  await Promise.race([persistence.whenSynced, timeout.promise])
  callOff()
  if (!persistence.synced) {
    await persistence.destroy()
    return null
  }
  const database = await persistence._db
  let isLost = false
  database.onversionchange = database.onclose = () => {
    isLost = true
    void persistence.destroy()
    onLost()
  }
  const store = (): IDBObjectStore => database.transaction(MARKS, 'readwrite').objectStore(MARKS)
  const marksBefore = await asPromise(store().getAllKeys())
  const before = marksBefore.filter(isUnsentMark)
  if (isLost) return null
  const mine = `${UNSENT_MARK}${doc.clientID}`
  return {
    unsentBefore: before.length > 0,
    emptyBefore: marksBefore.includes(EMPTY_MARK),
    markEmpty: () => void store().put(true, EMPTY_MARK),
    markUnsent: () => void store().put(true, mine),
    markSent: () => {
      const marks = store()
      for (const mark of [mine, ...before]) marks.delete(mark)
    },
    close: () => persistence.destroy(),
  }
}

/** y-indexeddb never reports that it could not open, so it is tried first. */
async function canStore(name: string): Promise<boolean> {
  try {
    const database = await openDatabase(name, layOut)
    database.close()
    return true
  } catch {
    return false
  }
}

/**
 * The copy of a document that this browser keeps, so that work survives a reload, a crash and a day offline.
 *
 * Beside the content it remembers whether some of it may not have reached the server. Each tab has its own mark, since
 * tabs share the database and one must not clear another's.
 */
import { IndexeddbPersistence } from 'y-indexeddb'
import * as Y from 'yjs'
import { copyName, type CopyKey } from './copyName.ts'
import { asPromise, openDatabase } from './database.ts'

/** y-indexeddb's own store for what is not content. */
const MARKS = 'custom'
const LOAD_TIMEOUT_MS = 4000

export interface LocalCopy {
  /** An earlier visit left something that may not have reached the server. */
  readonly unsentBefore: boolean
  markUnsent(): void
  /** All content, that of earlier visits too, is on the server. */
  markSent(): void
  close(): Promise<void>
}

/** Loads the copy into the document and keeps it up to date; null where the browser stores nothing. */
export async function keepLocalCopy(key: CopyKey, doc: Y.Doc): Promise<LocalCopy | null> {
  if (!(await canStore(copyName(key)))) return null
  const persistence = new IndexeddbPersistence(copyName(key), doc)
  await Promise.race([persistence.whenSynced, new Promise((resolve) => setTimeout(resolve, LOAD_TIMEOUT_MS))])
  if (!persistence.synced) {
    await persistence.destroy()
    return null
  }
  const database = await persistence._db
  const store = (): IDBObjectStore => database.transaction(MARKS, 'readwrite').objectStore(MARKS)
  const before = await asPromise(store().getAllKeys())
  const mine = `unsent:${doc.clientID}`
  return {
    unsentBefore: before.length > 0,
    markUnsent: () => void store().put(true, mine),
    markSent: () => {
      const marks = store()
      for (const mark of [mine, ...before]) marks.delete(mark)
    },
    close: () => persistence.destroy(),
  }
}

/** What a copy holds, read without joining it to a live document. */
export async function readLocalCopy(name: string): Promise<{ update: Uint8Array; unsent: boolean }> {
  const database = await openDatabase(name, layOut)
  try {
    const transaction = database.transaction(['updates', MARKS], 'readonly')
    const updates = asPromise<Uint8Array[]>(transaction.objectStore('updates').getAll())
    const marks = asPromise(transaction.objectStore(MARKS).count())
    return { update: mergeAll(await updates), unsent: (await marks) > 0 }
  } finally {
    database.close()
  }
}

/** Takes the marks off a copy whose unsent work is safe elsewhere. */
export async function clearMarks(name: string): Promise<void> {
  const database = await openDatabase(name, layOut)
  try {
    await asPromise(database.transaction(MARKS, 'readwrite').objectStore(MARKS).clear())
  } finally {
    database.close()
  }
}

function mergeAll(updates: readonly Uint8Array[]): Uint8Array {
  const doc = new Y.Doc()
  doc.transact(() => {
    for (const update of updates) Y.applyUpdate(doc, update)
  })
  const merged = Y.encodeStateAsUpdate(doc)
  doc.destroy()
  return merged
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

/** As y-indexeddb lays out its databases. */
function layOut(database: IDBDatabase): void {
  database.createObjectStore('updates', { autoIncrement: true })
  database.createObjectStore(MARKS)
}

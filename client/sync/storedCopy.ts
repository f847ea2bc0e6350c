/** Local copies as they lie in the browser's database. Yjs is not needed to look at them, and is not loaded for it. */
import { asPromise, openDatabase } from './database.ts'

export const UPDATES = 'updates'
/** y-indexeddb's own store for anything but content. */
export const MARKS = 'custom'
/** Each tab has its own behind this. */
export const UNSENT_MARK = 'unsent:'
export const EMPTY_MARK = 'empty'

export const isUnsentMark = (key: IDBValidKey): boolean => typeof key === 'string' && key.startsWith(UNSENT_MARK)

/** Reads a copy's content without merging it into a live document. */
export async function readStoredCopy(name: string): Promise<{ updates: readonly Uint8Array[]; unsent: boolean }> {
  const database = await openDatabase(name, layOut)
  try {
    const transaction = database.transaction([UPDATES, MARKS], 'readonly')
    const updates = asPromise<Uint8Array[]>(transaction.objectStore(UPDATES).getAll())
    const marks = asPromise(transaction.objectStore(MARKS).getAllKeys())
    return { updates: await updates, unsent: (await marks).some(isUnsentMark) }
  } finally {
    database.close()
  }
}

/** Takes the marks off a copy when its unsent work is safe elsewhere. */
export async function clearMarks(name: string): Promise<void> {
  const database = await openDatabase(name, layOut)
  try {
    await asPromise(database.transaction(MARKS, 'readwrite').objectStore(MARKS).clear())
  } finally {
    database.close()
  }
}

/**
 * Empties a copy that is completely on the server, in one transaction: another tab may be writing.
 * @returns whether it is empty now
 */
export async function emptyIfSent(name: string): Promise<boolean> {
  const database = await openDatabase(name, layOut)
  try {
    const transaction = database.transaction([UPDATES, MARKS], 'readwrite')
    const marks = transaction.objectStore(MARKS)
    if ((await asPromise(marks.getAllKeys())).some(isUnsentMark)) return false
    await Promise.all([asPromise(transaction.objectStore(UPDATES).clear()), asPromise(marks.clear())])
    return true
  } finally {
    database.close()
  }
}

/** As y-indexeddb lays out its databases. */
export function layOut(database: IDBDatabase): void {
  database.createObjectStore(UPDATES, { autoIncrement: true })
  database.createObjectStore(MARKS)
}

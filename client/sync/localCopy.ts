/**
 * A *local copy* is a document cached in this browser, so that work survives a reload, a crash and a day offline.
 *
 * Beside the content it records whether some of it may not have reached the server. Each tab has its own mark, because
 * tabs share the database. A mark's value changes with each edit: a tab clears the mark of another, which may have crashed,
 * only if it has not changed since this tab loaded the content.
 */
import { IndexeddbPersistence } from 'y-indexeddb'
import type * as Y from 'yjs'
import type { Clock } from '../../shared/clock.ts'
import { copyName, type CopyKey } from './copyName.ts'
import { asPromise, openDatabase } from './database.ts'
import type { FoundEdits } from './saveState.ts'
import { EMPTY_MARK, isUnsentMark, layOut, MARKS, UNSENT_MARK, UPDATES } from './storedCopy.ts'

const LOAD_TIMEOUT_MS = 4000

export interface LocalCopy extends FoundEdits {
  /** On an earlier visit the server said that the document is empty: a copy without content is then all there was. */
  readonly emptyBefore: boolean
  /**
   * @param edits how many were made in this tab so far
   * @param since when the first was made that may not be on the server
   */
  markUnsent(edits: number, since: number): void
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
  const marksBefore = await readMarks(copyName(key))
  if (marksBefore === null) return null
  const persistence = new IndexeddbPersistence(copyName(key), doc)
  const cutShort = Promise.withResolvers<void>()
  let isOpen = false
  const watching = watchDeletion(persistence, () => {
    if (isOpen) onLost()
    else cutShort.resolve()
  }).catch(cutShort.resolve)
  const callOff = clock.after(LOAD_TIMEOUT_MS, cutShort.resolve)
  await Promise.race([Promise.all([watching, persistence.whenSynced]), cutShort.promise])
  callOff()
  if (!persistence.synced || persistence._destroyed) {
    await persistence.destroy()
    return null
  }
  isOpen = true
  const database = await persistence._db
  // Covers the content as well, so that an edit is never stored before its mark, wherever a crash falls.
  const store = (): IDBObjectStore => database.transaction([UPDATES, MARKS], 'readwrite').objectStore(MARKS)
  const before = [...marksBefore].filter(([mark]) => isUnsentMark(mark))
  /** The browser may have closed the database, and not said so yet. */
  function mark(work: (marks: IDBObjectStore) => void): void {
    try {
      work(store())
    } catch {
      void persistence.destroy()
      onLost()
    }
  }
  const mine = `${UNSENT_MARK}${doc.clientID}`
  return {
    unsentBefore: before.length > 0,
    unsentSince: earliest(before.map(([, value]) => value)),
    emptyBefore: marksBefore.has(EMPTY_MARK),
    markEmpty: () => mark((marks) => void marks.put(true, EMPTY_MARK)),
    markUnsent: (edits, since) => mark((marks) => void marks.put(`${edits} ${since}`, mine)),
    markSent: () =>
      mark((marks) => {
        marks.delete(mine)
        for (const [key, value] of before) deleteUnchanged(marks, key, value)
      }),
    close: () => persistence.destroy(),
  }
}

/** @param marks of an older release are numbers, which say no time */
function earliest(marks: readonly unknown[]): number | null {
  const times = marks.flatMap((mark) => (typeof mark === 'string' ? [Number(mark.split(' ')[1])] : []))
  return times.length === 0 ? null : Math.min(...times)
}

/** From the beginning: y-indexeddb lets another tab delete the database, and would continue with a closed one. */
async function watchDeletion(persistence: IndexeddbPersistence, onDeleted: () => void): Promise<void> {
  const database = await persistence._db
  database.onversionchange = database.onclose = () => {
    void persistence.destroy()
    onDeleted()
  }
}

/**
 * Returns the marks of a copy, before its content: an edit that is made in between then changes a mark. Null if the browser
 * stores nothing, which y-indexeddb would never report.
 */
async function readMarks(name: string): Promise<ReadonlyMap<IDBValidKey, unknown> | null> {
  try {
    const database = await openDatabase(name, layOut)
    try {
      const marks = database.transaction(MARKS, 'readonly').objectStore(MARKS)
      const [keys, values] = await Promise.all([asPromise(marks.getAllKeys()), asPromise<unknown[]>(marks.getAll())])
      return new Map(keys.map((key, at) => [key, values[at]]))
    } finally {
      database.close()
    }
  } catch {
    return null
  }
}

function deleteUnchanged(marks: IDBObjectStore, mark: IDBValidKey, value: unknown): void {
  const request = marks.get(mark)
  request.onsuccess = () => {
    if (request.result === value) marks.delete(mark)
  }
}

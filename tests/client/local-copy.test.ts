/** The copy of a document in the browser's database, with real storage in memory. */
import { IDBFactory, IDBKeyRange } from 'fake-indexeddb'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import * as Y from 'yjs'
import { browserClock } from '../../client/sync/browserClock.ts'
import { copyName } from '../../client/sync/copyName.ts'
import { openDatabase } from '../../client/sync/database.ts'
import { openLocalCopy } from '../../client/sync/localCopy.ts'
import { layOut, MARKS, readStoredCopy, UPDATES } from '../../client/sync/storedCopy.ts'
import { Incarnation, type DocumentName, PersonId } from '../../shared/ids.ts'

const KEY = {
  person: PersonId.parse('anna'),
  document: 'plan/sid-2027/dk' as DocumentName,
  incarnation: Incarnation.parse('first'),
}

beforeAll(() => {
  vi.stubGlobal('IDBKeyRange', IDBKeyRange)
  vi.stubGlobal('indexedDB', new IDBFactory())
})
afterAll(() => vi.unstubAllGlobals())

/** Writes nothing into the marks and lets nobody else write there. @returns a function that ends it */
async function occupyMarks(): Promise<() => void> {
  const database = await openDatabase(copyName(KEY), layOut)
  const marks = database.transaction(MARKS, 'readwrite').objectStore(MARKS)
  let isBusy = true
  const stay = (): void => {
    if (isBusy) marks.get('nothing').onsuccess = stay
  }
  stay()
  return () => {
    isBusy = false
    database.close()
  }
}

test('S40 · an edit is not stored before it is marked as unsent', async () => {
  const doc = new Y.Doc()
  const copy = await openLocalCopy(KEY, doc, browserClock, () => {})
  const { updates: before } = await readStoredCopy(copyName(KEY))
  const leave = await occupyMarks()
  copy?.markUnsent(1)
  doc.getText('text').insert(0, 'written a moment before the crash')

  const database = await openDatabase(copyName(KEY), layOut)
  let stored = before.length
  const count = database.transaction(UPDATES).objectStore(UPDATES).count()
  count.onsuccess = () => {
    stored = count.result
  }
  for (let turn = 0; turn < 100; turn++) await new Promise((resolve) => setImmediate(resolve))
  expect(stored).toBe(before.length)

  leave()
  await vi.waitFor(() => expect(stored).toBe(before.length + 1))
  expect((await readStoredCopy(copyName(KEY))).unsent).toBe(true)
  database.close()
  await copy?.close()
})

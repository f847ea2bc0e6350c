/** The copy of a document in the browser's database, with real storage in memory. */
import { IDBFactory, IDBKeyRange } from 'fake-indexeddb'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import * as Y from 'yjs'
import { browserClock } from '../../client/sync/browserClock.ts'
import { deleteSentCopiesOf } from '../../client/sync/clearCopies.ts'
import { copyName, type CopyKey } from '../../client/sync/copyName.ts'
import { asPromise, databaseNames, openDatabase } from '../../client/sync/database.ts'
import { openLocalCopy } from '../../client/sync/localCopy.ts'
import { layOut, MARKS, readStoredCopy, UPDATES } from '../../client/sync/storedCopy.ts'
import { aMoment } from '../harness/waitFor.ts'
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

/** Writes nothing into a store of the copy and lets nobody else write there. @returns a function that ends it */
async function occupy(name: string): Promise<() => void> {
  const database = await openDatabase(copyName(KEY), layOut)
  const store = database.transaction(name, 'readwrite').objectStore(name)
  let isBusy = true
  const stay = (): void => {
    if (isBusy) store.get('nothing').onsuccess = stay
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
  const leave = await occupy(MARKS)
  copy?.markUnsent(1, 1000)
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
  const again = await openLocalCopy(KEY, new Y.Doc(), browserClock, () => {})
  expect(again?.unsentSince).toBe(1000)
  await again?.close()
})

/** Leaves a copy with a text, as a page that was closed leaves it. */
async function leaveCopy(key: CopyKey, isSent: boolean): Promise<void> {
  const doc = new Y.Doc()
  const copy = await openLocalCopy(key, doc, browserClock, () => {})
  copy?.markUnsent(1, 1000)
  doc.getText('text').insert(0, 'a plan')
  if (isSent) copy?.markSent()
  await copy?.close()
}

test('S40 · after a session was ended elsewhere only copies with unsent work stay, whole, and those of others', async () => {
  const sent = { ...KEY, document: 'plan/sid-2027/se' as DocumentName }
  const unsent = { ...KEY, document: 'plan/sid-2027/fi' as DocumentName }
  const ofBen = { ...sent, person: PersonId.parse('ben') }
  await leaveCopy(sent, true)
  await leaveCopy(unsent, false)
  await leaveCopy(ofBen, true)
  await deleteSentCopiesOf(KEY.person)
  const left = await databaseNames()
  expect([sent, unsent, ofBen].map((key) => left.includes(copyName(key)))).toEqual([false, true, true])
  const { updates, unsent: isUnsent } = await readStoredCopy(copyName(unsent))
  const doc = new Y.Doc()
  for (const update of updates) Y.applyUpdate(doc, update)
  expect([isUnsent, doc.getText('text').toString()]).toEqual([true, 'a plan'])
})

test('S40 · a page that still has such a copy open learns that it is lost', async () => {
  const key = { ...KEY, document: 'plan/sid-2027/no' as DocumentName }
  let isLost = false
  const doc = new Y.Doc()
  const copy = await openLocalCopy(key, doc, browserClock, () => (isLost = true))
  copy?.markSent()
  await deleteSentCopiesOf(KEY.person)
  await vi.waitFor(() => expect(isLost).toBe(true))
})

test('S40 · a copy that another tab deletes while it is opened is not taken for stored', async () => {
  const leave = await occupy(UPDATES)
  let isLost = false
  const opening = openLocalCopy(KEY, new Y.Doc(), browserClock, () => (isLost = true))
  await aMoment(20)
  const deleted = asPromise(indexedDB.deleteDatabase(copyName(KEY)))
  await aMoment(20)
  leave()
  const copy = await opening
  await deleted
  expect(copy === null || isLost).toBe(true)
})

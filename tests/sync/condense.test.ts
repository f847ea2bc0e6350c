/** Making a snapshot of a log, here and in a thread, and serving a stored snapshot unparsed. */
import * as Y from 'yjs'
import { afterEach, describe, expect, test } from 'vitest'
import { condenseNow, withFewUpdates } from '../../server/sync/condense.ts'
import { createCondenseWorker, type CondenseWorker } from '../../server/sync/condenseWorker.ts'
import { Replica } from '../../server/sync/replica.ts'
import { Incarnation } from '../../shared/ids.ts'

const EMPTY = { state: Y.encodeStateAsUpdate(new Y.Doc()), vector: null }

/** A text that was written letter by letter, some of it deleted again. */
function written(letters: number): { doc: Y.Doc; updates: Uint8Array[] } {
  const doc = new Y.Doc()
  const updates: Uint8Array[] = []
  doc.on('update', (update: Uint8Array) => updates.push(update))
  for (let count = 0; count < letters; count++) {
    const text = doc.getText('x')
    text.insert((count * 7) % (text.length + 1), String.fromCharCode(97 + (count % 26)))
    if (count % 5 === 4) text.delete(text.length - 2, 1)
  }
  return { doc, updates }
}

const textOf = (replica: Replica): string => replica.read((doc) => doc.getText('x').toString())

let thread: CondenseWorker | null = null
afterEach(async () => {
  await thread?.close()
  thread = null
})

test('S25 · a snapshot holds what the log does, with its state vector', () => {
  const { doc, updates } = written(300)
  const snapshot = condenseNow({ snapshot: EMPTY, updates }, true)
  expect(snapshot?.vector).toEqual(Y.encodeStateVector(doc))
  const again = new Y.Doc()
  Y.applyUpdate(again, snapshot?.state ?? new Uint8Array())
  expect(again.getText('x').toString()).toBe(doc.getText('x').toString())
})

test('S24 · while something waits for its dependencies, a snapshot has no state vector, and the document is held live', () => {
  const { updates } = written(3)
  const snapshot = condenseNow({ snapshot: EMPTY, updates: [updates[0], updates[2]] as Uint8Array[] }, true)
  expect(snapshot?.vector).toBeNull()
  const replica = new Replica({ snapshot: snapshot ?? EMPTY, updates: [] })
  expect(replica.kind).toBe('live')
  expect(replica.apply(updates[1] as Uint8Array)).toEqual({ missing: false, changed: true })
  expect(textOf(replica)).toHaveLength(3)
})

test('a snapshot with its state vector is served as it lies there, and takes edits like any other', () => {
  const { doc, updates } = written(100)
  const snapshot = condenseNow({ snapshot: EMPTY, updates }, true) ?? EMPTY
  const replica = new Replica({ snapshot, updates: [] })
  expect([replica.kind, replica.encode()]).toEqual(['frozen', snapshot.state])
  expect(replica.stateVector()).toEqual(Y.encodeStateVector(doc))
  expect(replica.known().clockOf(doc.clientID)).toBe(Y.getState(doc.store, doc.clientID))
  const before = Y.encodeStateVector(doc)
  doc.getText('x').insert(0, 'more')
  replica.apply(Y.encodeStateAsUpdate(doc, before))
  expect(textOf(replica)).toBe(doc.getText('x').toString())
  replica.destroy()
})

describe('the thread', () => {
  test('answers in order with work done here as well, and reports its failures', async () => {
    thread = createCondenseWorker()
    const { condense } = thread
    const logs = [written(50).updates, written(3).updates, written(400).updates]
    const nonsense = { state: new Uint8Array([255]), vector: null }
    const refused = expect(condense({ snapshot: nonsense, updates: [] }, true)).rejects.toThrow()
    const answers = await Promise.all(logs.map((updates) => condense({ snapshot: EMPTY, updates }, true)))
    expect(answers).toEqual(logs.map((updates) => condenseNow({ snapshot: EMPTY, updates }, true)))
    await refused
  })

  test('is not waited for by a load: before it runs, and when it breaks, the load is done here', async () => {
    thread = createCondenseWorker()
    const { updates } = written(400)
    const stored = {
      incarnation: Incarnation.parse('i'),
      schema: 1,
      sequence: 400,
      versionSequence: 0,
      snapshot: EMPTY,
      snapshotSequence: 0,
      updates,
    }
    expect(await withFewUpdates(stored, thread.condense)).toBe(stored)
    await thread.condense({ snapshot: EMPTY, updates: [] }, true)
    const fewer = await withFewUpdates(stored, thread.condense)
    expect([fewer.updates.length, fewer.snapshot]).toEqual([0, condenseNow(stored, true)])
    expect(await withFewUpdates({ ...stored, updates: updates.slice(0, 10) }, thread.condense)).toMatchObject({
      updates: updates.slice(0, 10),
    })
  })
})

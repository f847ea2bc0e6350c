import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { undoFor } from '../../client/fields/undo/undo.ts'
import { addDraft, writeDraft } from '../../client/plans/cells/drafts.ts'
import {
  measureWrites,
  repeatInParts,
  writeAtOnce,
  writeInParts,
  type PartsResult,
  type Write,
} from '../../client/plans/parts/inParts.ts'
import type { ActivityId } from '../../shared/ids.ts'
import { layOutPlan, planActivities } from '../../shared/plans/layout.ts'
import { viewPlan } from '../../shared/plans/view.ts'
import { MAX_DOCUMENT_BYTES, MAX_FRAME_BYTES } from '../../shared/wire.ts'

function startPlan() {
  const doc = new Y.Doc()
  layOutPlan(doc)
  const updates: number[] = []
  doc.on('update', (update: Uint8Array) => updates.push(update.length))
  return { editing: { doc, undo: undoFor([planActivities(doc)]) }, updates, doc }
}

const WORDS = 'Young people ask, and the panel answers what it can. '
const additions = (count: number, words = WORDS): readonly Write[] =>
  Array.from(
    { length: count },
    (_, at) => (doc: Y.Doc) => addDraft(doc, { title: `Activity ${at}`, offers: words }, `a${at}`),
  )
const saved = async () => true
const never = new AbortController().signal

test('S56 · 2,000 activities become updates below half a frame, the next after the last one was stored, and one undo takes all back', async () => {
  const { editing, updates, doc } = startPlan()
  const { parts, fitting } = measureWrites(doc, additions(2000))
  expect(updates).toEqual([])
  const progress: number[] = []
  const outcome = await writeInParts(editing, parts, {
    whenSaved: async () => {
      progress.push(updates.length)
      return true
    },
    stop: never,
    onProgress: () => {},
  })
  expect(fitting).toBe(2000)
  expect(outcome).toMatchObject({ kind: 'written' })
  // Two or three: an activity is a few bytes larger where Yjs has given the document a large id.
  expect(parts.length).toBeGreaterThan(1)
  expect(progress).toEqual(parts.map((_, at) => at + 1))
  expect(Math.max(...updates)).toBeLessThan(MAX_FRAME_BYTES / 2)
  expect(viewPlan(doc).activities).toHaveLength(2000)
  editing.undo.undo()
  expect(viewPlan(doc).activities).toHaveLength(0)
  expect(editing.undo.undoStack).toHaveLength(0)
  expect(Math.max(...updates)).toBeLessThan(MAX_FRAME_BYTES / 2)
  editing.undo.redo()
  expect(Math.max(...updates)).toBeLessThan(MAX_FRAME_BYTES / 2)
})

test('Others keep their edits in an activity when the import is undone', async () => {
  const { editing, doc } = startPlan()
  await writeInParts(editing, measureWrites(doc, additions(900)).parts, {
    whenSaved: saved,
    stop: never,
    onProgress: () => {},
  })
  const other = new Y.Doc()
  Y.applyUpdate(other, Y.encodeStateAsUpdate(doc))
  const [map] = planActivities(other).values()
  ;((map as Y.Map<unknown>).get('needs') as Y.Text).insert(0, 'A speaker')
  Y.applyUpdate(doc, Y.encodeStateAsUpdate(other))
  editing.undo.undo()
  const { activities, trash } = viewPlan(doc)
  expect(activities).toHaveLength(0)
  expect(trash.map(({ needs }) => needs)).toContain('A speaker')
})

test('A paste that changes activities and adds others is undone in both, even if somebody wrote into an added one', () => {
  const { editing, doc } = startPlan()
  const [old] = writeAtOnce(editing, additions(1))
  const rename: Write = (target) => {
    if (old !== undefined) writeDraft(target, old, { title: 'Pasted' })
    return null
  }
  const [, added] = ['', ...writeAtOnce(editing, [rename, ...additions(1)])]
  const other = new Y.Doc()
  Y.applyUpdate(other, Y.encodeStateAsUpdate(doc))
  ;((planActivities(other).get(added ?? '') as Y.Map<unknown>).get('needs') as Y.Text).insert(0, 'A speaker')
  Y.applyUpdate(doc, Y.encodeStateAsUpdate(other))
  editing.undo.undo()
  const { activities, trash } = viewPlan(doc)
  expect(activities.map(({ title }) => title)).toEqual(['Activity 0'])
  expect(trash.map(({ needs }) => needs)).toEqual(['A speaker'])
})

test('S56 · An import that is stopped half-way leaves nothing', async () => {
  const { editing, doc } = startPlan()
  const stop = new AbortController()
  let parts = 0
  const outcome = await writeInParts(editing, measureWrites(doc, additions(2000)).parts, {
    whenSaved: async () => {
      if (++parts === 2) stop.abort()
      return !stop.signal.aborted
    },
    stop: stop.signal,
    onProgress: () => {},
  })
  expect(outcome).toEqual({ kind: 'stopped' })
  expect(viewPlan(doc).activities).toHaveLength(0)
  expect(editing.undo.undoStack).toHaveLength(0)
})

test.each([1, 0xffffffff])('S56 · Parts are below half a frame whatever the id of the document is: %i', (id) => {
  const { editing, updates, doc } = startPlan()
  doc.clientID = id
  for (const part of measureWrites(doc, additions(2000)).parts) writeAtOnce(editing, part)
  expect(Math.max(...updates)).toBeLessThan(MAX_FRAME_BYTES / 2)
})

test('S56 · The size of a write is counted before anything is written', () => {
  const { doc, updates } = startPlan()
  const long = WORDS.repeat(100)
  const { parts, fitting, count } = measureWrites(doc, additions(2000, long))
  expect(updates).toEqual([])
  expect(count).toBe(2000)
  expect(fitting).toBeLessThan(1000)
  for (const write of parts.flat()) write(doc)
  expect(Y.encodeStateAsUpdate(doc).length).toBeLessThan(MAX_DOCUMENT_BYTES)
})

/** Writes all parts, undoes them, and redoes them. @returns the result of the redo */
async function undoneAndRedone(
  editing: ReturnType<typeof startPlan>['editing'],
  writes: readonly Write[],
  stop = never,
) {
  const options = { whenSaved: saved, stop: never, onProgress: () => {} }
  await writeInParts(editing, measureWrites(editing.doc, writes).parts, options)
  editing.undo.undo()
  return new Promise<PartsResult>((resolve) => {
    editing.undo.onParts((kind, parts) =>
      resolve(repeatInParts(editing, kind, parts, { ...options, stop, whenSaved: async () => !stop.aborted })),
    )
    editing.undo.redo()
  })
}

test('S56 · A write in parts that was undone is redone in parts, as one step', async () => {
  const { editing, updates, doc } = startPlan()
  const redone = await undoneAndRedone(editing, additions(2000))
  expect(redone).toMatchObject({ kind: 'written' })
  expect(Math.max(...updates)).toBeLessThan(MAX_FRAME_BYTES)
  expect(viewPlan(doc).activities.map(({ title, offers }) => [title, offers])).toContainEqual(['Activity 1999', WORDS])
  expect(viewPlan(doc).activities).toHaveLength(2000)
  editing.undo.undo()
  expect(viewPlan(doc).activities).toHaveLength(0)
  expect(editing.undo.undoStack).toHaveLength(0)
  expect(editing.undo.redoStack).toHaveLength(1)
})

test('Activities that an import changed are changed again by a redo', async () => {
  const { editing, updates, doc } = startPlan()
  const ids = writeAtOnce(editing, additions(40))
  const change =
    (id: ActivityId): Write =>
    (target) => {
      writeDraft(target, id, { offers: `New words of ${id}. ${WORDS.repeat(600)}`, status: 'done' })
      return null
    }
  const redone = await undoneAndRedone(editing, [...ids.map(change), ...additions(1)])
  expect(redone).toMatchObject({ kind: 'written' })
  expect(updates.filter((size) => size > 24 * 1024).length).toBeGreaterThan(3)
  expect(Math.max(...updates)).toBeLessThan(MAX_FRAME_BYTES)
  const { activities } = viewPlan(doc)
  expect(activities).toHaveLength(41)
  for (const id of ids)
    expect(activities.find((one) => one.id === id)).toMatchObject({
      offers: `New words of ${id}. ${WORDS.repeat(600)}`,
      status: 'done',
    })
  editing.undo.undo()
  expect(viewPlan(doc).activities.map(({ offers, status }) => [offers, status])).toEqual(
    ids.map(() => [WORDS, 'tentative']),
  )
})

test('S56 · A redo that is stopped leaves nothing, and is not offered again', async () => {
  const { editing, doc } = startPlan()
  const stop = new AbortController()
  stop.abort()
  expect(await undoneAndRedone(editing, additions(2000), stop.signal)).toEqual({ kind: 'stopped' })
  expect(viewPlan(doc).activities).toHaveLength(0)
  expect(editing.undo.redoStack).toHaveLength(0)
})

test('While parts are written, a key for undo takes none of them back', async () => {
  const { editing, doc } = startPlan()
  await writeInParts(editing, measureWrites(doc, additions(2000)).parts, {
    whenSaved: async () => {
      editing.undo.undo()
      return true
    },
    stop: never,
    onProgress: () => {},
  })
  expect(viewPlan(doc).activities).toHaveLength(2000)
  editing.undo.undo()
  expect(viewPlan(doc).activities).toHaveLength(0)
})

test.each(['done', 'stopped'])('Long texts that an import replaced come back in parts: %s', async (end) => {
  const { editing, updates, doc } = startPlan()
  const old = WORDS.repeat(600)
  const ids = additions(40, old).flatMap((write) => writeAtOnce(editing, [write]))
  const stop = new AbortController()
  const empty = ids.map((id): Write => (target) => {
    writeDraft(target, id, { offers: '' })
    return null
  })
  let parts = 0
  const outcome = await writeInParts(editing, measureWrites(doc, empty).parts, {
    whenSaved: async () => {
      if (end === 'stopped' && ++parts === 2) stop.abort()
      return !stop.signal.aborted
    },
    stop: stop.signal,
    onProgress: () => {},
  })
  if (end === 'done')
    await new Promise<PartsResult>((resolve) => {
      editing.undo.onParts((kind, sent) =>
        resolve(repeatInParts(editing, kind, sent, { whenSaved: saved, stop: never, onProgress: () => {} })),
      )
      editing.undo.undo()
    })
  expect(outcome.kind).toBe(end === 'done' ? 'written' : 'stopped')
  expect(Math.max(...updates)).toBeLessThan(MAX_FRAME_BYTES)
  expect(viewPlan(doc).activities.map(({ offers }) => offers)).toEqual(ids.map(() => old))
  expect(editing.undo.redoStack).toHaveLength(end === 'done' ? 1 : 0)
  if (end === 'stopped') return
  editing.undo.redo()
  expect(viewPlan(doc).activities.every(({ offers }) => offers === '')).toBe(true)
})

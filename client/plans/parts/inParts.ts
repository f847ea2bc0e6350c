/**
 * Writes many activities as several updates, each of whole activities and small enough for one frame, the next after
 * the ack of the last. Undo reverts them as one step.
 */
import * as Y from 'yjs'
import type { ActivityId } from '../../../shared/ids.ts'
import { planActivities } from '../../../shared/plans/layout.ts'
import { countActivities } from '../../../shared/plans/readableActivities.ts'
import { MAX_ACTIVITIES } from '../../../shared/plans/planView.ts'
import { MAX_DOCUMENT_BYTES } from '../../../shared/wire.ts'
import type { Editing } from '../../fields/editing.ts'
import { sizeOf, type SentPart } from '../../fields/undo/stepParts.ts'
import { LocalEdit } from '../../sync/localEdit.ts'

/** One change of one activity, in a document that may be a trial copy. @returns the activity if it is new */
export type Write = (doc: Y.Doc) => ActivityId | null

/** Half a frame: the server accepts frames of one megabyte at most. */
const MAX_PART_BYTES = 512 * 1024
/** Occupies the server for some 8 ms, in which it answers nobody else. One activity may take more. */
const PART_BYTES = 48 * 1024
/** Enough for most alphabets. At most three, which a frame still takes. */
const BYTES_OF_SIGN = 2
/** Room for others' writes meanwhile, and for bytes that the server counts differently. */
const ROOM_LEFT_BYTES = 64 * 1024

export interface Measured {
  readonly parts: readonly (readonly Write[])[]
  readonly count: number
  /** The number of writes, from the first, that fit into the plan. */
  readonly fitting: number
  /** About this many more would fit after them. */
  readonly room: number
}

/** Measures writes on a copy of the document: nothing is written. A write that is too large for a part fits nowhere. */
export function measureWrites(doc: Y.Doc, writes: readonly Write[]): Measured {
  const state = Y.encodeStateAsUpdate(doc)
  const trial = new Y.Doc()
  Y.applyUpdate(trial, state)
  // An id is in each part of an update, and has one to five bytes. Yjs assigns a new one if the state has edits under
  // the old.
  trial.clientID = doc.clientID
  let last = 0
  let replaced = 0
  trial.on('update', (update: Uint8Array, _origin, _doc, { deleteSet }: Y.Transaction) => {
    last += update.length
    replaced += sizeOf({ deletions: deleteSet })
  })
  const free = MAX_DOCUMENT_BYTES - ROOM_LEFT_BYTES - state.length
  const parts: Write[][] = []
  let places = MAX_ACTIVITIES - countActivities(planActivities(trial))
  let [total, inPart, fitting] = [0, 0, 0]
  for (const write of writes) {
    last = 0
    replaced = 0
    let isNew = false
    trial.transact(() => (isNew = write(trial) !== null))
    if (last > MAX_PART_BYTES || total + last > free) break
    if (isNew && places <= 0) break
    if (isNew) places--
    // Replaced content comes back in one update when the part is undone.
    const size = Math.max(last, replaced * BYTES_OF_SIGN)
    const fits = inPart + size <= PART_BYTES
    const part = parts.at(-1)
    if (part === undefined || !fits) parts.push([write])
    else part.push(write)
    inPart = part !== undefined && fits ? inPart + size : size
    total += last
    fitting++
  }
  trial.destroy()
  const room = fitting === 0 ? 0 : Math.min(Math.max(places, 0), Math.floor((free - total) / (total / fitting)))
  return { parts, count: writes.length, fitting, room }
}

export interface PartsOptions {
  /** Waits until the server has stored all edits; false if that was stopped or the document ended. */
  readonly whenSaved: (stop: AbortSignal) => Promise<boolean>
  readonly stop: AbortSignal
  readonly onProgress: (written: number) => void
}

/**
 * `stopped`: the written parts were taken back, so that no half of them remains. `ended`: the document closed
 * meanwhile; `stored` of the activities were stored by then.
 */
export type PartsResult =
  | { readonly kind: 'written'; readonly ids: readonly ActivityId[] }
  | { readonly kind: 'stopped' }
  | { readonly kind: 'ended'; readonly stored: number }

type UndoKind = 'undo' | 'redo'

export const writeInParts = (
  editing: Pick<Editing, 'doc' | 'undo'>,
  parts: Measured['parts'],
  options: PartsOptions,
): Promise<PartsResult> =>
  sendParts(
    editing,
    parts.map((part) => ({ count: part.length, run: () => writeAtOnce(editing, part) })),
    { ...options, undoneBy: 'undo' },
  )

/** Undoes or redoes a write in parts. A redo that is stopped is undone for good. */
export const repeatInParts = (
  editing: Pick<Editing, 'undo'>,
  kind: UndoKind,
  parts: readonly SentPart[],
  options: PartsOptions,
): Promise<PartsResult> => sendParts(editing, parts, { ...options, undoneBy: kind === 'undo' ? 'redo' : 'undo' })

/** The server takes some tens of milliseconds for a part, and serves others in between. */
const REST_MS = 60

const NEVER = new AbortController().signal

/** @param undoneBy takes the parts back as one step */
async function sendParts(
  { undo }: Pick<Editing, 'undo'>,
  parts: readonly SentPart[],
  { whenSaved, stop, onProgress, undoneBy }: PartsOptions & { readonly undoneBy: UndoKind },
): Promise<PartsResult> {
  const ids: ActivityId[] = []
  const total = parts.reduce((sum, { count }) => sum + count, 0)
  let written = 0
  for (const { count, run } of parts) {
    const before = undo.stackOf(undoneBy).at(-1)
    ids.push(...(run() as readonly ActivityId[]))
    // Another edit of this person between two parts stays a step of its own.
    if (written > 0) undo.joinStep(undoneBy, before, { before: written, last: count })
    undo.hold(true)
    const saved = await whenSaved(stop)
    undo.hold(false)
    if (stop.aborted) {
      for (const part of undo.takeBack()) {
        part.run()
        await whenSaved(NEVER)
      }
      return { kind: 'stopped' }
    }
    if (!saved) return { kind: 'ended', stored: written }
    written += count
    onProgress(written)
    if (written < total) await new Promise((resolve) => setTimeout(resolve, REST_MS))
  }
  return { kind: 'written', ids }
}

function writePart(editing: Pick<Editing, 'doc' | 'undo'>, part: readonly Write[], ids: ActivityId[]): void {
  const { doc, undo } = editing
  const added: ActivityId[] = []
  undo.stopCapturing()
  doc.transact(() => {
    for (const write of part) {
      const id = write(doc)
      if (id !== null) added.push(id)
    }
  }, new LocalEdit())
  undo.stopCapturing()
  if (added.length > 0) undo.markAddition(planActivities(doc), added, added.length < part.length)
  ids.push(...added)
}

/** Few activities are written at once, without a wait. @returns the ids of new ones */
export function writeAtOnce(editing: Pick<Editing, 'doc' | 'undo'>, writes: readonly Write[]): readonly ActivityId[] {
  const ids: ActivityId[] = []
  writePart(editing, writes, ids)
  return ids
}

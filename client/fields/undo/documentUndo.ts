/**
 * The undo of a document. It tracks only the edits made at this screen; other people's edits are never undone.
 *
 * An *addition* is a step that added whole entries, such as activities. Undoing it removes them, unless others have written in one
 * meanwhile: then they go to the trash, where everybody finds them.
 */
import * as Y from 'yjs'
import { splitRedo, type Addition, type Step, type StepPart } from './stepParts.ts'

/** One update of a redo. `run` makes it and returns the ids of the entries that are back. */
export interface RedoPart {
  readonly count: number
  readonly run: () => readonly string[]
}

/** Redoes the parts, each after the last one was stored. */
type RedoInParts = (parts: readonly RedoPart[]) => void

const ADDITION = 'addition'
/** What was sent as one update each. */
const PARTS = 'parts'

const additionOf = (step: Step | undefined): Addition | undefined => step?.meta.get(ADDITION) as Addition | undefined
const partsOf = (step: Step | undefined): readonly StepPart[] | undefined =>
  step?.meta.get(PARTS) as readonly StepPart[] | undefined

export class DocumentUndo extends Y.UndoManager {
  #redoInParts: RedoInParts | null = null
  /** While a step is written in parts, a key must not take one of them back. */
  #isHeld = false
  #isPartOfRedo = false

  /** Marks the last step as an addition. Called right after its transaction. */
  markAddition(entries: Y.Map<unknown>, ids: readonly string[], isMixed = false): void {
    this.undoStack.at(-1)?.meta.set(ADDITION, { entries, ids, isMixed } satisfies Addition)
  }

  /** Has a step that was sent in parts redone by `redo`; without one, such a step stays undone. @returns ends that */
  onRedoInParts(redo: RedoInParts): () => void {
    this.#redoInParts = redo
    return () => {
      this.#redoInParts = null
    }
  }

  hold(isHeld: boolean): void {
    this.#isHeld = isHeld
  }

  /**
   * Makes the last step a part of the one before it, which must be `before`.
   * @param counts the entries that each of the two added or changed
   */
  joinStep(before: Step | undefined, counts: { readonly before: number; readonly last: number }): void {
    const last = this.undoStack.at(-1)
    if (last === undefined || before === undefined || this.undoStack.at(-2) !== before) return
    this.undoStack.pop()
    const [first, second] = [additionOf(before), additionOf(last)]
    const parts = partsOf(before) ?? [partOf(before, counts.before)]
    before.meta.set(PARTS, [...parts, partOf(last, counts.last)])
    before.insertions = Y.mergeDeleteSets([before.insertions, last.insertions])
    before.deletions = Y.mergeDeleteSets([before.deletions, last.deletions])
    const entries = first?.entries ?? second?.entries
    if (entries === undefined) return
    before.meta.set(ADDITION, {
      entries,
      ids: [...(first?.ids ?? []), ...(second?.ids ?? [])],
      isMixed: first?.isMixed !== false || second?.isMixed !== false,
    } satisfies Addition)
  }

  override undo(): ReturnType<Y.UndoManager['undo']> {
    if (this.#isHeld) return null
    const step = this.undoStack.at(-1)
    const addition = additionOf(step)
    const maps = addition?.ids.flatMap((id) => mapIn(addition.entries, id)) ?? []
    if (step !== undefined && maps.some((map) => hasWorkOfOthers(map, this.doc.clientID)))
      return addition?.isMixed === true ? this.#undoAround(maps) : this.#trash(step, maps)
    const undone = super.undo()
    if (undone !== null) copyNotes(undone, this.redoStack.at(-1))
    return undone
  }

  /** Undoes the last step for good: it is not offered to be redone. */
  takeBack(): void {
    const before = this.redoStack.length
    this.undo()
    this.redoStack.splice(before)
  }

  override redo(): ReturnType<Y.UndoManager['redo']> {
    if (this.#isHeld) return null
    const step = this.redoStack.at(-1)
    const parts = partsOf(step)
    if (step !== undefined && parts !== undefined) {
      this.#redoInParts?.(this.#redoParts(step, parts))
      return null
    }
    const redone = super.redo()
    if (redone !== null) copyNotes(redone, this.undoStack.at(-1))
    return redone
  }

  /** The step leaves the stack with its first part: until then it can be redone. */
  #redoParts(step: Step, parts: readonly StepPart[]): readonly RedoPart[] {
    const steps = splitRedo(step, parts)
    return parts.map(({ count, addition }, at) => ({
      count,
      run: () => {
        if (at === 0) this.redoStack = this.redoStack.filter((one) => one !== step)
        this.redoStack.push(...steps.slice(at, at + 1))
        this.#isPartOfRedo = true
        try {
          super.redo()
        } finally {
          this.#isPartOfRedo = false
        }
        if (addition !== undefined) this.undoStack.at(-1)?.meta.set(ADDITION, addition)
        return addition?.ids ?? []
      },
    }))
  }

  /** A part of a redo is not shown for itself. */
  override emit(...[name, args]: Parameters<Y.UndoManager['emit']>): void {
    if (!(this.#isPartOfRedo && name === 'stack-item-popped')) super.emit(name, args)
  }

  /** Undoes what the step changed in other entries; those that it added go to the trash. */
  #undoAround(maps: readonly Y.Map<unknown>[]): ReturnType<Y.UndoManager['undo']> {
    const added = new Set<unknown>(maps)
    const { deleteFilter } = this
    this.deleteFilter = (item) => !isWithin(item, added) && deleteFilter(item)
    try {
      const undone = super.undo()
      const now = new Date().toISOString()
      this.doc.transact(() => maps.forEach((map) => map.set('trashedAt', now)))
      return undone
    } finally {
      this.deleteFilter = deleteFilter
    }
  }

  /** In place of the step: it can be redone as any other. */
  #trash(step: Step, maps: readonly Y.Map<unknown>[]): Step {
    this.undoStack.pop()
    this.undoing = true
    let changed: Y.Transaction['changedParentTypes'] = new Map()
    try {
      this.doc.transact((transaction) => {
        const now = new Date().toISOString()
        for (const map of maps) map.set('trashedAt', now)
        changed = transaction.changedParentTypes
      }, this)
    } finally {
      this.undoing = false
    }
    this.emit('stack-item-popped', [{ stackItem: step, type: 'undo', changedParentTypes: changed, origin: this }, this])
    return step
  }
}

const partOf = (step: Step, count: number): StepPart => ({
  insertions: step.insertions,
  addition: additionOf(step),
  count,
})

function copyNotes(from: Step, to: Step | undefined): void {
  for (const key of [ADDITION, PARTS]) if (from.meta.has(key)) to?.meta.set(key, from.meta.get(key))
}

function mapIn(entries: Y.Map<unknown>, id: string): readonly Y.Map<unknown>[] {
  const found = entries.get(id)
  return found instanceof Y.Map ? [found as Y.Map<unknown>] : []
}

/** Whether an item is one of these maps, or in one however deep. */
function isWithin(item: Y.Item, maps: ReadonlySet<unknown>): boolean {
  if (item.content instanceof Y.ContentType && maps.has(item.content.type)) return true
  for (let at = item.parent; at instanceof Y.AbstractType; at = at._item?.parent ?? null) if (maps.has(at)) return true
  return false
}

/** Whether something in it, however deep, was written by another client and is still there. */
function hasWorkOfOthers(map: Y.Map<unknown>, client: number): boolean {
  const open: Y.Item[] = map._item === null ? [] : [map._item]
  for (let item = open.pop(); item !== undefined; item = open.pop()) {
    if (item.deleted) continue
    if (item.id.client !== client) return true
    if (item.content instanceof Y.ContentType) open.push(...itemsOf(item.content))
  }
  return false
}

function itemsOf({ type }: Y.ContentType): readonly Y.Item[] {
  const items = [...type._map.values()]
  for (let item = type._start; item !== null; item = item.right) items.push(item)
  return items
}

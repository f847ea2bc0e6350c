/**
 * The undo of a document. It tracks only the edits made at this screen; other people's edits are never undone.
 *
 * An *addition* is a step that added whole entries, such as activities. Undoing it removes them, unless others have written in one
 * meanwhile: then they go to the trash, where everybody finds them.
 */
import * as Y from 'yjs'

interface Addition {
  /** The root type in which the entries are. */
  readonly entries: Y.Map<unknown>
  readonly ids: readonly string[]
  /** It was sent in several updates: all at once would be more than a frame takes, so that it cannot be redone. */
  readonly inParts?: boolean
  /** The step changed other entries too. */
  readonly isMixed?: boolean
}

const ADDITION = 'addition'
type Step = Y.UndoManager['undoStack'][number]

const additionOf = (step: Step | undefined): Addition | undefined => step?.meta.get(ADDITION) as Addition | undefined

export class DocumentUndo extends Y.UndoManager {
  /** Marks the last step as an addition. Called right after its transaction. */
  markAddition(entries: Y.Map<unknown>, ids: readonly string[], isMixed = false): void {
    this.undoStack.at(-1)?.meta.set(ADDITION, { entries, ids, isMixed } satisfies Addition)
  }

  /** Makes the last step a part of the one before it, which must be `before`. */
  joinStep(before: Step | undefined): void {
    const last = this.undoStack.at(-1)
    if (last === undefined || before === undefined || this.undoStack.at(-2) !== before) return
    this.undoStack.pop()
    before.insertions = Y.mergeDeleteSets([before.insertions, last.insertions])
    before.deletions = Y.mergeDeleteSets([before.deletions, last.deletions])
    const [first, second] = [additionOf(before), additionOf(last)]
    const entries = first?.entries ?? second?.entries
    if (entries === undefined) return
    before.meta.set(ADDITION, {
      entries,
      ids: [...(first?.ids ?? []), ...(second?.ids ?? [])],
      inParts: true,
      isMixed: first?.isMixed !== false || second?.isMixed !== false,
    } satisfies Addition)
  }

  override undo(): ReturnType<Y.UndoManager['undo']> {
    const step = this.undoStack.at(-1)
    const addition = additionOf(step)
    if (step === undefined || addition === undefined) return super.undo()
    const maps = addition.ids.flatMap((id) => mapIn(addition.entries, id))
    if (maps.some((map) => hasWorkOfOthers(map, this.doc.clientID)))
      return addition.isMixed === true ? this.#undoAround(maps) : this.#trash(step, maps)
    const undone = super.undo()
    if (addition.inParts === true) this.redoStack.pop()
    else this.redoStack.at(-1)?.meta.set(ADDITION, addition)
    return undone
  }

  override redo(): ReturnType<Y.UndoManager['redo']> {
    const addition = additionOf(this.redoStack.at(-1))
    const redone = super.redo()
    if (addition !== undefined) this.undoStack.at(-1)?.meta.set(ADDITION, addition)
    return redone
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

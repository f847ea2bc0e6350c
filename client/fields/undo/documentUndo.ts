/**
 * The undo of a document. It tracks only the edits made in this tab; other people's edits are never undone.
 * An *addition* is a step that added whole entries, such as activities. Undoing it removes them, unless others have
 * edited one meanwhile: then they go to the trash, where everybody finds them.
 */
import * as Y from 'yjs'
import { sizeOf, type Addition, type SentPart, type Step, type StepPart } from './stepParts.ts'

type Kind = 'undo' | 'redo'

/** Sends parts, each after the last one was stored. */
type SendParts = (kind: Kind, parts: readonly SentPart[]) => void

const ADDITION = 'addition'
/** Meta key of a step's parts, each sent as one update. */
const PARTS = 'parts'
/** Meta key of the proposal that a step applied. */
const PROPOSAL = 'proposal'
/** If more signs and values come back, each part waits for the one before. A value has some thirty bytes. */
const MAX_AT_ONCE = 16 * 1024

const additionOf = (step: Step | undefined): Addition | undefined => step?.meta.get(ADDITION) as Addition | undefined
const partsOf = (step: Step | undefined): readonly StepPart[] | undefined =>
  step?.meta.get(PARTS) as readonly StepPart[] | undefined

/** @returns the thread whose proposal this step applied; null for other steps */
export const proposalOf = (step: Step | null): string | null => (step?.meta.get(PROPOSAL) as string | undefined) ?? null

export class DocumentUndo extends Y.UndoManager {
  #sendParts: SendParts | null = null
  /** While a step is written in parts, a key must not undo one of them. */
  #isHeld = false
  /** The last part's event, not yet shown. */
  #unshown: Parameters<Y.UndoManager['emit']>[1] | null = null
  #isPart = false

  /** Marks the last step as an addition. Called right after its transaction. */
  markAddition(entries: Y.Map<unknown>, ids: readonly string[], isMixed = false): void {
    this.undoStack.at(-1)?.meta.set(ADDITION, { entries, ids, isMixed } satisfies Addition)
  }

  /** Marks the last step as one that applied a proposal. Called right after its transaction. */
  markProposal(thread: string): void {
    this.undoStack.at(-1)?.meta.set(PROPOSAL, thread)
  }

  /** Takes a step that applied a proposal off the stacks: the edit was taken back without them. */
  forgetProposal(thread: string): void {
    this.undoStack = this.undoStack.filter((step) => proposalOf(step) !== thread)
    this.redoStack = this.redoStack.filter((step) => proposalOf(step) !== thread)
  }

  /**
   * Sends steps that are too large for one update through `send`; without it, such a step stays as it is. @returns a
   * function that stops this
   */
  onParts(send: SendParts): () => void {
    this.#sendParts = send
    return () => {
      this.#sendParts = null
    }
  }

  hold(isHeld: boolean): void {
    this.#isHeld = isHeld
  }

  /** Whether there is a step of this kind, or one that is being written. */
  has(kind: Kind): boolean {
    return this.#isHeld || this.stackOf(kind).length > 0
  }

  stackOf(kind: Kind): Step[] {
    return kind === 'undo' ? this.undoStack : this.redoStack
  }

  /**
   * Merges the last step of a stack into the one before it, which must be `before`.
   * @param counts the entries that each of the two added or changed
   */
  joinStep(kind: Kind, before: Step | undefined, counts: { readonly before: number; readonly last: number }): void {
    const stack = this.stackOf(kind)
    const last = stack.at(-1)
    if (last === undefined || before === undefined || stack.at(-2) !== before) return
    stack.pop()
    const [first, second] = [additionOf(before), additionOf(last)]
    const parts = partsOf(before) ?? [{ step: copyOf(before), count: counts.before }]
    before.meta.set(PARTS, [...parts, { step: last, count: counts.last }] satisfies StepPart[])
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
    return this.#pop('undo')
  }

  override redo(): ReturnType<Y.UndoManager['redo']> {
    return this.#isHeld ? null : this.#pop('redo')
  }

  /** Undoes the last step for good: it is not offered to be redone. @returns the parts that are still to be sent */
  takeBack(): readonly SentPart[] {
    const step = this.undoStack.at(-1)
    const before = this.redoStack.length
    const forget = (): void => void this.redoStack.splice(before)
    if (step !== undefined && sizeOf(step) > MAX_AT_ONCE)
      return this.#sentParts('undo', step, partsOf(step) ?? []).map(({ count, run }) => ({
        count,
        run() {
          const ids = run()
          forget()
          return ids
        },
      }))
    this.undo()
    forget()
    return []
  }

  #pop(kind: Kind): Step | null {
    const step = this.stackOf(kind).at(-1)
    const parts = partsOf(step)
    if (step === undefined || parts === undefined) return this.#popWhole(kind)
    const sent = this.#sentParts(kind, step, parts)
    if (sizeOf(step) > MAX_AT_ONCE) {
      this.#sendParts?.(kind, sent)
      return null
    }
    const other = kind === 'undo' ? 'redo' : 'undo'
    let done = 0
    for (const { count, run } of sent) {
      const before = this.stackOf(other).at(-1)
      run()
      if (done > 0) this.joinStep(other, before, { before: done, last: count })
      done += count
    }
    if (this.#unshown !== null) super.emit('stack-item-popped', this.#unshown as never)
    this.#unshown = null
    return step
  }

  #popWhole(kind: Kind): Step | null {
    const popped = kind === 'undo' ? super.undo() : super.redo()
    const back = this.stackOf(kind === 'undo' ? 'redo' : 'undo').at(-1)
    const addition = additionOf(popped ?? undefined)
    if (addition !== undefined) back?.meta.set(ADDITION, addition)
    const proposal = proposalOf(popped)
    if (proposal !== null) back?.meta.set(PROPOSAL, proposal)
    return popped
  }

  /** The last part goes first. The step leaves its stack with that one: until then it is as it was. */
  #sentParts(kind: Kind, whole: Step, parts: readonly StepPart[]): readonly SentPart[] {
    return parts.toReversed().map(({ step, count }, at) => ({
      count,
      run: () => {
        const stack = this.stackOf(kind)
        if (at === 0 && stack.includes(whole)) stack.splice(stack.indexOf(whole), 1)
        stack.push(step)
        this.#isPart = true
        try {
          this.#popWhole(kind)
        } finally {
          this.#isPart = false
        }
        return additionOf(step)?.ids ?? []
      },
    }))
  }

  /** A part is not shown for itself. */
  override emit(...[name, args]: Parameters<Y.UndoManager['emit']>): void {
    if (this.#isPart && name === 'stack-item-popped') this.#unshown = args
    else super.emit(name, args)
  }

  /** Undoes the step's changes in other entries; its added entries go to the trash. */
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

const copyOf = ({ insertions, deletions, meta }: Step): Step => ({ insertions, deletions, meta: new Map(meta) })

function mapIn(entries: Y.Map<unknown>, id: string): readonly Y.Map<unknown>[] {
  const found = entries.get(id)
  return found instanceof Y.Map ? [found as Y.Map<unknown>] : []
}

/** Whether an item is one of these maps, or inside one at any depth. */
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

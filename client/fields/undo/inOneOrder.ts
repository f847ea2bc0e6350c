/** Undoes the steps of two documents in the order in which they were made, as those of one. */
import { createContext } from 'react'
import type * as Y from 'yjs'
import type { DocumentUndo } from './documentUndo.ts'
import type { Step } from './stepParts.ts'

export interface UndoSteps {
  has(kind: 'undo' | 'redo'): boolean
  undo(): unknown
  redo(): unknown
}

/** The undo of a document that is open beside the edited one; null without one. */
export const BesideUndo = createContext<DocumentUndo | null>(null)

type StepEvent = Parameters<Parameters<typeof Y.UndoManager.prototype.on<'stack-item-added'>>[1]>[0]

export interface OneOrder extends UndoSteps {
  /** Begins to follow both. @returns a function that ends it */
  follow(): () => void
}

/** Steps of both that one action made, such as an activity with its tasks, are undone together. */
export function inOneOrder(one: DocumentUndo, other: DocumentUndo): OneOrder {
  const numbers = new WeakMap<Step, number>()
  const numberNow = numberOfAction()
  const numberOf = (undo: DocumentUndo, kind: 'undo' | 'redo'): number => {
    const step = undo.stackOf(kind).at(-1)
    return step === undefined ? -1 : (numbers.get(step) ?? 0)
  }
  function take(kind: 'undo' | 'redo'): void {
    const [first, second] = [numberOf(one, kind), numberOf(other, kind)]
    if (first >= second) one[kind]()
    if (second >= first) other[kind]()
  }

  function followOne(undo: DocumentUndo, beside: DocumentUndo): () => void {
    const onStep = ({ stackItem, type, origin }: StepEvent): void => {
      numbers.set(stackItem, numberNow())
      // The next edit there is a step of its own, and nothing of before can be redone after a new edit.
      beside.stopCapturing()
      if (type === 'undo' && origin !== undo) beside.clear(false, true)
    }
    undo.on('stack-item-added', onStep)
    undo.on('stack-item-updated', onStep)
    return () => {
      undo.off('stack-item-added', onStep)
      undo.off('stack-item-updated', onStep)
    }
  }

  return {
    has: (kind) => one.has(kind) || other.has(kind),
    undo: () => take('undo'),
    redo: () => take('redo'),
    follow() {
      const ends = [followOne(one, other), followOne(other, one)]
      return () => ends.forEach((end) => end())
    },
  }
}

/** @returns the same number for all that happens in one go, and then a higher one */
function numberOfAction(): () => number {
  let number = 0
  let isUnderWay = false
  return () => {
    if (isUnderWay) return number
    isUnderWay = true
    queueMicrotask(() => {
      isUnderWay = false
    })
    return ++number
  }
}

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

export function inOneOrder(one: DocumentUndo, other: DocumentUndo): OneOrder {
  const numbers = new WeakMap<Step, number>()
  let last = 0
  const numberOf = (undo: DocumentUndo, kind: 'undo' | 'redo'): number => {
    const step = undo.stackOf(kind).at(-1)
    return step === undefined ? -1 : (numbers.get(step) ?? 0)
  }
  const next = (kind: 'undo' | 'redo'): DocumentUndo => (numberOf(one, kind) >= numberOf(other, kind) ? one : other)

  function followOne(undo: DocumentUndo, beside: DocumentUndo): () => void {
    const onStep = ({ stackItem, type, origin }: StepEvent): void => {
      numbers.set(stackItem, ++last)
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
    undo: () => next('undo').undo(),
    redo: () => next('redo').redo(),
    follow() {
      const ends = [followOne(one, other), followOne(other, one)]
      return () => ends.forEach((end) => end())
    },
  }
}

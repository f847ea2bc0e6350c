/** Undo takes back the steps of a plan and its tasks in the order in which they were made. */
import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { makeChange } from '../../client/fields/editing.ts'
import { inOneOrder } from '../../client/fields/undo/inOneOrder.ts'
import { undoFor } from '../../client/fields/undo/undo.ts'

function open() {
  const [plan, tasks] = [new Y.Doc(), new Y.Doc()].map((doc) => {
    const map = doc.getMap<number>('values')
    const undo = undoFor([map as Y.Map<unknown>])
    return { map, undo, set: (value: number) => makeChange({ doc, undo }, () => void map.set('value', value)) }
  })
  if (plan === undefined || tasks === undefined) throw new Error('two documents')
  const order = inOneOrder(plan.undo, tasks.undo)
  order.follow()
  const values = () => [plan.map.get('value'), tasks.map.get('value')]
  return { plan, tasks, order, values }
}

test('steps of two documents are undone last first, and redone in their order', () => {
  const { plan, tasks, order, values } = open()
  plan.set(1)
  tasks.set(1)
  tasks.set(2)
  plan.set(2)
  const seen = []
  while (order.has('undo')) {
    order.undo()
    seen.push(values())
  }
  expect(seen).toEqual([
    [1, 2],
    [1, 1],
    [1, undefined],
    [undefined, undefined],
  ])
  while (order.has('redo')) order.redo()
  expect(values()).toEqual([2, 2])
})

test('after a new edit of one document nothing of before is redone in the other', () => {
  const { plan, tasks, order, values } = open()
  plan.set(1)
  tasks.set(1)
  order.undo()
  plan.set(2)
  expect(order.has('redo')).toBe(false)
  order.undo()
  expect(values()).toEqual([1, undefined])
})

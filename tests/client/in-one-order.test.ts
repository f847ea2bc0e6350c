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

/** A person does one thing after the other. */
const inTurn = async (...actions: readonly (() => unknown)[]): Promise<void> => {
  for (const action of actions) {
    action()
    await Promise.resolve()
  }
}

test('steps of two documents are undone last first, and redone in their order', async () => {
  const { plan, tasks, order, values } = open()
  await inTurn(
    () => plan.set(1),
    () => tasks.set(1),
    () => tasks.set(2),
    () => plan.set(2),
  )
  const seen: unknown[] = []
  while (order.has('undo'))
    await inTurn(
      () => order.undo(),
      () => seen.push(values()),
    )
  expect(seen).toEqual([
    [1, 2],
    [1, 1],
    [1, undefined],
    [undefined, undefined],
  ])
  while (order.has('redo')) await inTurn(() => order.redo())
  expect(values()).toEqual([2, 2])
})

test('what one action changed in both is undone and redone together', async () => {
  const { plan, tasks, order, values } = open()
  await inTurn(
    () => tasks.set(1),
    () => {
      plan.set(2)
      tasks.set(2)
    },
    () => order.undo(),
  )
  expect(values()).toEqual([undefined, 1])
  await inTurn(() => order.redo())
  expect(values()).toEqual([2, 2])
})

test('after a new edit of one document nothing of before is redone in the other', async () => {
  const { plan, tasks, order, values } = open()
  await inTurn(
    () => plan.set(1),
    () => tasks.set(1),
    () => order.undo(),
    () => plan.set(2),
  )
  expect(order.has('redo')).toBe(false)
  await inTurn(() => order.undo())
  expect(values()).toEqual([1, undefined])
})

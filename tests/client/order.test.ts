import fc from 'fast-check'
import { expect, test } from 'vitest'
import { keyAtEnd, orderKeysAt } from '../../client/fields/order.ts'
import { inOrder } from '../../shared/fields/schema.ts'

type Placed = { id: string; order: string }

function place(others: readonly Placed[], id: string, index: number): readonly string[] {
  const keys = orderKeysAt(others, id, index)
  const all = [...others, { id, order: '' }].map((one) => ({ ...one, order: keys.get(one.id) ?? one.order }))
  return all.toSorted(inOrder).map((one) => one.id)
}

test('Between two neighbours one key is enough', () => {
  const keys = orderKeysAt(
    [
      { id: 'x', order: 'a0' },
      { id: 'y', order: 'a1' },
    ],
    'new',
    1,
  )
  expect([...keys.keys()]).toEqual(['new'])
})

test('Between two neighbours with the same key it still fits', () => {
  const others = [
    { id: 'x', order: 'a0' },
    { id: 'y', order: 'a0' },
    { id: 'z', order: 'a0' },
  ]
  expect(place(others, 'new', 1)).toEqual(['x', 'new', 'y', 'z'])
})

test('Every place can be taken, whatever keys there are, and nothing throws', () => {
  const key = fc.oneof(fc.constantFrom('a0', 'a1', 'a1V', 'Zz', 'b00'), fc.string({ minLength: 1, maxLength: 4 }))
  fc.assert(
    fc.property(fc.array(key, { maxLength: 8 }), fc.nat(8), (orders, at) => {
      const others = orders.map((order, index) => ({ id: `id${index}`, order })).toSorted(inOrder)
      const index = Math.min(at, others.length)
      const expected = others.map((one) => one.id).toSpliced(index, 0, 'new')
      expect(place(others, 'new', index)).toEqual(expected)
    }),
  )
})

test('A new activity stands behind all others', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom('a0', 'a1', 'a1V', 'Zz'), { maxLength: 5 }), (orders) => {
      const all = orders.toSorted().map((order) => ({ id: '', order }))
      const key = keyAtEnd(all)
      expect(all.every((one) => one.order < key)).toBe(true)
    }),
  )
})

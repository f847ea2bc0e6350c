import { expect, test } from 'vitest'
import { collectGarbage } from '../../server/pacing/collectGarbage.ts'

test('an unreferenced object is collected at once', async () => {
  const held = { name: 'held' }
  const refs = [new WeakRef(held), new WeakRef({ name: 'discarded' })]
  // A reference that was just made holds its object until the next turn.
  await new Promise((resolve) => setImmediate(resolve))
  collectGarbage()
  expect(refs.map((ref) => ref.deref()?.name)).toEqual(['held', undefined])
  expect(held.name).toBe('held')
})

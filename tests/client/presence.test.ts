import { expect, test } from 'vitest'
import { Awareness } from 'y-protocols/awareness'
import * as Y from 'yjs'
import { freeSeat, readPresence, takeSeat } from '../../client/sync/presence.ts'

const someone = (id: string, seat: number, joined = 0) => ({ user: { id, name: id, role: 'planner' }, seat, joined })

test('Seats are given in order of arrival', () => {
  expect(freeSeat(new Map(), 1)).toBe(1)
  expect(
    freeSeat(
      new Map([
        [7, someone('a', 1)],
        [8, someone('b', 3)],
      ]),
      1,
    ),
  ).toBe(2)
})

test('States that make no sense are left out', () => {
  const states = new Map<number, unknown>([
    [1, null],
    [2, { user: 'x' }],
    [3, { ...someone('c', 99), focus: 5 }],
  ])
  expect(readPresence(states, 3)).toMatchObject([{ person: 'c', seat: 6, focus: null, isMe: true }])
})

test('Of two who took the same seat the later one moves', () => {
  const awareness = new Awareness(new Y.Doc())
  awareness.setLocalStateField('user', { id: 'me', name: 'Me', role: 'planner' })
  const leave = takeSeat(awareness)
  expect(awareness.getLocalState()).toMatchObject({ seat: 1 })
  awareness.getStates().set(1, someone('earlier', 1, 1))
  awareness.emit('change', [{ added: [1], updated: [], removed: [] }, 'test'])
  expect(awareness.getLocalState()).toMatchObject({ seat: 2 })
  leave()
  awareness.destroy()
})

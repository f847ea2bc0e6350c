/** Work that gives others their turn. */
import { expect, test } from 'vitest'
import { createTurns } from '../../server/http/admission/turns.ts'
import { createPace } from '../../server/sync/socket/pace.ts'
import { Reading } from '../../server/sync/socket/reading.ts'

const phase = (): Promise<void> => new Promise((resolve) => setImmediate(resolve))

test('S48 · Of one person so many requests are answered at once, the others in their order; nobody else waits', async () => {
  const turns = createTurns<string>(2)
  const begun: string[] = []
  const begin = (key: string, name: string) => void turns.take(key).then(() => begun.push(name))
  for (const name of ['a1', 'a2', 'a3', 'a4']) begin('a', name)
  begin('b', 'b1')
  await phase()
  expect(begun).toEqual(['a1', 'a2', 'b1'])
  turns.giveBack('a')
  await phase()
  await phase()
  expect(begun).toEqual(['a1', 'a2', 'b1', 'a3'])
  for (const _ of [1, 2, 3]) turns.giveBack('a')
  await phase()
  await phase()
  begin('a', 'a5')
  await phase()
  expect(begun).toEqual(['a1', 'a2', 'b1', 'a3', 'a4', 'a5'])
})

test('S48 · Sockets are let in so many at a time, in their order, and others are served in between', async () => {
  const pace = createPace(3)
  const done: number[] = []
  for (let at = 0; at < 8; at++) pace(() => done.push(at))
  expect(done).toEqual([0, 1, 2])
  await phase()
  expect(done).toEqual([0, 1, 2, 3, 4, 5])
  pace(() => done.push(8))
  await phase()
  expect(done).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8])
  await phase()
  await phase()
  pace(() => done.push(9))
  expect(done).toHaveLength(10)
})

test('S48 · A socket is read 128 times at most before others are, and stays paused while its room says so', async () => {
  const calls: string[] = []
  const reading = new Reading({ pause: () => calls.push('pause'), resume: () => calls.push('resume') })
  for (let at = 0; at < 127; at++) reading.received()
  expect(calls).toEqual([])
  reading.received()
  expect(calls).toEqual(['pause'])
  await phase()
  expect(calls).toEqual(['pause', 'resume'])
  for (let at = 0; at < 128; at++) reading.received()
  reading.pause()
  await phase()
  expect(calls).toEqual(['pause', 'resume', 'pause', 'pause'])
  reading.resume()
  expect(calls.at(-1)).toBe('resume')
  await phase()
  expect(calls).toHaveLength(5)
})

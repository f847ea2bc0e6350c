/** Work that gives others their turn. */
import { expect, test } from 'vitest'
import { createTurns } from '../../server/http/admission/turns.ts'
import { createFairPace } from '../../server/pacing/fairPace.ts'
import { Reading } from '../../server/sync/socket/reading.ts'

const phase = (): Promise<void> => new Promise((resolve) => setImmediate(resolve))

test('S48 · A limited number of requests per person is answered at once, the others in their order; nobody else waits', async () => {
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

test('S80 · A limited number per sender begins in a phase of the loop, in their order, and others are served in between', async () => {
  const fairPace = createFairPace(3)
  const pace = (work: () => void) => fairPace('a', work)
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

test('S80 · A sender that comes after two hundred requests of somebody else has the next turn', async () => {
  const pace = createFairPace(4)
  const done: string[] = []
  for (let at = 0; at < 200; at++) pace('a', () => done.push('a'))
  pace('b', () => done.push('b'))
  pace('c', () => done.push('c'))
  await phase()
  expect(done.slice(4)).toEqual(['a', 'b', 'c', 'a'])
  for (let phases = 0; phases < 60; phases++) await phase()
  expect(done).toHaveLength(202)
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

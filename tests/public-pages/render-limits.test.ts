import { expect, test } from 'vitest'
import { createRenderLimits } from '../../server/publicPages/serving/renderLimits.ts'

function limitsAt(start: number) {
  const clock = { now: start }
  const limits = createRenderLimits(() => clock.now)
  const take = (times: number, address: (at: number) => string) =>
    Array.from({ length: times }, (_, at) => limits.take(address(at)))
  return { clock, take }
}

const granted = (answers: readonly (number | null)[]): number => answers.filter((one) => one === null).length

test('in a second twenty pages are rendered, for however many addresses; the next second has twenty again', () => {
  const { clock, take } = limitsAt(5000)
  const first = take(100, (at) => `10.0.0.${at}`)
  expect(granted(first)).toBe(20)
  expect(first.at(-1)).toBe(1)
  clock.now += 1000
  expect(granted(take(100, (at) => `10.0.1.${at}`))).toBe(20)
})

test('one address has 120 pages in a minute, whatever the others do, and is told when to come back', () => {
  const { clock, take } = limitsAt(0)
  let own = 0
  for (let second = 0; second < 20; second++) {
    clock.now = second * 1000
    own += granted(take(10, () => '10.0.0.1'))
  }
  expect(own).toBe(120)
  expect(take(1, () => '10.0.0.1')).toEqual([41])
  expect(take(1, () => '10.0.0.2')).toEqual([null])
  clock.now = 60_000
  expect(take(1, () => '10.0.0.1')).toEqual([null])
})

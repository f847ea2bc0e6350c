/** Differences between texts: the shortest ones, within a bound. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { compareTexts } from '../../shared/comments/anchors/compareTexts.ts'
import { comparisonBudget, compareTokens, MAX_COMPARED_PAIRS, type EditStep } from '../../shared/text/compareTokens.ts'
import { diffWords } from '../../shared/text/diffWords.ts'

const SIGNS = '!?.,;:-+'
/** Pseudorandom, the same in each run. */
function signs(length: number, seed: number): string {
  let state = seed
  return Array.from({ length }, () => SIGNS[(state = (state * 48_271) % 2_147_483_647) % SIGNS.length]).join('')
}
const words = (count: number, seed: number): string =>
  [...signs(count, seed)].map((sign, at) => `w${SIGNS.indexOf(sign)}${at % 7}`).join(' ')

const total = (steps: readonly EditStep[], without: 'added' | 'removed'): number =>
  steps.reduce((sum, { kind, length }) => (kind === without ? sum : sum + length), 0)

describe('the steps between two lists', () => {
  const list = fc.array(fc.integer({ min: 0, max: 3 }), { maxLength: 40 })

  test('lead from the one to the other, and never compare more pairs than there are', () => {
    fc.assert(
      fc.property(list, list, (before, after) => {
        const budget = comparisonBudget()
        const steps = compareTokens(before, after, budget) ?? []
        expect([total(steps, 'added'), total(steps, 'removed')]).toEqual([before.length, after.length])
        let [at, to] = [0, 0]
        for (const { kind, length } of steps) {
          if (kind === 'same') expect(after.slice(to, to + length)).toEqual(before.slice(at, at + length))
          if (kind !== 'added') at += length
          if (kind !== 'removed') to += length
        }
        expect(MAX_COMPARED_PAIRS - budget.left).toBeLessThanOrEqual((before.length + 1) * (after.length + 1))
      }),
    )
  })

  test('S73 · are given up beyond the budget, and nothing is left of it then', () => {
    const [before, after] = [[...signs(3000, 1)], [...signs(3000, 2)]].map((of) =>
      of.map((sign) => SIGNS.indexOf(sign)),
    )
    const budget = comparisonBudget(100_000)
    expect(compareTokens(before ?? [], after ?? [], budget)).toBeNull()
    expect(budget.left).toBe(0)
  })
})

describe('words that differ', () => {
  test('S73 · in a paragraph of 39,000 signs that was written again are all replaced', () => {
    expect(diffWords(signs(39_000, 1), signs(39_000, 2)).map(({ kind }) => kind)).toEqual(['removed', 'added'])
  })

  test('S73 · are found in a text of 20,000 words that was edited at both ends', () => {
    const text = words(20_000, 3)
    const pieces = diffWords(`First ${text} last`, `Second ${text} end`)
    expect(pieces.filter(({ kind }) => kind !== 'same').map(({ text: piece }) => piece)).toEqual([
      'First',
      'Second',
      'last',
      'end',
    ])
  })

  test('S73 · are found in the other lines where one of them is too long to be compared', () => {
    const [long, other] = [signs(39_000, 1), signs(39_000, 2)]
    const pieces = diffWords(`Bring a phone.\nCome.\n${long}`, `Bring a friend.\nCome.\n${other}`)
    expect(pieces.filter(({ text }) => text.length < 100).map(({ kind, text }) => [kind, text])).toEqual([
      ['same', 'Bring a '],
      ['removed', 'phone'],
      ['added', 'friend'],
      ['same', '.\nCome.\n'],
    ])
  })
})

test('S73 · The comparisons of one change share one budget, however many paragraphs were written again', () => {
  const paragraphs = (seed: number) =>
    Array.from({ length: 25 }, (_, at) => signs(39_000, seed + at)).join('\n\nkept\n\n')
  const budget = comparisonBudget()
  compareTexts({ text: paragraphs(1), runs: [] }, { text: paragraphs(1000), runs: [] }, budget)
  expect(budget.left).toBeLessThan(MAX_COMPARED_PAIRS / 10)
})

import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { mapPosition, type DeltaStep } from '../../client/sync/caretMapping.ts'
import { changeAtCaret } from '../../shared/text/change.ts'

const apply = (text: string, change: ReturnType<typeof changeAtCaret>): string =>
  change === null ? text : text.slice(0, change.index) + change.inserted + text.slice(change.index + change.removed)

describe('a change is found at the caret', () => {
  test('a letter typed inside a run of the same letter is where the caret is', () => {
    expect(changeAtCaret('aaaa', 'aaaaa', 3)).toEqual({ index: 2, removed: 0, inserted: 'a' })
  })

  test('Backspace takes the letter before the caret, Delete the one behind it', () => {
    expect(changeAtCaret('aaaa', 'aaa', 1)).toEqual({ index: 1, removed: 1, inserted: '' })
    expect(changeAtCaret('abc', 'ab', 2)).toEqual({ index: 2, removed: 1, inserted: '' })
  })

  test('a selection that is typed over is one change', () => {
    expect(changeAtCaret('one two three', 'one 2 three', 5)).toEqual({ index: 4, removed: 3, inserted: '2' })
  })

  test('an emoji is never cut in two', () => {
    expect(changeAtCaret('😀', '😁', 2)).toEqual({ index: 0, removed: 2, inserted: '😁' })
    expect(changeAtCaret('a😀b', 'a😀😀b', 5)).toEqual({ index: 3, removed: 0, inserted: '😀' })
  })

  test('whatever the caret says, applying the change gives the new text, and no character is cut', () => {
    const text = fc.string({ unit: fc.constantFrom('a', 'b', '😀', '😁', '\n'), maxLength: 12 })
    fc.assert(
      fc.property(text, text, fc.option(fc.nat(20)), (before, after, caret) => {
        const change = changeAtCaret(before, after, caret)
        expect(apply(before, change)).toBe(after)
        if (change !== null) {
          expect(change.inserted.isWellFormed()).toBe(true)
          expect(before.slice(change.index, change.index + change.removed).isWellFormed()).toBe(true)
        }
      }),
    )
  })
})

describe('a caret keeps its place when others write', () => {
  const cases: readonly [string, number, DeltaStep[], number][] = [
    ['text before it', 3, [{ insert: 'xy' }], 5],
    ['text behind it', 3, [{ retain: 4 }, { insert: 'xy' }], 3],
    ['text exactly at it', 3, [{ retain: 3 }, { insert: 'xy' }], 3],
    ['a deletion before it', 3, [{ delete: 2 }], 1],
    ['a deletion around it', 3, [{ retain: 1 }, { delete: 5 }], 1],
    ['a deletion behind it', 3, [{ retain: 3 }, { delete: 5 }], 3],
  ]
  test.each(cases)('%s', (_what, position, delta, expected) => {
    expect(mapPosition(position, delta)).toBe(expected)
  })
})

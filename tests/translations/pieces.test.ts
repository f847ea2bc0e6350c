import fc from 'fast-check'
import { expect, test } from 'vitest'
import { cutIntoPieces, inGroups } from '../../server/translations/pieces.ts'

const SEED = 56

test('Pieces are as long as they may be, and make the text again', () => {
  const text = fc.array(fc.oneof(fc.string({ unit: 'grapheme' }), fc.constantFrom('. ', '\n\n', ' ', 'Η Ally! ')))
  fc.assert(
    fc.property(text, fc.integer({ min: 1, max: 40 }), (parts, most) => {
      const whole = parts.join('')
      const pieces = cutIntoPieces(whole, most)
      expect(pieces.map(({ before, text: inner, after }) => before + inner + after).join('')).toBe(whole)
      for (const piece of pieces) expect(piece.text.length).toBeLessThanOrEqual(most)
    }),
    { seed: SEED },
  )
})

test('A cut is between sentences, then words, then characters', () => {
  const texts = (text: string, most: number) => cutIntoPieces(text, most).map((piece) => piece.text)
  expect(texts('One two. Three four. Five.', 20)).toEqual(['One two.', 'Three four. Five.'])
  expect(texts('One two three four', 8)).toEqual(['One two', 'three', 'four'])
  expect(texts('🙂🙂🙂', 4)).toEqual(['🙂🙂', '🙂'])
})

test('Texts are asked for together while they fit', () => {
  expect(inGroups(['aa', 'b', 'ccc', 'dddddd', 'e'], 4)).toEqual([['aa', 'b'], ['ccc'], ['dddddd'], ['e']])
})

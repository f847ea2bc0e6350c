import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { namesOfNetwork } from '../../server/translations/namesOfNetwork.ts'
import { protect, unprotect } from '../../server/translations/protectedNames.ts'

const NAMES = [
  { found: 'Ally', becomes: 'Ally' },
  { found: 'Rat auf Draht', becomes: 'Rat auf Draht' },
  { found: 'Ημέρα Ασφαλούς Διαδικτύου', becomes: 'Safer Internet Day' },
]

describe('names that no service may translate', () => {
  test('are numbers on the way, and come back as the other language has them', () => {
    const safe = protect('Η Ally στην Ημέρα Ασφαλούς Διαδικτύου', NAMES)
    expect(safe.text).not.toMatch(/Ally|Ημέρα/)
    expect(unprotect(safe.text.replace('Η', 'The').replace('στην', 'on'), safe)).toBe('The Ally on Safer Internet Day')
  })

  test('are whole words, with their capitals', () => {
    expect(protect('Really an ally', NAMES).names).toEqual([])
  })

  test('are missed if the service drops or repeats a number', () => {
    const safe = protect('Ally and Rat auf Draht', NAMES)
    const [one = '', two = ''] = safe.text.split(' and ')
    expect(unprotect(one, safe)).toBeNull()
    expect(unprotect(`${one} and ${two} and ${one}`, safe)).toBeNull()
    expect(unprotect(`${two} & ${one}`, safe)).toBe('Rat auf Draht & Ally')
  })

  test('come back from any text', () => {
    const words = fc.constantFrom('Ally', 'Rat auf Draht', 'and', '[1]', '[90001]', 'Allyson', '.', 'é')
    fc.assert(
      fc.property(fc.array(words, { maxLength: 12 }), (parts) => {
        const text = parts.join(' ')
        const safe = protect(text, NAMES)
        expect(unprotect(safe.text, safe) ?? text).toBe(text)
      }),
    )
  })

  test('of the network are in the termbase', () => {
    const names = namesOfNetwork({ from: 'el', to: 'de' })
    expect(names).toContainEqual({ found: 'Ημέρα Ασφαλούς Διαδικτύου', becomes: 'Safer Internet Day' })
    expect(names).toContainEqual({ found: 'Insafe', becomes: 'Insafe' })
  })
})

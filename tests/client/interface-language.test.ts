import { expect, test } from 'vitest'
import { preferredLanguage } from '../../client/ui/language/interfaceLanguage.ts'

test.each([
  ['the browser prefers it', ['en-IE', 'fr'], 'en'],
  ['the browser prefers a language that the interface does not have', ['xx', 'yy-ZZ'], 'en'],
  ['the browser names none', [], 'en'],
  // It is for tests: people reach it only by a choice of their own.
  ['the browser prefers the accented English of tests', ['en-XA'], 'en'],
] as const)('The interface is in English if %s', (_, wanted, language) => {
  expect(preferredLanguage(wanted)).toBe(language)
})

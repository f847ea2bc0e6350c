/** Two hundred messages in twelve languages, written before the terms: nearly all disclosures are on top, and hardly anything else. */
import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { hourOfAlarm } from '../../server/inquiries/disclosures/disclosureAlarm.ts'
import { mayDisclose, readTerms, WEIGHTS } from '../../server/inquiries/disclosures/mayDisclose.ts'
import { FRAME_LANGUAGES } from '../../server/publicPages/frame/languages.ts'

const messages = readFileSync(new URL('./messages.tsv', import.meta.url), 'utf8')
  .trim()
  .split('\n')
  .map((line) => line.split('\t'))
  .map(([language = '', kind, text = '']) => ({ language, isDisclosure: kind === 'd', text }))
const shareOnTop = (isDisclosure: boolean): number => {
  const all = messages.filter((message) => message.isDisclosure === isDisclosure)
  return all.filter(({ text, language }) => mayDisclose(text, [language])).length / all.length
}

test('S86 · at least nine of ten disclosures are proposed, and at most one of ten other messages', () => {
  expect([messages.length, new Set(messages.map(({ language }) => language)).size]).toEqual([200, 12])
  expect(shareOnTop(true)).toBeGreaterThanOrEqual(0.9)
  expect(shareOnTop(false)).toBeLessThanOrEqual(0.1)
})

test('every language of the public pages has stems of each concept', () => {
  const terms = readTerms(
    readFileSync(new URL('../../server/inquiries/disclosures/terms.tsv', import.meta.url), 'utf8'),
  )
  for (const language of Object.keys(FRAME_LANGUAGES))
    expect(new Set(terms.get(language)?.keys()), language).toEqual(new Set(Object.keys(WEIGHTS)))
  expect(() => readTerms('en\tx\tword')).toThrow('not a line of terms')
  expect(() => readTerms('en\tharm\tword,,other')).toThrow('not a line of terms')
})

test('a word of one language means nothing in another one', () => {
  expect(mayDisclose('Die Plakate, die wir bestellt haben, sind da. Hilfe bitte beim Drucken!', ['de'])).toBe(false)
})

test.each([
  [0.9, null],
  [1, 1],
  [3.9, 1],
  [4, 4],
  [23.9, 4],
  [24, 24],
  [71, 48],
])('after %d hours people are notified for the hour %j', (hours, alarm) => {
  expect(hourOfAlarm(hours * 3_600_000)).toBe(alarm)
})

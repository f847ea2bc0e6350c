/** Which messages are on top: our own 200, 160 of another writer, and 120 that nobody had read before the words were chosen. */
import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { hourOfAlarm } from '../../server/inquiries/disclosures/disclosureAlarm.ts'
import { mayDisclose, readTerms, WEIGHTS } from '../../server/inquiries/disclosures/mayDisclose.ts'
import { FRAME_LANGUAGES } from '../../server/publicPages/frame/languages.ts'

const messagesIn = (file: string) =>
  readFileSync(new URL(file, import.meta.url), 'utf8')
    .trim()
    .split('\n')
    .map((line) => line.split('\t'))
    .map(([language = '', kind, text = '']) => ({ language, isDisclosure: kind === 'd', text }))

const onTop = (file: string, isDisclosure: boolean): number =>
  messagesIn(file).filter(
    (one) => one.isDisclosure === isDisclosure && mayDisclose(one.text, [...new Set([one.language, 'en'])]),
  ).length

test('S86 · at least nine of ten disclosures are proposed, and at most one of ten other messages', () => {
  const messages = messagesIn('./messages.tsv')
  expect([messages.length, new Set(messages.map(({ language }) => language)).size]).toEqual([200, 12])
  expect(onTop('./messages.tsv', true)).toBeGreaterThanOrEqual(90)
  expect(onTop('./messages.tsv', false)).toBeLessThanOrEqual(10)
})

test('S86 · 160 messages by another writer, read while the stems were chosen, are told apart as well', () => {
  expect(onTop('./other-messages.tsv', true)).toBeGreaterThanOrEqual(72)
  expect(onTop('./other-messages.tsv', false)).toBeLessThanOrEqual(8)
})

// Nobody chooses a stem for these: they are what the words are worth. Write new ones once they were read.
test('S86 · of 120 messages that nobody had read before, 49 of 60 disclosures are proposed, and 2 of 60 others', () => {
  expect(onTop('./unseen-messages.tsv', true)).toBeGreaterThanOrEqual(49)
  expect(onTop('./unseen-messages.tsv', false)).toBeLessThanOrEqual(2)
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

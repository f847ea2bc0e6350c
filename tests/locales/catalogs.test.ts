/** Each language of the interface says all that English says. */
import { describe, expect, test } from 'vitest'
import { OFFERED_LANGUAGES } from '../../shared/messages/languages.ts'
import { choicesIn, compiledOf, entriesOf, placeholdersOf } from './catalog.ts'
import { isSameWord } from './sameWords.ts'

const english = await compiledOf('en')

test.each(OFFERED_LANGUAGES.filter((language) => language !== 'en'))(
  'Every message has its translation into %s',
  async (language) => {
    const entries = await entriesOf(language)
    expect(entries.length).toBeGreaterThan(5000)
    expect(entries.filter(({ text }) => text === '').map((entry) => entry.english)).toEqual([])
  },
)

describe.each(OFFERED_LANGUAGES.filter((language) => language !== 'en'))('The catalog in %s', async (language) => {
  const own = await compiledOf(language)
  const ids = Object.keys(english)
  const fewer = new Intl.PluralRules(language).resolvedOptions().pluralCategories
  // Romance languages have one more for whole millions.
  const asked = fewer.filter((category) => category !== 'many' || fewer.includes('few'))

  test('has the placeholders and tags of the English', () => {
    for (const id of ids)
      expect({ id, found: placeholdersOf(own[id]) }).toEqual({ id, found: placeholdersOf(english[id]) })
  })

  test('has every form of number that the language has', () => {
    const lacking = ids.filter((id) =>
      choicesIn(own[id]).some(({ type, cases }) => type === 'plural' && asked.some((category) => !(category in cases))),
    )
    expect(lacking.map((id) => [id, own[id]])).toEqual([])
  })

  test('has the choices of the English', () => {
    const choices = (message: (typeof own)[string] | undefined): readonly string[] =>
      choicesIn(message).flatMap(({ argument, type, cases }) =>
        type === 'select' ? [`${argument}: ${Object.keys(cases).join()}`] : [],
      )
    for (const id of ids) expect({ id, found: choices(own[id]) }).toEqual({ id, found: choices(english[id]) })
  })

  test('leaves nothing in English', async () => {
    const same = (await entriesOf(language)).filter(({ english, text }) => text === english)
    expect(same.map(({ text }) => text).filter((text) => !isSameWord(text, language))).toEqual([])
  })

  test('has no plain apostrophe, which would quote a placeholder, and no space at its ends', async () => {
    const entries = await entriesOf(language)
    expect(entries.filter(({ text }) => text.includes("'")).map(({ text }) => text)).toEqual([])
    const isTrimmed = (text: string): boolean => text.trim() === text
    expect(
      entries.filter(({ english, text }) => isTrimmed(english) && !isTrimmed(text)).map(({ text }) => text),
    ).toEqual([])
  })
})

/** The frame of public pages says the same in every language. */
import { describe, expect, test } from 'vitest'
import { en, type FrameKey, type FrameTexts } from '../../server/publicPages/frame/en.ts'
import { FRAME_LANGUAGES, frameOf, type FrameLanguage } from '../../server/publicPages/frame/languages.ts'
import { countryName, languageName, tagOf } from '../../server/publicPages/pageContext.ts'

/** English words that are the word of another language as well, and the name of the day. */
const SHARED_WORDS = new Set([
  'Safer Internet Day',
  'Calendar',
  'Contact',
  'Data (.json)',
  'Email',
  'Links',
  'Online',
  'Privacy',
  'Site',
  'Social media',
  'Website',
])

const LANGUAGES = Object.keys(FRAME_LANGUAGES) as FrameLanguage[]
const KEYS = Object.keys(en) as FrameKey[]

const placeholdersOf = (text: string): readonly string[] => (text.match(/\{\w+\}/g) ?? []).toSorted()

/** The texts as written: placeholders are not filled in. */
async function textsOf(language: FrameLanguage): Promise<FrameTexts> {
  const frame = await frameOf(language)
  const entries = KEYS.map((key) => {
    const values = Object.fromEntries(
      ['country', 'language', 'month', 'date', 'day', 'count', 'days', 'number', 'emergency'].map((name) => [
        name,
        `{${name}}`,
      ]),
    )
    return [key, frame.text(key, values)]
  })
  return Object.fromEntries(entries) as FrameTexts
}

describe.each(LANGUAGES)('the frame in %s', (language) => {
  test('has every text, with the placeholders of the English', async () => {
    const texts = await textsOf(language)
    for (const key of KEYS) {
      expect(texts[key].trim(), key).toBe(texts[key])
      expect(texts[key], key).not.toBe('')
      expect(placeholdersOf(texts[key]), key).toEqual(placeholdersOf(en[key]))
    }
  })

  test('leaves nothing in English', async () => {
    if (language === 'en') return
    const texts = await textsOf(language)
    expect(KEYS.filter((key) => texts[key] === en[key] && !SHARED_WORDS.has(en[key]))).toEqual([])
  })

  test('names countries and languages in its own words, Kosovo with its asterisk', async () => {
    const frame = await frameOf(language)
    expect(Intl.DisplayNames.supportedLocalesOf(frame.formats)).toHaveLength(1)
    expect(Intl.DateTimeFormat.supportedLocalesOf(frame.formats)).toHaveLength(1)
    expect(countryName('XK', 'Kosovo*', frame)).toMatch(/^\S+(\s\S+)?\*$/)
    expect(countryName('GR', 'Greece', frame)).not.toBe(language === 'en' ? '' : 'Greece')
    expect(languageName(frame.formats.slice(0, 2), frame)).not.toBe(frame.formats.slice(0, 2))
    expect(new Intl.Locale(tagOf(language)).language).toBe(language.slice(0, 2))
  })
})

test('no speaker has checked another language than English yet, so that each shows the English beside its help', () => {
  expect(LANGUAGES.filter((language) => FRAME_LANGUAGES[language].isChecked)).toEqual(['en'])
})

test('the languages are those of the European Union and of the network, in the order of their names', () => {
  const asked =
    'bg hr cs da nl en et fi fr de el hu ga it lv lt mt pl pt ro sk sl es sv no is sq bs mk sr sr-latn tr uk ka hy'
  expect(LANGUAGES.toSorted()).toEqual(asked.split(' ').toSorted())
  const names = LANGUAGES.map((language) => FRAME_LANGUAGES[language].name)
  expect(names).toEqual(names.toSorted(new Intl.Collator('en').compare))
})

/** What the interface gives as an example of a typed day is read as one. */
import { expect, test } from 'vitest'
import { OFFERED_LANGUAGES } from '../../shared/messages/languages.ts'
import { readWhenText } from '../../shared/plans/cells/when/readWhenText.ts'
import { entriesOf } from './catalog.ts'

const OPTIONS = { country: 'BE', dateSystem: 1900, likelyDay: '2027-02-09' } as const
const LIST = '9 feb, tue 10–12, 9.–12.2.'
const REFUSAL = 'This is not a day or an hour. Write it as “9 Feb 10–12”.'

test.each(OFFERED_LANGUAGES)('Typed days are read as they are shown in %s', async (language) => {
  const entries = await entriesOf(language)
  const textOf = (english: string): string => entries.find((entry) => entry.english === english)?.text ?? ''
  // After the day of a month comes that of a week, so a comma alone parts the examples.
  const examples = [...textOf(LIST).split(/, ?/), (/\d.*\d/.exec(textOf(REFUSAL)) ?? [''])[0]]
  expect(examples).toHaveLength(4)
  expect(examples.filter((example) => 'problem' in readWhenText(example, OPTIONS))).toEqual([])
})

/** The interface and the public pages have one word for one thing. */
import { expect, test } from 'vitest'
import { en, type FrameKey } from '../../server/publicPages/frame/en.ts'
import { frameOf } from '../../server/publicPages/frame/languages.ts'
import { OFFERED_LANGUAGES } from '../../shared/messages/languages.ts'
import { entriesOf } from './catalog.ts'

/** The public reads these in another sentence, or as a request; screens have a label. */
const OTHER_FORM: ReadonlySet<string> = new Set([
  'About',
  'Audience',
  'Cancelled',
  'Choose activities',
  'Contact',
  'Email',
  'Everybody',
  'Next',
  'Over',
  'Pages',
  'Privacy',
  'Report illegal content',
  'Send message',
  'Show',
  'Show all',
  'Took place',
  'Until',
  'What is on now',
  // The name of the site, in both languages.
  'Safer Internet Day',
])

test.each(OFFERED_LANGUAGES)('Screens and public pages have the same words in %s', async (language) => {
  const [frame, entries] = await Promise.all([frameOf(language as never), entriesOf(language)])
  const byEnglish = new Map(entries.map(({ english, text }) => [english, text]))
  const differ = (Object.keys(en) as FrameKey[]).flatMap((key) => {
    const own = byEnglish.get(en[key])
    const text = frame.text(key)
    return own === undefined || OTHER_FORM.has(en[key]) || plain(own) === plain(text)
      ? []
      : [`${en[key]}: ${own} | ${text}`]
  })
  expect(differ).toEqual([])
})

/** Without regard to capitals, and to kinds of spaces and dashes. */
const plain = (text: string): string => text.toLowerCase().replaceAll(/\s/g, ' ').replaceAll('—', '–')

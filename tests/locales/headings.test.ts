/** Tables with headings in the words of the interface are imported. */
import { expect, test } from 'vitest'
import { namedKeys } from '../../client/plans/import/rows/guessColumns.ts'
import { ACTIVITY_FIELDS } from '../../shared/plans/activityFields.ts'
import { CELL_KEYS } from '../../shared/plans/cells/codecs.ts'
import { OFFERED_LANGUAGES } from '../../shared/messages/languages.ts'
import { entriesOf } from './catalog.ts'

test.each(OFFERED_LANGUAGES)('The import knows our own headings in %s', async (language) => {
  const texts = new Map((await entriesOf(language)).map(({ id, text }) => [id, text]))
  const headings = CELL_KEYS.map((key) => [key, texts.get(ACTIVITY_FIELDS[key].label.id) ?? ''] as const)
  expect(headings.filter(([key, heading]) => !namedKeys(heading).includes(key))).toEqual([])
})

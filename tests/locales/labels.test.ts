/** Tables with headings and options in the words of the interface are imported. */
import { expect, test } from 'vitest'
import { namedKeys } from '../../client/plans/import/rows/guessColumns.ts'
import { LABELS } from '../../shared/locales/labels.ts'
import { OFFERED_LANGUAGES } from '../../shared/messages/languages.ts'
import { ACTIVITY_FIELDS, optionsOfField } from '../../shared/plans/activityFields.ts'
import type { LabelsOf, ReadOptions } from '../../shared/plans/cells/codec.ts'
import { CELL_KEYS, readCell } from '../../shared/plans/cells/codecs.ts'
import { optionList } from '../../shared/plans/fieldEntry.ts'
import { entriesOf } from './catalog.ts'

const labelsOf: LabelsOf = ({ id }) => LABELS[id] ?? []
const OPTIONS: ReadOptions = { country: null, dateSystem: 1900, likelyDay: null, labelsOf }

async function textsIn(language: string): Promise<ReadonlyMap<string, string>> {
  return new Map((await entriesOf(language)).map(({ id, text }) => [id, text]))
}

test.each(OFFERED_LANGUAGES)('The import knows our own headings in %s', async (language) => {
  const texts = await textsIn(language)
  const headings = CELL_KEYS.map((key) => [key, texts.get(ACTIVITY_FIELDS[key].label.id) ?? ''] as const)
  expect(headings.filter(([key, heading]) => !namedKeys(heading).includes(key))).toEqual([])
})

test.each(OFFERED_LANGUAGES)('The import knows our own options in %s', async (language) => {
  const texts = await textsIn(language)
  const options = CELL_KEYS.flatMap((key) => {
    const all = optionsOfField(key)
    if (all === null || all === 'languages') return []
    return optionList(all).map(({ id, label }) => ({ key, id, name: texts.get(label.id) ?? '' }))
  })
  const misread = options.filter(({ key, id, name }) => {
    const read = readCell(key, name, OPTIONS)
    return 'problem' in read || [read.value].flat().join() !== id
  })
  expect(misread).toEqual([])
})

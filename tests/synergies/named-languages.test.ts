import { expect, test } from 'vitest'
import { tokenize } from '../../server/language/tokens.ts'
import { SynergyActivity } from '../../server/synergies/engine/activity.ts'
import { featuresOf } from '../../server/synergies/engine/features.ts'
import { minoritiesOfBoth } from '../../server/synergies/engine/minority.ts'
import { namedLanguages } from '../../server/synergies/engine/reading/namedLanguages.ts'

test.each([
  ['en', 'A film with English and Swedish subtitles', ['en', 'sv']],
  ['da', 'En film med engelske undertekster', ['en']],
  ['de', 'Ein Heft auf Ukrainisch', ['uk']],
  ['fr', 'Un guide en portugais', ['pt']],
  ['en', 'A polished guide for the police', []],
])('languages named in %s are found: %s', (language, text, found) => {
  expect([...namedLanguages(tokenize(text), language)].toSorted()).toEqual(found)
})

test('a minority of one country is reached with what another has in its own language, if a text names it', () => {
  const read = (country: string, words: object) =>
    featuresOf(SynergyActivity.parse({ id: country, country, title: 'Evening', ...words }), 'en')
  const seeking = read('DK', { languages: ['da', 'de'], needs: 'Materials in German for the minority schools' })
  const silent = read('DK', { languages: ['da', 'de'] })
  const german = read('AT', { languages: ['de'] })
  expect(minoritiesOfBoth(seeking, german)).toEqual(['de'])
  expect(minoritiesOfBoth(german, seeking)).toEqual(['de'])
  expect(minoritiesOfBoth(silent, german)).toEqual([])
})

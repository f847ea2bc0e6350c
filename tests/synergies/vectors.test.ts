/** Vectors of texts: what they are made from, and what is near what. */
import { describe, expect, test } from 'vitest'
import { SynergyActivity } from '../../server/synergies/engine/activity.ts'
import { corpusOf } from '../../server/synergies/engine/corpus.ts'
import { featuresOf, textVectors } from '../../server/synergies/engine/features.ts'
import { readProjection } from '../../server/synergies/engine/vectors/projection.ts'
import { DIMENSIONS } from '../../server/synergies/engine/vectors/vector.ts'
import { cosine, directionFrom } from '../../server/synergies/engine/vectors/vector.ts'
import { tokenize } from '../../server/language/tokens.ts'
import { makeProjection } from '../eval/synergies/projection.ts'
import { languageOf, readSet } from '../eval/synergies/labelledSets.ts'

const { mean } = corpusOf(readSet('dev').activities.map((one) => featuresOf(one, languageOf(one))))
const directionOf = (country: string, language: string, title: string, description = '') =>
  directionFrom(mean, featuresOf(SynergyActivity.parse({ id: 'x', country, title, description }), language).vector)

test('the stored projection is the one that the terms give', () => {
  const [stored, made] = [readProjection().rows, makeProjection()]
  expect(stored.length).toBe(made.length)
  const size = stored.length / DIMENSIONS
  for (let dimension = 0; dimension < DIMENSIONS; dimension++) {
    const [one, other] = [stored, made].map((rows) => rows.subarray(dimension * size, (dimension + 1) * size))
    // An eigenvector may point either way.
    const product = one?.reduce((sum, value, at) => sum + value * (other?.[at] ?? 0), 0) ?? 0
    const length = one?.reduce((sum, value) => sum + value * value, 0) ?? 1
    expect(Math.abs(product) / length).toBeGreaterThan(0.99)
  }
})

describe('texts', () => {
  test('on one subject are close in two languages, though no word is the same', () => {
    const german = directionOf('DE', 'de', 'Beleidigungen im Klassenchat', 'Was tun, wenn andere gemobbt werden?')
    const polish = directionOf('PL', 'pl', 'Obrażanie na czacie klasowym', 'Co robić, gdy kogoś prześladują?')
    const onVoting = directionOf('PL', 'pl', 'Pierwsze wybory', 'Jak głosować i skąd brać wiadomości o kandydatach.')
    expect(cosine(german, polish)).toBeGreaterThan(0.2)
    expect(cosine(german, polish)).toBeGreaterThan(cosine(german, onVoting) + 0.2)
  })

  test('without letters have no direction, and are close to nothing', () => {
    const empty = directionFrom(mean, mean)
    expect(cosine(empty, directionOf('DE', 'de', 'Beleidigungen im Klassenchat'))).toBe(0)
  })

  test('are near a subject by the words that say most of it', () => {
    const direction = directionOf('EN', 'en', 'Bullying in the class chat', 'What to do when somebody is bullied.')
    const [subject = ''] = textVectors().nearBoth(direction, direction)
    const languages = new Set(['en'])
    const [bullying, todo] = [...tokenize('bullying'), ...tokenize('what')]
    if (bullying === undefined || todo === undefined) throw new Error('two words were given')
    expect(textVectors().wordSays(bullying, languages, subject)).toBeGreaterThan(
      textVectors().wordSays(todo, languages, subject),
    )
  })
})

import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { SynergyActivity } from '../../server/synergies/engine/activity.ts'
import { corpusOf } from '../../server/synergies/engine/corpus.ts'
import { featuresOf, type Features } from '../../server/synergies/engine/features.ts'
import { SynergyIndex } from '../../server/synergies/live/suggestionIndex/synergyIndex.ts'
import { SentSuggestions } from '../../server/synergies/live/suggestionIndex/sentSuggestions.ts'
import { byScore } from '../../server/synergies/engine/strength.ts'
import { suggestFrom } from '../../server/synergies/engine/suggest.ts'
import { edited } from '../bench/manyActivities.ts'
import { seededRandom } from '../harness/random.ts'
import { detectOwn, realActivities } from '../harness/realActivities.ts'

const REAL = realActivities()
const read = (activity: SynergyActivity): Features => featuresOf(activity, detectOwn(activity))
const FEATURES = REAL.map(read)

function load(index: SynergyIndex, all: readonly Features[]): void {
  for (const features of all) index.add(features)
  index.settle(all.map(({ id }) => id))
}

/** A step: rewrites or adds the activity at a place, or takes it away. */
const step = fc.record({
  at: fc.nat(REAL.length - 1),
  does: fc.constantFrom('rewrites', 'adds', 'removes', 'removes'),
  seed: fc.nat(),
})

describe('S66 · the index says what the pure function says under the same corpus,', () => {
  test.each([
    ['of a campaign that grows from nothing', 0, 0],
    ['of a small campaign', 40, 40],
    ['of one that has outgrown its corpus', 160, 60],
    ['of a large one', REAL.length, REAL.length],
  ])('%s, whatever is put and removed', (_, size, known) => {
    fc.assert(
      fc.property(fc.array(step, { minLength: 1, maxLength: 120 }), (script) => {
        const corpus = corpusOf(FEATURES.slice(0, known))
        const index = new SynergyIndex(corpus)
        const start = FEATURES.slice(0, size)
        load(index, start)
        const present = new Map(start.map((one) => [one.id, one]))
        const told = new SentSuggestions()
        told.take({ shown: index.all(), rescored: [], gone: [] })
        for (const { at, does, seed } of script) {
          const activity = REAL[at]
          if (activity === undefined) continue
          const features = read(does === 'rewrites' ? edited(activity, REAL, seededRandom(seed)) : activity)
          const changes = does === 'removes' ? index.remove(activity.id) : index.put(features)
          if (does === 'removes') present.delete(activity.id)
          else present.set(activity.id, features)
          for (const { a, b } of [...changes.gone, ...changes.rescored]) expect(told.find(a, b)).not.toBeNull()
          for (const one of changes.shown) expect(told.has(one)).toBe(false)
          told.take(changes)
        }
        const expected = suggestFrom([...present.values()], corpus)
        expect(index.all()).toEqual(expected)
        // A client that only follows changes knows the same.
        expect(told.all().toSorted(byScore)).toEqual(expected)
      }),
      { numRuns: 12 },
    )
  })

  test('of one that nearly all leave, so that omitted ones come to the fore', () => {
    const corpus = corpusOf(FEATURES)
    const index = new SynergyIndex(corpus)
    load(index, FEATURES)
    const random = seededRandom(7)
    const left = [...FEATURES]
    while (left.length > 20) {
      const [gone] = left.splice(Math.floor(random.next() * left.length), 1)
      index.remove(gone?.id ?? '')
      if (left.length % 40 === 0) expect(index.all()).toEqual(suggestFrom(left, corpus))
    }
  })

  test('however it came to be: loaded at once or one by one, in any order', () => {
    const corpus = corpusOf(FEATURES)
    const loaded = new SynergyIndex(corpus)
    load(loaded, FEATURES.toReversed())
    const grown = new SynergyIndex(corpus)
    for (const features of FEATURES) grown.put(features)
    expect(grown.all()).toEqual(loaded.all())
  })
})

describe('a change', () => {
  const indexOfAll = () => {
    const index = new SynergyIndex(corpusOf(FEATURES))
    load(index, FEATURES)
    return index
  }

  test('that changes nothing is told to nobody', () => {
    const index = indexOfAll()
    for (const features of FEATURES.slice(0, 20)) expect(index.put(features)).toEqual(NOTHING)
  })

  test('of an unknown activity that goes does nothing', () => {
    expect(indexOfAll().remove('nobody')).toEqual(NOTHING)
  })
})

const NOTHING = { shown: [], rescored: [], gone: [] }

/** Activities that nobody means badly, and that would spoil the lists of others if the engine took them at their word. */
import { describe, expect, test } from 'vitest'
import { SynergyActivity } from '../../server/synergies/engine/activity.ts'
import { isGood } from '../../shared/synergies/suggestion.ts'
import { suggest } from '../../server/synergies/engine/suggest.ts'
import { CONCEPTS } from '../../server/synergies/thesaurus/concepts.ts'
import type { Suggestion } from '../../shared/synergies/suggestion.ts'
import { languageOf, readSet } from '../eval/synergies/labelledSets.ts'

const others = readSet('dev').activities
const usual = suggest(others, languageOf)
const suggestWith = (...odd: readonly object[]): readonly Suggestion[] =>
  suggest([...others, ...odd.map((one) => SynergyActivity.parse(one))], languageOf)
const touches =
  (...ids: readonly string[]) =>
  ({ a, b }: Suggestion): boolean =>
    ids.includes(a) || ids.includes(b)
const A_LIST = 10

const activity = (id: string, words: object) => ({ id, country: 'IS', title: '', description: '', ...words })

describe('an activity whose text', () => {
  test('lists fifty topics is about none of them: it is nobody’s best partner', () => {
    const topics = CONCEPTS.filter(({ kind, role }) => kind === 'topic' && role === 'subject')
    const names = topics.slice(0, 50).map(({ terms }) => terms['en']?.[0]?.text.replaceAll('*', '') ?? '')
    const list = activity('list', { title: 'All our work', description: names.join(', '), audiences: ['teens'] })
    const found = suggestWith(list)
    expect(found.filter(isGood).filter(touches('list')).length).toBeLessThanOrEqual(A_LIST)
    const firstOf = new Map<string, Suggestion>()
    for (const one of found) for (const id of [one.a, one.b]) if (!firstOf.has(id)) firstOf.set(id, one)
    firstOf.delete('list')
    expect([...firstOf.values()].filter(touches('list')).length).toBeLessThan(5)
  })

  test('is in a language that its centre did not name is read all the same', () => {
    const finnish = activity('finnish', {
      country: 'PT',
      title: 'Nettikiusaaminen luokan ryhmäkeskustelussa',
      description: 'Oppilaat harjoittelevat, miten kiusaamiseen puututaan luokan viestiryhmässä.',
      audiences: ['teens'],
      languages: ['zz'],
    })
    expect(suggestWith(finnish).filter(touches('finnish')).length).toBeGreaterThan(0)
  })

  test('says nothing but that it is Safer Internet Day gets no suggestions', () => {
    const plain = activity('plain', {
      title: 'SID 2027',
      description: 'We celebrate the day together.',
      startsOn: '2027-02-09',
    })
    expect(suggestWith(plain).filter(touches('plain'))).toEqual([])
  })
})

test('The same text in thirty plans fills no list beyond its length, and does not push other partners out of the network', () => {
  const copies = Array.from({ length: 30 }, (_, at) => ({
    id: `copy ${at}`,
    country: `Q${at}`,
    title: 'Cards on sextortion',
    description: 'Forty cards for talks with teenagers about blackmail with intimate pictures.',
    audiences: ['teens'],
    offers: 'Cards on sextortion, free to translate',
  }))
  const found = suggestWith(...copies)
  const ids = copies.map(({ id }) => id)
  for (const id of ids) expect(found.filter(touches(id)).length).toBeLessThanOrEqual(ids.length * A_LIST)
  const before = new Set(usual.map(({ a, b }) => `${a} ${b}`))
  const kept = found.filter(({ a, b }) => before.has(`${a} ${b}`))
  expect(kept.length / usual.length).toBeGreaterThan(0.8)
})

test('A centre that copies the plan of another is suggested to it, and to the partners that the other has, once each', () => {
  const copied = others.filter(({ country }) => country === 'DK')
  const copies = copied.map((one) => ({ ...one, id: `copy of ${one.id}`, country: 'Q1' }))
  const found = suggestWith(...copies)
  const pairs = found.map(({ a, b }) => `${a} ${b}`)
  expect(new Set(pairs).size).toBe(pairs.length)
  expect(found.some(({ a, b }) => a.startsWith('copy of') && b.startsWith('copy of'))).toBe(false)
  const withOriginal = copied.filter(({ id }) => found.some((one) => touches(id)(one) && touches(`copy of ${id}`)(one)))
  expect(withOriginal.length).toBeGreaterThan(0)
})

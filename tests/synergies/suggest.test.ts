import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { SynergyActivity } from '../../server/synergies/activity.ts'
import { suggest } from '../../server/synergies/suggest.ts'

const activity = (id: string, country: string, words: Partial<Record<keyof SynergyActivity, unknown>> = {}) =>
  SynergyActivity.parse({ id, country, title: '', description: '', ...words })
const unknownLanguage = () => null
const pairsOf = (activities: readonly SynergyActivity[]) =>
  suggest(activities, unknownLanguage).map(({ a, b }) => [a, b].toSorted().join(' '))

const CROWD = [
  activity('a', 'DK', {
    title: 'Cards on sextortion',
    description: 'Forty cards for talks about blackmail with intimate pictures.',
    type: 'resource-launch',
    audiences: ['teens'],
    offers: 'Cards on sextortion, free to translate',
  }),
  activity('b', 'PT', {
    title: 'Lessons for schools',
    description: 'We look at what happens when somebody is blackmailed.',
    audiences: ['teens'],
    needs: 'Materials on sextortion for teenagers',
  }),
  activity('c', 'FI', { title: 'Opening event', description: 'Coffee and cake.', audiences: ['public'] }),
  activity('d', 'SE', { title: 'Loot boxes', description: 'A talk on loot boxes in games.', audiences: ['parents'] }),
]

describe('suggestions', () => {
  test('lead from a need to the offer that meets it, and say so', () => {
    const [first] = suggest(CROWD, unknownLanguage)
    expect(first).toMatchObject({ a: 'a', b: 'b', kind: 'need-offer' })
    expect(first?.reasons.join('; ')).toMatch(/PT looks for .*sextortion.*, which DK has/)
  })

  test('sharing the day, children or online safety is none', () => {
    const fluff = { description: 'A safe internet for all children on Safer Internet Day.', startsOn: '2027-02-09' }
    const activities = ['DK', 'SE', 'PT', 'FI'].map((country) =>
      activity(country, country, { title: 'SID 2027', ...fluff }),
    )
    expect(suggest([...CROWD, ...activities], unknownLanguage).filter(({ a, b }) => `${a}${b}`.length === 4)).toEqual(
      [],
    )
  })

  test('are never between activities of one owner', () => {
    const own = CROWD.map((one) => ({ ...one, country: 'DK' }))
    expect(suggest(own, unknownLanguage)).toEqual([])
  })

  test('do not depend on the order in which activities come', () => {
    expect(pairsOf(CROWD.toReversed())).toEqual(pairsOf(CROWD))
  })

  test('are at most ten for one activity on both sides', () => {
    const many = Array.from({ length: 60 }, (_, at) =>
      activity(`n${at}`, ['DK', 'SE', 'PT', 'FI', 'HR', 'EE'][at % 6] ?? 'DK', {
        title: `Sextortion ${at}`,
        description: 'Blackmail with pictures, sextortion.',
        audiences: ['teens'],
      }),
    )
    const found = suggest([...many, ...CROWD], unknownLanguage)
    const counts = new Map<string, number>()
    for (const { a, b } of found) for (const id of [a, b]) counts.set(id, (counts.get(id) ?? 0) + 1)
    expect(found.every(({ a, b }) => (counts.get(a) ?? 0) <= 10 || (counts.get(b) ?? 0) <= 60)).toBe(true)
    expect(found.length).toBeLessThanOrEqual(60 * 10)
  })
})

describe('whatever activities hold', () => {
  const odd = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 40 }),
    fc.constant('😀😀😀'),
    fc.constant('слово λέξη word'),
  )
  const anything = fc.record({
    id: fc.uuid(),
    country: fc.constantFrom('DK', 'GR', 'RS', 'nowhere', 'rs-2'),
    title: odd,
    description: odd,
    type: fc.oneof(fc.anything(), fc.constant('quiz')),
    themes: fc.oneof(fc.anything(), fc.array(fc.constantFrom('ai', 'gaming', 'nothing'))),
    audiences: fc.anything(),
    startsOn: fc.oneof(fc.anything(), fc.constantFrom('2027-02-09', '2027-02-31', 'tomorrow')),
    endsOn: fc.constantFrom('2027-02-08', null, '1900-01-01'),
    partners: fc.oneof(fc.anything(), fc.array(odd, { maxLength: 3 })),
    offers: odd,
    needs: odd,
  })

  test('there is an answer with scores between 0 and 1, and never an exception', () => {
    fc.assert(
      fc.property(fc.array(anything, { maxLength: 12 }), (list) => {
        const found = suggest(
          list.map((one) => SynergyActivity.parse(one)),
          unknownLanguage,
        )
        for (const { score } of found) expect(score).toBeGreaterThan(0)
        for (const { score } of found) expect(score).toBeLessThanOrEqual(1)
      }),
      { numRuns: 60 },
    )
  })

  test('100 kB of text and 5,000 activities in one plan are answered all the same', () => {
    const long = activity('long', 'DK', {
      title: 'Long',
      description: 'sextortion and loot boxes in games '.repeat(3000),
    })
    const crowd = Array.from({ length: 5000 }, (_, at) =>
      activity(`x${at}`, 'PT', {
        title: `Talk ${at} on loot boxes`,
        description: `Number ${at}`,
        audiences: ['parents'],
      }),
    )
    expect(suggest([long, ...crowd, ...CROWD], unknownLanguage).length).toBeGreaterThan(0)
  })
})

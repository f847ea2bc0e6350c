import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { SynergyActivity } from '../../server/synergies/engine/activity.ts'
import { corpusOf } from '../../server/synergies/engine/corpus.ts'
import { featuresOf } from '../../server/synergies/engine/features.ts'
import { weightActivity } from '../../server/synergies/engine/weightedActivity.ts'
import { isGood } from '../../shared/synergies/suggestion.ts'
import { choose, suggest } from '../../server/synergies/engine/suggest.ts'
import { demoActivities, detectOwn } from '../harness/realActivities.ts'

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
    expect(first?.reasons).toContainEqual(expect.objectContaining({ kind: 'both-on', concepts: ['sextortion'] }))
    const [named] = suggest(
      CROWD.map((one) =>
        one.id === 'a'
          ? { ...one, offers: 'A quiz on sextortion' }
          : one.id === 'b'
            ? { ...one, needs: 'A quiz on sextortion' }
            : one,
      ),
      unknownLanguage,
    )
    expect(named?.reasons).toContainEqual(
      expect.objectContaining({
        kind: 'looks-for',
        seeker: 'PT',
        giver: 'DK',
        things: ['quiz'],
        topics: ['sextortion'],
      }),
    )
  })

  test('put the study that has the figures which a briefing looks for among the good ones', () => {
    const demo = demoActivities()
    const titleOf = (id: string): string => demo.find((one) => one.id === id)?.title ?? ''
    const found = suggest(demo, detectOwn).find(
      ({ a, b }) =>
        [a, b].map(titleOf).toSorted().join(' – ') ===
        'BEE SECURE Radar: chatbots in everyday life – Breakfast briefing on minors and AI companions',
    )
    expect(found?.reasons[0]).toMatchObject({ kind: 'looks-for', things: ['study-report'] })
    expect(found !== undefined && isGood(found)).toBe(true)
  })

  test('sharing the day, children or online safety is not enough to be good', () => {
    const fluff = { description: 'A safe internet for all children on Safer Internet Day.', startsOn: '2027-02-09' }
    const activities = ['DK', 'SE', 'PT', 'FI'].map((country) =>
      activity(country, country, { title: 'SID 2027', ...fluff }),
    )
    const found = suggest([...CROWD, ...activities], unknownLanguage).filter(({ a, b }) => `${a}${b}`.length === 4)
    expect(found.filter(isGood)).toEqual([])
  })

  test('are never between activities of one owner', () => {
    const own = CROWD.map((one) => ({ ...one, country: 'DK' }))
    expect(suggest(own, unknownLanguage)).toEqual([])
  })

  test('do not depend on the order in which activities come', () => {
    expect(pairsOf(CROWD.toReversed())).toEqual(pairsOf(CROWD))
  })

  test('are among the ten strongest of at least one of their two activities', () => {
    const features = Array.from({ length: 30 }, (_, at) =>
      featuresOf(activity(`n${at}`, `c${at}`, { title: `Sextortion ${at}` }), null),
    )
    const profiles = features.map((one) => weightActivity(one, corpusOf(features)))
    // All strengths differ, and all are far above the cut-off: only the limit of ten decides.
    const pairs = profiles.flatMap((a, at) =>
      profiles.slice(at + 1).map((b, after) => ({ a, b, strength: 20 + ((at * 31 + after * 17) % 435) / 100 })),
    )
    const strengthsOf = (id: string) =>
      pairs
        .filter(({ a, b }) => a.features.id === id || b.features.id === id)
        .map(({ strength }) => strength)
        .toSorted((one, other) => other - one)
    const isAmongTen = (id: string, strength: number) => strength >= (strengthsOf(id)[9] ?? 0)
    const strengthOf = (a: string, b: string) =>
      pairs.find((pair) => pair.a.features.id === a && pair.b.features.id === b)?.strength ?? 0

    const found = choose(pairs)
    expect(found.length).toBeGreaterThan(100)
    expect(found.length).toBeLessThan(pairs.length)
    expect(found.filter(({ a, b }) => !isAmongTen(a, strengthOf(a, b)) && !isAmongTen(b, strengthOf(a, b)))).toEqual([])
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

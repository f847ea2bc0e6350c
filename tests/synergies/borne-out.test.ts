/** A topic is a reason only where both texts bear it out. */
import { describe, expect, test } from 'vitest'
import { SynergyActivity } from '../../server/synergies/engine/activity.ts'
import { bearsOut } from '../../server/synergies/engine/borneOut.ts'
import { corpusOf } from '../../server/synergies/engine/corpus.ts'
import { featuresOf } from '../../server/synergies/engine/features.ts'
import { scoreFor } from '../../server/synergies/engine/reasons.ts'
import { weightActivity } from '../../server/synergies/engine/weightedActivity.ts'
import type { Reason } from '../../shared/synergies/reason.ts'
import { isGood } from '../../shared/synergies/suggestion.ts'

type Words = Partial<Record<keyof SynergyActivity, unknown>>
function isBorneOut(words: Words, concept: string): boolean {
  const others = [
    { id: 'b', title: 'Exhibition on hate speech' },
    { id: 'c', title: 'Course on loot boxes' },
  ]
  const features = [{ id: 'a', ...words }, ...others].map((one) =>
    featuresOf(SynergyActivity.parse({ country: 'DK', ...one }), 'en'),
  )
  const [first] = features
  if (first === undefined) throw new Error('one was given')
  return bearsOut(weightActivity(first, corpusOf(features)), concept)
}

describe('S65 · a topic', () => {
  test('is borne out by the title, or by a second mention', () => {
    expect(isBorneOut({ title: 'Gambling' }, 'gambling')).toBe(true)
    expect(isBorneOut({ title: 'Open day', description: 'On gambling. Gambling is for adults.' }, 'gambling')).toBe(
      true,
    )
    expect(
      isBorneOut({ title: 'Open day', description: 'On gambling.', needs: 'A film on gambling' }, 'gambling'),
    ).toBe(true)
  })

  test('that is mentioned once counts only if the text is about it', () => {
    const passing = 'School nurses talk about nudes and pressure; leaflets of the hotline lie on the table.'
    expect(isBorneOut({ title: 'Nudes and pressure', description: passing }, 'hotline')).toBe(false)
    const meant = 'People who bet on a match, or play roulette in a casino, know gambling.'
    expect(isBorneOut({ title: 'Stakes', description: meant }, 'gambling')).toBe(true)
  })

  test('is not named by the name of a format', () => {
    expect(isBorneOut({ title: 'An online lesson' }, 'edtech-online-learning')).toBe(false)
    expect(isBorneOut({ title: 'Learning platforms at school' }, 'edtech-online-learning')).toBe(true)
  })
})

describe('A pair', () => {
  const on: Reason = { v: 2, kind: 'both-on', concepts: ['gambling'], spans: [] }
  const have: Reason = { v: 2, kind: 'both-have', concepts: ['quiz'], spans: [] }
  const needs = { things: ['quiz'], topics: [], people: [], spans: [] }
  const meets: Reason = { v: 2, kind: 'looks-for', seeker: 'DK', giver: 'PT', ...needs }
  const isGoodFor = (reasons: readonly Reason[], score: number): boolean => {
    const shown = scoreFor(reasons, score)
    return shown !== null && isGood({ score: shown })
  }

  test('is good for a subject or a met need, and not for a format alone', () => {
    expect([isGoodFor([on], 0.9), isGoodFor([meets], 0.9), isGoodFor([have], 0.9)]).toEqual([true, true, false])
    expect(scoreFor([have], 0.9)).not.toBeNull()
  })

  test('is good a little earlier for both', () => {
    expect([isGoodFor([meets, on], 0.42), isGoodFor([meets], 0.42), isGoodFor([on], 0.42)]).toEqual([
      true,
      false,
      false,
    ])
    expect(isGoodFor([meets, on], 0.3)).toBe(false)
  })
})

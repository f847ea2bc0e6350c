import { describe, expect, test } from 'vitest'
import { SynergyActivity } from '../../server/synergies/engine/activity.ts'
import { corpusOf } from '../../server/synergies/engine/corpus.ts'
import { featuresOf } from '../../server/synergies/engine/features.ts'
import { explain } from '../../server/synergies/engine/pair.ts'
import { weightActivity } from '../../server/synergies/engine/weightedActivity.ts'
import { CONCEPTS } from '../../server/synergies/thesaurus/concepts.ts'
import { nameOfConcept } from '../../server/synergies/thesaurus/conceptNames.ts'
import { loadLocaliser } from '../../server/language/localisers.ts'
import type { Reason } from '../../shared/synergies/reason.ts'
import { reasonText } from '../../shared/synergies/reasonText.ts'
import { suggest } from '../../server/synergies/engine/suggest.ts'
import { languageOf, readSet, SETS } from '../eval/synergies/labelledSets.ts'

const english = loadLocaliser('en')
const inWords = (reason: Reason): string => reasonText(reason, english, (owner) => owner)

type Words = Partial<Record<keyof SynergyActivity, unknown>>
function explained(one: Words, other: Words): { readonly kind: string; readonly reasons: readonly string[] } {
  const features = [
    { id: 'a', country: 'DK', ...one },
    { id: 'b', country: 'PT', ...other },
  ].map((words) => featuresOf(SynergyActivity.parse(words), 'en'))
  const corpus = corpusOf(features)
  const [a, b] = features.map((each) => weightActivity(each, corpus))
  if (a === undefined || b === undefined) throw new Error('two were given')
  const { kind, reasons } = explain(a, b)
  return { kind, reasons: reasons.map(inWords) }
}
const TALK = { title: 'A talk on sextortion', type: 'event' }

describe('reasons', () => {
  test('name the very thing that one looks for and the other has', () => {
    const { kind, reasons } = explained(
      { title: 'Sextortion', needs: 'A trainer on sextortion' },
      { title: 'Sextortion', offers: 'Our trainers come to you' },
    )
    expect(kind).toBe('need-offer')
    expect(reasons[0]).toBe('DK looks for a speaker or trainer on sextortion, which PT has')
  })

  test('do not say that a need is met by another thing on the same topic', () => {
    const { kind, reasons } = explained(
      { title: 'Sextortion', needs: 'A comic on sextortion' },
      { title: 'Sextortion', offers: 'A survey on sextortion' },
    )
    expect(kind).not.toBe('need-offer')
    expect(reasons.join()).not.toContain('looks for')
  })

  test('name a week only where both are in it', () => {
    const reasonsOn = (one: string, other: string) =>
      explained({ ...TALK, startsOn: one }, { ...TALK, startsOn: other }).reasons
    expect(reasonsOn('2027-02-08', '2027-02-14')).toContain('Both in the week of 8 February')
    expect(reasonsOn('2027-02-07', '2027-02-08')).toContain('On two days that follow each other')
    expect(reasonsOn('2027-02-05', '2027-02-10')).toContain('5 days apart')
    expect(reasonsOn('2027-02-05', '2027-03-10').join()).not.toMatch(/week|days/)
  })

  test('name the week in which both run, however long one has been running', () => {
    const { reasons } = explained(
      { ...TALK, startsOn: '2027-01-04', endsOn: '2027-02-28' },
      { ...TALK, startsOn: '2027-02-10' },
    )
    expect(reasons).toContain('Both in the week of 8 February')
  })

  test('go by the dates of a roadshow, not by its first and last day', () => {
    const tuesdays = {
      ...TALK,
      startsOn: '2027-02-02',
      endsOn: '2027-02-23',
      days: ['2027-02-23', '2027-02-02', '2027-02-16'],
    }
    expect(explained(tuesdays, { ...TALK, startsOn: '2027-02-11' }).reasons).toContain('5 days apart')
    expect(explained(tuesdays, { ...TALK, startsOn: '2027-02-18' }).reasons).toContain(
      'Both in the week of 15 February',
    )
    expect(
      explained({ ...TALK, days: ['2027-05-04', '2027-02-22'] }, { ...TALK, startsOn: '2027-02-21' }).reasons,
    ).toContain('On two days that follow each other')
  })

  test('say that both reach the same minority, and not that both can read English', () => {
    const inUkrainian = { ...TALK, languages: ['uk', 'en'] }
    const { reasons } = explained(inUkrainian, inUkrainian)
    expect(reasons).toContain('Both reach people in Ukrainian')
    expect(reasons.join()).not.toContain('English')
  })

  test('are given for every suggestion, and never only to whom and when', () => {
    const suggestions = SETS.flatMap((name) => suggest(readSet(name).activities, languageOf))
    const bare = suggestions.filter(
      ({ reasons }) =>
        !reasons.some((reason) =>
          /looks for|^Both (on|seem to be about|have|involve|chose|with|reach|texts say|in an? )|^The texts are close/.test(
            inWords(reason),
          ),
        ),
    )
    expect(bare).toEqual([])
  })
})

describe('names of concepts', () => {
  test('are words, not ids', () => {
    expect(CONCEPTS.map(({ id }) => nameOfConcept(id)).filter((name) => /^ncsii$|^csam$|wanted$/.test(name))).toEqual(
      [],
    )
    expect(nameOfConcept('ncsii')).toBe('intimate images shared without consent')
    expect(nameOfConcept('quiz')).toBe('a quiz')
    expect(nameOfConcept('exhibition')).toBe('an exhibition')
    expect(nameOfConcept('cards')).toBe('cards')
    expect(nameOfConcept('hidden-advertising')).toBe('hidden advertising')
  })
})

/** The differences between two public pages, and the parts of a published one that the public still sees. */
import { describe, expect, test } from 'vitest'
import { LocalDate } from '../../shared/days.ts'
import { ActivityId, CountryCode } from '../../shared/ids.ts'
import type { PublicActivity } from '../../shared/profiles/publicActivities.ts'
import { MAX_WORDS_COMPARED, pageChanges } from '../../shared/publications/differenceOf.ts'
import { diffWords } from '../../shared/text/diffWords.ts'
import { isSame, type PageDifference } from '../../shared/publications/pageDifference.ts'
import type { PublicPage } from '../../shared/publications/publicPage.ts'
import { stillPublic } from '../../shared/publications/stillPublic.ts'
import { NO_CONTACT } from '../harness/noContact.ts'
import { EMPTY_RICH_TEXT, type RichText } from '../../shared/richtext/json.ts'

function differenceOf(from: PublicPage | null, to: PublicPage): PageDifference {
  const { texts, withWords } = pageChanges(from, to)
  return withWords(texts.map(([before, after]) => diffWords(before, after)))
}

const text = (words: string): RichText => ({
  type: 'doc',
  content: [{ type: 'paragraph', content: [{ type: 'text', text: words }] }],
})

const activity = (id: string, fields: Partial<PublicActivity> = {}): PublicActivity => ({
  id: ActivityId.parse(id),
  title: `Activity ${id}`,
  gloss: '',
  themes: [],
  audiences: [],
  status: 'confirmed',
  startsOn: LocalDate.parse('2027-02-09'),
  endsOn: null,
  startTime: null,
  endTime: null,
  timeZone: null,
  dates: [],
  format: null,
  places: [],
  languages: [],
  description: EMPTY_RICH_TEXT,
  links: [],
  ...fields,
})

const page = (fields: Partial<PublicPage> = {}): PublicPage => ({
  facts: {
    name: 'Centre',
    nameKnown: true,
    country: CountryCode.parse('DK'),
    countryName: 'Denmark',
    languages: ['da'],
    website: null,
    certain: true,
  },
  contact: NO_CONTACT,
  social: [],
  texts: [],
  assets: [],
  activities: [],
  writtenIn: {},
  ...fields,
})

const english = (about: string): PublicPage['texts'][number] => ({
  language: 'en',
  title: 'Our day',
  sections: {
    about: text(about),
    'better-internet': EMPTY_RICH_TEXT,
    'about-us': EMPTY_RICH_TEXT,
    links: EMPTY_RICH_TEXT,
  },
})

describe('the difference of two pages', () => {
  test('is nothing for the same page, and everything where nothing was public', () => {
    const one = page({ texts: [english('Come.')], activities: [activity('a')] })
    expect(isSame(differenceOf(one, one))).toBe(true)
    const first = differenceOf(null, one)
    expect(first.texts.map(({ section }) => section)).toEqual(['title', 'about'])
    expect(first.activities).toMatchObject([{ id: 'a', change: 'new' }])
  })

  test('shows texts word by word, and facts as they were and are', () => {
    const before = page({ texts: [english('Come to the library.')], contact: { ...NO_CONTACT, phone: '1' } })
    const after = page({ texts: [english('Come to the school.')], contact: { ...NO_CONTACT, phone: '2' } })
    const { texts, contact } = differenceOf(before, after)
    expect(texts[0]?.words.filter(({ kind }) => kind !== 'same')).toEqual([
      { kind: 'removed', text: 'library' },
      { kind: 'added', text: 'school' },
    ])
    expect(contact).toEqual([{ field: 'phone', from: '1', to: '2' }])
  })

  test('S74 · says of a text that is too long how many words it had and has, and nothing else', () => {
    const long = 'word '.repeat(MAX_WORDS_COMPARED + 1)
    const pages = [page({ texts: [english('Come to the library.')] }), page({ texts: [english(long)] })] as const
    expect(pageChanges(...pages).texts).toEqual([])
    expect(differenceOf(...pages).texts).toMatchObject([
      { section: 'about', words: [], rewritten: { from: 4, to: MAX_WORDS_COMPARED + 1 } },
    ])
  })

  test('says of an activity whether it is new, changed or removed, and in which parts', () => {
    const before = page({ activities: [activity('a'), activity('b')] })
    const moved = activity('a', { startsOn: LocalDate.parse('2027-02-11') })
    const { activities } = differenceOf(before, page({ activities: [moved, activity('c')] }))
    expect(activities.map(({ id, change, parts }) => [id, change, parts.map(({ part }) => part)])).toEqual([
      ['a', 'changed', ['when']],
      ['c', 'new', ['title', 'status', 'when']],
      ['b', 'removed', []],
    ])
  })
})

describe('the parts that the public still sees', () => {
  test('S61 · an activity that the plan no longer shows is gone', () => {
    const shown = stillPublic(page({ activities: [activity('a'), activity('b')] }), {
      activities: [activity('b')],
      assets: [],
    })
    expect(shown.activities.map(({ id }) => id)).toEqual(['b'])
    expect(shown.gone).toEqual(['a'])
  })

  test('a cancellation and another day show at once, and no other word that nobody approved', () => {
    const now = activity('a', {
      title: 'Unapproved',
      status: 'cancelled',
      startsOn: LocalDate.parse('2027-02-12'),
      dates: [{ id: '1', day: LocalDate.parse('2027-02-12'), startTime: null, endTime: null, place: 'Unapproved' }],
    })
    const [shown] = stillPublic(page({ activities: [activity('a')] }), { activities: [now], assets: [] }).activities
    expect(shown).toMatchObject({ title: 'Activity a', status: 'cancelled', startsOn: '2027-02-12', hasNewDate: true })
    expect(JSON.stringify(shown)).not.toContain('Unapproved')
  })
})

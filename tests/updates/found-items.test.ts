/** Searching the items of all letters: what is found, how it is marked, and how much of it. */
import { expect, test } from 'vitest'
import { LocalDate } from '../../shared/days.ts'
import { ItemId, SectionId } from '../../shared/ids.ts'
import {
  ALL_ITEMS,
  findItems,
  ItemFilter,
  type SearchedLetter,
  type TextPart,
} from '../../shared/updates/foundItems.ts'
import type { LetterItem } from '../../shared/updates/letter.ts'
import { IssueNumber } from '../../shared/updates/updateState.ts'

const EMPTY = { type: 'doc' as const, content: [] }
let made = 0

const item = (heading: string, text = ''): LetterItem => ({
  id: ItemId.parse(`item-${String((made += 1)).padStart(17, '0')}`),
  heading,
  language: null,
  label: 'new',
  isByHand: false,
  purposes: [],
  audiences: [],
  text: { type: 'doc', content: [{ type: 'paragraph', content: [{ type: 'text', text: text === '' ? ' ' : text }] }] },
  contact: null,
  link: null,
  dated: null,
  printed: null,
  source: null,
  membersOnly: false,
})

const letter = (number: string, items: readonly LetterItem[]): SearchedLetter => ({
  update: number,
  number: IssueNumber.parse(number),
  letter: {
    day: LocalDate.parse('2027-01-12'),
    nextDay: LocalDate.parse('2027-01-19'),
    title: '',
    opening: EMPTY,
    isPublic: false,
    sections: [{ id: SectionId.parse('important'), standard: 'important', title: '', items: [...items] }],
    deadlines: [],
    dates: [],
  },
})

const inBrackets = (parts: readonly TextPart[]): string =>
  parts.map(({ text, isFound }) => (isFound ? `[${text}]` : text)).join('')

test('words are found by their beginnings, without accents and capitals, and marked as they are written', () => {
  const letters = [letter('2027-2', [item('Ψηφιακή Αφίσα', 'Les élèves dessinent.'), item('Nothing')])]
  expect(findItems(letters, 'αφισ ELEV').items.map(({ heading }) => inBrackets(heading))).toEqual(['Ψηφιακή [Αφίσα]'])
  expect(findItems(letters, 'eleve').items.map(({ excerpt }) => inBrackets(excerpt))).toEqual([
    'Les [élèves] dessinent.',
  ])
  expect(findItems(letters, 'lèves').total).toBe(0)
  expect(findItems(letters, ' …! ').total).toBe(0)
})

test('an excerpt begins near the first word that was found', () => {
  const { items } = findItems(
    [letter('2027-2', [item('Long', `${'word '.repeat(200)}poster ${'more '.repeat(200)}`)])],
    'poster',
  )
  const excerpt = inBrackets(items[0]?.excerpt ?? [])
  expect(excerpt).toMatch(/^… (word )+\[poster\] (more )*/)
  expect(excerpt.length).toBeLessThan(200)
})

test('an answer has 100 items at most and counts all; the end of a megabyte is not searched', () => {
  const many = Array.from({ length: 150 }, (_, at) => item(`Poster ${at}`))
  const { items, total, letters } = findItems([letter('2027-2', many), letter('2027-1', [item('Poster')])], 'poster')
  expect([items.length, total, letters]).toEqual([100, 151, 2])
  const long = letter('2027-3', [item('Long', `first ${'x '.repeat(500_000)} last`)])
  expect(findItems([long], 'first').total).toBe(1)
  expect(findItems([long], 'last').total).toBe(0)
})

test('a filter leaves items of a section, a label and an audience, with or without words; unknown values leave all', () => {
  const own = { id: SectionId.parse('own'), standard: null, title: 'Ally', items: [item('Poster in Finnish')] }
  const one = letter('2027-2', [
    { ...item('Poster'), label: 'reminder', audiences: ['helplines', 'youth'] },
    { ...item('Forum'), label: 'reminder', audiences: ['all'] },
  ])
  const letters = [{ ...one, letter: { ...one.letter, sections: [...one.letter.sections, own] } }]
  const found = (text: string, filter: Partial<ItemFilter>) =>
    findItems(letters, text, { ...ALL_ITEMS, ...filter }).items.map(({ heading }) =>
      heading.map((part) => part.text).join(''),
    )
  expect(found('', { label: 'reminder' })).toEqual(['Poster', 'Forum'])
  expect(found('', { label: 'reminder', audience: 'youth' })).toEqual(['Poster'])
  expect(found('', { section: 'own' })).toEqual(['Poster in Finnish'])
  expect(found('poster', { section: 'important' })).toEqual(['Poster'])
  expect(found('', { section: 'events' })).toEqual([])
  expect(found('', {})).toEqual([])
  expect(ItemFilter.parse({ section: 'toString', label: 'NEW' })).toEqual(ALL_ITEMS)
})

/** Computations of the screens of comments. */
import { describe, expect, test } from 'vitest'
import { mentionCandidates, searchMentionCandidates } from '../../client/comments/compose/mentionCandidates.ts'
import { isAboutEntry, quoteOf } from '../../client/comments/place.ts'
import { spanOf, waitingSince } from '../../client/comments/queue/age.ts'
import { countPlaceholders, fillPlaceholders } from '../../client/comments/queue/answer/placeholders.ts'
import { snoozeUntil, snoozeUntilDay } from '../../client/comments/queue/snooze.ts'
import { afterLeaving, stepFrom } from '../../client/comments/queue/steps.ts'
import { answerFor, KNOWN_PLACEHOLDERS, othersOf, toggleOther } from '../../client/comments/queue/answer/together.ts'
import { titleOf } from '../../client/comments/threads/excerpt.ts'
import type { Mentionable } from '../../shared/comments/api.ts'
import { ThreadId, type Thread } from '../../shared/comments/thread.ts'
import { PersonId } from '../../shared/ids.ts'
import type { RichText } from '../../shared/richtext/json.ts'

const said = (text: string): RichText => ({
  type: 'doc',
  content: [{ type: 'paragraph', content: [{ type: 'text', text }] }],
})
const person = (id: string, name: string, role: Mentionable['people'][number]['role'], ...centres: string[]) =>
  ({ id: PersonId.parse(id), name, role, centres }) as Mentionable['people'][number]
const PEOPLE = [
  person('p1', 'Planner, Denmark', 'planner', 'dk'),
  person('p2', 'Planner, Österreich', 'planner', 'at'),
  person('h', 'Helpdesk person', 'helpdesk'),
  person('r', 'Reader', 'reader'),
]
const CENTRES = [
  { id: 'dk', name: 'Denmark' },
  { id: 'at', name: 'Österreich' },
]
const all = (audience: 'network' | 'centre') =>
  mentionCandidates({
    people: PEOPLE,
    centres: CENTRES,
    own: ['dk'],
    audience,
    helpdesk: 'Helpdesk',
    coordinators: 'Coordinators',
  })
const names = (list: ReturnType<typeof all>) => list.map(({ mention }) => mention.label)

describe('whom a comment can call', () => {
  test('where only a centre and the staff see it, nobody else is offered', () => {
    expect(names(all('centre'))).toEqual(['Helpdesk', 'Coordinators', 'Denmark', 'Planner, Denmark', 'Helpdesk person'])
  })
  test('names that begin like it come first, whatever their accents', () => {
    expect(names(searchMentionCandidates(all('network'), 'oster'))).toEqual(['Österreich', 'Planner, Österreich'])
    expect(names(searchMentionCandidates(all('network'), 'plan'))).toEqual(['Planner, Denmark', 'Planner, Österreich'])
    expect(searchMentionCandidates(all('network'), 'zz')).toEqual([])
  })
  test('a centre is found by its code', () => {
    expect(names(searchMentionCandidates(all('network'), 'at'))[0]).toBe('Österreich')
  })
})

describe('placeholders', () => {
  test('that are known are filled in, others are left and counted', () => {
    const filled = fillPlaceholders(
      said('Dear { asker }, {country} has until {day}.'),
      new Map([
        ['asker', 'Planner'],
        ['country', 'Malta'],
      ]),
    )
    expect(filled).toEqual(said('Dear Planner, Malta has until {day}.'))
    expect(countPlaceholders(filled)).toBe(1)
  })
  test('braces of other kinds are text', () => {
    expect(countPlaceholders(said('{} { and {{x}} and }'))).toBe(1)
    expect(countPlaceholders(said(`{${'x'.repeat(80)}}`))).toBe(0)
  })
})

describe('an answer for several questions', () => {
  const [one, two] = ['a', 'b'].map((letter) => ThreadId.parse(letter.repeat(22))) as [ThreadId, ThreadId]
  const other = { id: two, country: 'Croatia', asker: 'Planner, Croatia', last: 1 }
  test('names in each the country and the person that asked there', () => {
    expect(answerFor(said('Dear {asker}, {country} may. {day}'), other)).toEqual(
      said('Dear Planner, Croatia, Croatia may. {day}'),
    )
    expect(countPlaceholders(said('{country} {day}'), KNOWN_PLACEHOLDERS)).toBe(1)
  })
  test('belongs to the question at which the others were chosen, and to no other', () => {
    const together = toggleOther(null, one, other)
    expect(othersOf(together, { id: one })).toEqual([other])
    expect(othersOf(together, { id: two })).toEqual([])
    expect(othersOf(toggleOther(together, one, other), { id: one })).toEqual([])
  })
})

describe('how long somebody waits', () => {
  const now = new Date('2027-01-14T12:00:00Z')
  test.each([
    ['2027-01-14T11:20:00Z', '40 mins', ''],
    ['2027-01-14T05:00:00Z', '7 hrs', ''],
    ['2027-01-13T11:00:00Z', '1 day', 'late'],
    ['2027-01-11T11:00:00Z', '3 days', 'very-late'],
    ['2027-01-14T12:05:00Z', '0 mins', ''],
  ])('since %s is %s', (at, text, kind) => {
    expect(waitingSince(at, now)).toEqual({ text, kind })
  })
  test('a span is told the same way', () => expect(spanOf(5 * 3_600_000)).toBe('5 hrs'))
})

describe('a snoozed question comes back', () => {
  // A Thursday.
  const now = new Date(2027, 0, 14, 16, 30)
  test.each([
    ['tomorrow', new Date(2027, 0, 15, 8)],
    ['three-days', new Date(2027, 0, 17, 16, 30)],
    ['monday', new Date(2027, 0, 18, 8)],
  ])('%s', (how, then) => expect(snoozeUntil(how, now)).toEqual(then))
  test('on the morning of a chosen day', () => {
    expect(snoozeUntilDay('2027-02-09')).toEqual(new Date(2027, 1, 9, 8))
  })
  test('on the next Monday if this is one', () => {
    expect(snoozeUntil('monday', new Date(2027, 0, 18, 9))).toEqual(new Date(2027, 0, 25, 8))
  })
})

describe('the way through the queue', () => {
  const [a, b, c, d] = ['a', 'b', 'c', 'd'].map((one) => ThreadId.parse(one.repeat(22))) as [
    ThreadId,
    ThreadId,
    ThreadId,
    ThreadId,
  ]
  test('leads from a question that has left the list to the one that moved up, and not to the first', () => {
    expect(stepFrom([a, c, d], b, 1, 1)).toBe(c)
    expect(stepFrom([a, c, d], b, 1, -1)).toBe(a)
    expect(stepFrom([a, b, c], b, 0, 1)).toBe(c)
    expect(stepFrom([a, b, c], c, 2, 1)).toBeNull()
  })
  test('goes on behind those that are done, at the end back to the last, and ends with the list', () => {
    expect(afterLeaving([a, b, c, d], [b])).toBe(c)
    expect(afterLeaving([a, b, c, d], [b, c])).toBe(d)
    expect(afterLeaving([a, b, c, d], [d])).toBe(c)
    expect(afterLeaving([a, b, c, d], [a, d])).toBe(c)
    expect(afterLeaving([a], [a])).toBeNull()
  })
  test('leads behind a question that is not in the list to its first', () => {
    expect(afterLeaving([a, b], [c])).toBe(a)
  })
})

describe('the title of a question', () => {
  const titled = (text: string) => titleOf({ comments: [{ body: said(text) }] as unknown as Thread['comments'] })
  test.each([
    ['May we use it? The printer waits.', 'May we use it?'],
    ['No. 5 of the list, e.g. posters: who prints them', 'No. 5 of the list, e.g. posters: who prints them'],
    ['x'.repeat(200), `${'x'.repeat(90)}…`],
  ])('%s', (text, title) => expect(titled(text)).toBe(title))
})

describe('a place', () => {
  const words = {
    at: 'text',
    fragment: 'activities/a1/description',
    quote: { exact: 'a\n  b '.repeat(60), prefix: '', suffix: '' },
  } as const
  test('in a description is about its activity', () => {
    expect(isAboutEntry(words, 'a1')).toBe(true)
    expect(isAboutEntry(words, 'a2')).toBe(false)
    expect(isAboutEntry({ at: 'entry', entry: 'a2', field: 'title' }, 'a2')).toBe(true)
    expect(isAboutEntry({ at: 'document' }, 'a1')).toBe(false)
  })
  test('is quoted on one line, and not for ever', () => {
    expect(quoteOf(words)).toMatch(/^a b a b .*…$/)
    expect(quoteOf(words).length).toBeLessThanOrEqual(91)
  })
})

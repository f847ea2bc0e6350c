import * as Y from 'yjs'
import { describe, expect, test } from 'vitest'
import { SectionId } from '../../shared/ids.ts'
import { sourceChangeOf, takenFrom, undecidedItems, type Candidate } from '../../shared/updates/candidate.ts'
import { checkLetter, type CheckKind } from '../../shared/updates/checks.ts'
import { paragraphs } from '../../shared/updates/happening.ts'
import { letterOf, Letter, publicLetter } from '../../shared/updates/letter.ts'
import { letterChanges } from '../../shared/updates/letterChanges.ts'
import { restoreLetter } from '../../shared/updates/restore.ts'
import { lineMap, updateItems, updateSections } from '../../shared/updates/layout.ts'
import { tablesOf } from '../../shared/updates/tables.ts'
import { MAX_ITEMS } from '../../shared/updates/updateView.ts'
import { viewUpdate } from '../../shared/updates/view.ts'
import { CAMPAIGN, contentOf, deadline, item, letterDoc, milestone, onDay, range, until } from './letterOfTest.ts'

const IMPORTANT = SectionId.parse('important')
const PLANS = milestone('Plans in for the EC briefing', deadline('2027-01-22'))
const MEETING = milestone('Network meeting', range('2027-03-17', '2027-03-18'))
const CALENDAR = {
  campaigns: [CAMPAIGN],
  milestones: [
    MEETING,
    PLANS,
    milestone('Call', onDay('2027-01-15')),
    milestone('Posts', until('2027-01-29')),
    milestone('SID report', deadline('2027-03-05')),
    milestone('Last year', onDay('2026-02-10')),
  ],
}
const aboutPlans = { source: { kind: 'milestone', id: PLANS.id } } as const

describe('the tables of a letter', () => {
  const tables = (add?: (doc: Y.Doc) => void) => tablesOf(contentOf('2027-01-12', add), CALENDAR)
  const words = (add?: (doc: Y.Doc) => void) => {
    const { deadlines, dates } = tables(add)
    return { deadlines: deadlines.map((line) => line.words), dates: dates.map((line) => line.words) }
  }

  test('have deadlines of two weeks and dates to come, by their first day, or the last of what is ongoing', () => {
    expect(words()).toEqual({
      deadlines: ['Plans in for the EC briefing'],
      dates: ['Call', 'Posts', CAMPAIGN.name, 'Network meeting'],
    })
  })

  test('refer to the item above; an item that is removed is no longer referred to', () => {
    const doc = letterDoc('2027-01-12', (made) => item(made, 'one', { ...aboutPlans, section: IMPORTANT }))
    expect(tablesOf(viewUpdate(doc), CALENDAR).deadlines.map((line) => line.item)).toEqual(['one'])
    updateItems(doc).delete('one')
    expect(tablesOf(viewUpdate(doc), CALENDAR).deadlines.map((line) => line.item)).toEqual([null])
  })

  test('take a reworded line, hide one, and have added ones and items with a date of their own', () => {
    const { deadlines, dates } = tables((doc) => {
      lineMap(doc, PLANS.id).set('words', 'Finish your plan')
      lineMap(doc, MEETING.id).set('hidden', true)
      const added = lineMap(doc, 'added')
      added.set('words', 'Fees are due')
      added.set('dated', deadline('2027-01-20'))
      item(doc, 'Forum', { dated: onDay('2027-01-21'), section: IMPORTANT })
    })
    expect(deadlines.map((line) => [line.words, line.ownWords, line.origin])).toEqual([
      ['Fees are due', null, 'added'],
      ['Finish your plan', 'Plans in for the EC briefing', 'milestone'],
    ])
    expect(dates.filter(({ isHidden }) => isHidden).map((line) => line.words)).toEqual(['Network meeting'])
    expect(dates.map((line) => line.words)).toContain('Forum')
  })

  test('two who reword the same line at once leave one line', () => {
    const [one, other] = [letterDoc('2027-01-12'), new Y.Doc()]
    Y.applyUpdate(other, Y.encodeStateAsUpdate(one))
    one.transact(() => lineMap(one, PLANS.id).set('words', 'Finish your plan'))
    other.transact(() => lineMap(other, PLANS.id).set('hidden', true))
    Y.applyUpdate(one, Y.encodeStateAsUpdate(other))
    Y.applyUpdate(other, Y.encodeStateAsUpdate(one))
    expect(viewUpdate(one).lines).toEqual(viewUpdate(other).lines)
    expect(viewUpdate(one).lines).toMatchObject([{ words: 'Finish your plan', hidden: true }])
  })

  test('a letter without a day has none', () => {
    expect(tablesOf(contentOf(null), CALENDAR)).toEqual({ deadlines: [], dates: [] })
  })
})

describe('a letter', () => {
  test('has sections with items, in order; hidden lines and items without a section are left out', () => {
    const content = contentOf('2027-01-12', (doc) => {
      item(doc, 'first', { section: IMPORTANT, purposes: ['action'], words: paragraphs(['Do it.']) })
      item(doc, 'lost', { section: SectionId.parse('gone') })
      lineMap(doc, PLANS.id).set('hidden', true)
    })
    const letter = letterOf(content, CALENDAR)
    expect(Letter.parse(JSON.parse(JSON.stringify(letter)))).toEqual(letter)
    expect(letter?.sections).toMatchObject([{ standard: 'important', items: [{ heading: 'first', label: 'new' }] }])
    expect(letter?.deadlines).toEqual([])
    expect(letter?.nextDay).toBe('2027-01-19')
  })

  test('on the web it has neither items for members nor lines about them', () => {
    const content = contentOf('2027-01-12', (doc) => {
      item(doc, 'secret', { ...aboutPlans, section: IMPORTANT, membersOnly: true })
      item(doc, 'open', { section: IMPORTANT })
    })
    const letter = letterOf(content, CALENDAR)
    const shown = letter === null ? null : publicLetter(letter)
    expect(shown?.sections.flatMap(({ items }) => items.map(({ heading }) => heading))).toEqual(['open'])
    expect(shown?.deadlines).toEqual([])
    expect(JSON.stringify(shown)).not.toContain('secret')
  })

  test('its changes are told item by item, and line by line', () => {
    const doc = letterDoc('2027-01-12', (made) => {
      item(made, 'stays', { section: IMPORTANT })
      item(made, 'goes', { section: IMPORTANT })
    })
    const before = letterOf(viewUpdate(doc), CALENDAR)
    updateItems(doc).delete('goes')
    item(doc, 'comes', { section: IMPORTANT })
    const after = letterOf(viewUpdate(doc), CALENDAR)
    if (before === null || after === null) throw new Error('a letter with a day')
    expect(letterChanges(before, after).map(({ key }) => key)).toEqual(['item comes', 'item goes'])
    expect(letterChanges(after, after)).toEqual([])
  })

  test('odd values and too many items are left out, and said', () => {
    const doc = letterDoc('2027-01-12')
    doc.transact(() => {
      updateSections(doc).set('important', 'a word')
      updateItems(doc).set('odd', 7)
      for (let at = 0; at < MAX_ITEMS + 5; at++)
        item(doc, `item-${String(at).padStart(4, '0')}`, { section: IMPORTANT })
    })
    const content = viewUpdate(doc)
    expect(content.items.length).toBeLessThanOrEqual(MAX_ITEMS)
    expect(content.problems.map(({ problem }) => problem)).toContain('too-many')
  })
})

describe('the source of an item', () => {
  const candidate: Candidate = {
    id: `milestone ${PLANS.id}`,
    at: '2027-01-08T08:00:00.000Z',
    heading: 'Plans',
    language: null,
    text: paragraphs(['By Friday.']),
    section: 'important',
    purposes: ['action'],
    audiences: ['all'],
    contact: null,
    link: null,
    dated: deadline('2027-01-22'),
    printed: null,
    source: aboutPlans.source,
  }
  const key = `milestone ${PLANS.id}`
  const content = contentOf('2027-01-12', (doc) =>
    item(doc, 'one', { ...aboutPlans, taken: takenFrom(candidate), section: IMPORTANT }),
  )
  const change = (now: Candidate | null) => content.items.map((one) => sourceChangeOf(one, new Map([[key, now]]))?.kind)

  test('S100 · that is gone or says something else is undecided, and nothing else is', () => {
    expect(change(candidate)).toEqual([undefined])
    expect(change({ ...candidate, heading: 'Plans by Friday' })).toEqual(['changed'])
    expect(change({ ...candidate, dated: deadline('2027-01-25') })).toEqual(['changed'])
    expect(change(null)).toEqual(['gone'])
    expect(undecidedItems(content.items, new Map([[key, null]]))).toEqual(['one'])
    expect(undecidedItems(content.items, new Map())).toEqual([])
  })
})

describe('before its release a letter is looked through', () => {
  const kinds = (first: Parameters<typeof item>[2]): readonly CheckKind[] =>
    checkLetter(
      contentOf('2027-01-12', (doc) => item(doc, 'one', { section: IMPORTANT, purposes: ['action'], ...first })),
      {
        sources: new Map(),
        deadLinks: new Set(['https://gone.example/']),
        mailboxes: new Set(['desk@example.org']),
      },
    ).map(({ kind }) => kind)
  const saying = (text: string) => kinds({ words: paragraphs([text]) })

  test.each([
    ['no purpose', { purposes: [] }, ['no-purpose']],
    ['no section', { section: null }, ['no-section']],
    ['no heading', { heading: ' ' }, ['no-heading']],
    ['a dead link', { link: 'https://gone.example/' }, ['dead-link']],
    ['a date that is over', { dated: onDay('2027-01-11') }, ['over']],
    ['TOMORROW that is not', { label: 'tomorrow', dated: onDay('2027-01-15') }, ['not-tomorrow']],
    ['nothing odd', {}, []],
  ] as const)('%s', (_, first, expected) => {
    expect(kinds(first as Parameters<typeof item>[2])).toEqual(expected)
  })

  test('words of another day, a wrong weekday and a person’s address are found in its text', () => {
    expect(saying('Join us tomorrow.')).toEqual(['relative-day'])
    expect(saying('Join us on Thursday 15 January 2027.')).toEqual(['wrong-weekday'])
    expect(saying('Join us on Friday 15 January 2027, 12:00 CET.')).toEqual([])
    expect(saying('Write to anna@example.org.')).toEqual(['address'])
    expect(saying('Write to desk@example.org.')).toEqual([])
  })

  test('the same heading twice is said of both', () => {
    const content = contentOf('2027-01-12', (doc) => {
      item(doc, 'one', { heading: 'Plans', section: IMPORTANT, purposes: ['action'] })
      item(doc, 'other', { heading: 'plans ', section: IMPORTANT, purposes: ['action'] })
    })
    const none = { sources: new Map(), deadLinks: new Set<string>(), mailboxes: new Set<string>() }
    expect(checkLetter(content, none).map(({ kind }) => kind)).toEqual(['same-heading', 'same-heading'])
  })
})

test('A version of a letter comes back as it was; items added since go to the trash', () => {
  const doc = letterDoc('2027-01-12', (made) =>
    item(made, 'one', { section: IMPORTANT, words: paragraphs(['Old words.']) }),
  )
  const version = viewUpdate(doc)
  doc.transact(() => {
    updateSections(doc).delete('governance')
    updateItems(doc).delete('one')
    item(doc, 'two', { section: IMPORTANT })
    lineMap(doc, PLANS.id).set('hidden', true)
  })
  doc.transact(() => restoreLetter(doc, version, new Date('2027-01-12T10:00:00Z')))
  const { trash, ...restored } = viewUpdate(doc)
  const { trash: _, ...before } = version
  expect(restored).toEqual(before)
  expect(trash.map(({ id }) => id)).toEqual(['two'])
})

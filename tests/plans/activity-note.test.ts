import { describe, expect, test } from 'vitest'
import {
  isUndone,
  noteChange,
  noteWithoutHistory,
  type ActivityChange,
  type ActivityNote,
} from '../../server/plans/history/activityNote.ts'
import { PersonId } from '../../shared/ids.ts'
import { viewPlan } from '../../shared/plans/view.ts'
import { activity, plan } from '../language/plan.ts'

const ONE = PersonId.parse('p1')
const OTHER = PersonId.parse('p2')
const NOON = new Date('2026-11-26T12:00:00.000Z')
const after = (minutes: number) => new Date(NOON.getTime() + minutes * 60_000)

const seen = (title: string, words: Parameters<typeof activity>[1] = {}) => {
  const [found] = viewPlan(plan(activity(title, words))).activities
  if (found === undefined) throw new Error('no activity')
  return found
}
const BASE = seen('Webinar', { on: '2027-02-09', description: 'A talk about chat.' })
const change = (differs: object, at: Date, ...people: PersonId[]): ActivityChange => ({
  activity: { ...BASE, ...differs },
  people: new Set(people),
  at,
})
const recorded = noteWithoutHistory(BASE)
function noted(before: ActivityNote | null, next: ActivityChange) {
  const { note, rows } = noteChange(before, next)
  return { note, rows, fields: rows.map(({ field }) => field) }
}

describe('the history of an activity', () => {
  test('begins when the activity appears, without a row for each of its fields', () => {
    const { rows } = noted(null, change({}, NOON, ONE))
    expect(rows).toMatchObject([
      { field: 'presence', old: null, new: { value: 'active' }, people: [ONE], from: NOON.toISOString() },
    ])
  })

  test('has the old and new value of each changed field', () => {
    const { rows } = noted(recorded, change({ title: 'Talk', startsOn: null, themes: ['ai'] }, NOON, ONE))
    expect(rows.map(({ field, old, new: now }) => ({ field, old, now }))).toEqual([
      { field: 'title', old: { text: 'Webinar' }, now: { text: 'Talk' } },
      { field: 'themes', old: null, now: { value: ['ai'] } },
      { field: 'startsOn', old: { value: '2027-02-09' }, now: null },
    ])
  })

  test('joins edits within ten minutes into one row, with all their writers', () => {
    const first = noted(recorded, change({ title: 'Web' }, NOON, ONE))
    const second = noted(first.note, change({ title: 'Web talk' }, after(9), OTHER))
    expect(second.rows).toMatchObject([
      {
        field: 'title',
        old: { text: 'Webinar' },
        new: { text: 'Web talk' },
        from: NOON.toISOString(),
        until: after(9).toISOString(),
        people: [ONE, OTHER],
      },
    ])
  })

  test('has another row for edits after a pause, and after two hours without one', () => {
    const first = noted(recorded, change({ title: 'Web' }, NOON, ONE))
    expect(noted(first.note, change({ title: 'Talk' }, after(11), ONE)).rows).toMatchObject([
      { old: { text: 'Web' }, from: after(11).toISOString() },
    ])
    let { note } = first
    for (let minutes = 9; minutes <= 126; minutes += 9)
      ({ note } = noted(note, change({ title: `Web ${minutes}` }, after(minutes), ONE)))
    expect(note.bursts['title']).toMatchObject({ from: after(126).toISOString(), old: { text: 'Web 117' } })
  })

  test('forgets a burst that came back to where it began', () => {
    const first = noted(recorded, change({ title: 'Web' }, NOON, ONE))
    const back = noted(first.note, change({}, after(1), ONE))
    expect(back.rows.map(isUndone)).toEqual([true])
    expect(back.rows[0]?.from).toBe(NOON.toISOString())
  })

  test('knows the trash, the way back, and that an activity is gone from its document', () => {
    const trashed = noted(recorded, change({ trashedAt: NOON.toISOString() }, NOON, ONE))
    expect(trashed.rows).toMatchObject([{ field: 'presence', old: { value: 'active' }, new: { value: 'trashed' } }])
    const gone = noted(trashed.note, { activity: null, people: new Set(), at: after(30) })
    expect(gone.rows).toMatchObject([{ field: 'presence', old: { value: 'trashed' }, new: { value: 'gone' } }])
    const back = noted(gone.note, change({}, after(60), ONE))
    expect(back.fields).toEqual(['presence'])
  })

  test('has no row for an activity that was moved or copied', () => {
    expect(noted(recorded, change({ order: 'b7', copiedFrom: 'sid-2026/x' }, NOON)).rows).toEqual([])
  })

  test('shows of a long text the part that differs', () => {
    const long = (word: string) => `${'a '.repeat(500)}${word}${' z'.repeat(500)}`
    const before = noteWithoutHistory({ ...BASE, offers: long('lamp') })
    const [row] = noted(before, change({ offers: long('lantern') }, NOON)).rows
    expect(row?.old).toMatchObject({ text: expect.stringMatching(/^…[a ]{30,}lamp[ z]+…$/) as string })
    expect(row?.new).toMatchObject({ text: expect.stringMatching(/^…[a ]{30,}lantern[ z]+…$/) as string })
  })

  test('notices a change behind the part of a text that is on record, and one of formats alone', () => {
    const long = (word: string) => `${'a '.repeat(5000)}${word}`
    const before = noteWithoutHistory({ ...BASE, offers: long('lamp') })
    expect(JSON.stringify(before).length).toBeLessThan(10_000)
    expect(noted(before, change({ offers: long('lantern') }, NOON)).fields).toEqual(['offers'])
    const bold = structuredClone(BASE.description) as unknown as { content: { content: { marks?: unknown }[] }[] }
    for (const one of bold.content[0]?.content ?? []) one.marks = [{ type: 'bold' }]
    expect(noted(recorded, change({ description: bold }, NOON)).fields).toEqual(['description'])
  })

  test('is not longer for hostile values: halves of characters, U+0000 and huge lists', () => {
    const huge = Array.from({ length: 5000 }, (_, at) => `partner ${at}`)
    const { note, rows } = noted(recorded, change({ title: `\0${'😀'.repeat(4000)}`, partners: huge }, NOON))
    expect(JSON.stringify(note).length).toBeLessThan(20_000)
    expect(JSON.stringify(rows).length).toBeLessThan(3000)
    expect(JSON.stringify(rows)).not.toContain(String.raw`\u0000`)
    expect(JSON.stringify([note, rows])).not.toMatch(/\\ud[89ab]/)
  })
})

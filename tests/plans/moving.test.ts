import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import { addDays, daysUntil, LocalDate } from '../../shared/days.ts'
import type { ActivityId } from '../../shared/ids.ts'
import { activityMap, addActivity, addListEntry, layOutPlan } from '../../shared/plans/layout.ts'
import { keepsWeekday, lengthened, newDaysOf, spanAfter, spanOf, type Moved } from '../../shared/plans/moving.ts'
import { viewPlan } from '../../shared/plans/view.ts'
import { setOwnDays, writeDays } from '../../shared/plans/writeDays.ts'

const day = (text: string): LocalDate => LocalDate.parse(text)

interface Given {
  readonly on?: string
  readonly until?: string
  readonly dates?: readonly (string | null)[]
}
const activity = ({ on, until, dates = [] }: Given): Moved['activity'] => ({
  id: 'a' as ActivityId,
  startsOn: on === undefined ? null : day(on),
  endsOn: until === undefined ? null : day(until),
  dates: dates.map((one, at) => ({
    id: `d${at}`,
    day: one === null ? null : day(one),
    startTime: null,
    endTime: null,
    place: null,
    note: '',
  })),
})
const whole = (given: Given): Moved => ({ activity: activity(given), date: null })

describe('a move', () => {
  test('by days keeps the length', () => {
    expect(newDaysOf(whole({ on: '2027-02-09' }), { by: 2 })?.own).toEqual({ startsOn: '2027-02-11', endsOn: null })
    expect(newDaysOf(whole({ on: '2027-01-28', until: '2027-02-28' }), { by: -28 })?.own).toEqual({
      startsOn: '2026-12-31',
      endsOn: '2027-01-31',
    })
  })

  test('to a day takes the first day there', () => {
    expect(newDaysOf(whole({ on: '2027-02-15', until: '2027-02-26' }), { to: '2027-02-22' })?.own).toEqual({
      startsOn: '2027-02-22',
      endsOn: '2027-03-05',
    })
  })

  test('of several dates keeps their distances, and one date can move alone', () => {
    const roadshow = { dates: ['2027-02-16', '2027-02-02', null, '2027-02-09'] }
    expect(newDaysOf(whole(roadshow), { to: '2027-02-04' })?.dates).toEqual([
      { id: 'd0', day: '2027-02-18' },
      { id: 'd1', day: '2027-02-04' },
      { id: 'd3', day: '2027-02-11' },
    ])
    const one = { activity: activity(roadshow), date: 'd0' }
    expect(newDaysOf(one, { by: 1 })).toEqual({ id: 'a', own: null, dates: [{ id: 'd0', day: '2027-02-17' }] })
    expect(spanOf(one)).toEqual({ first: '2027-02-16', last: '2027-02-16' })
    expect(spanOf(whole(roadshow))).toEqual({ first: '2027-02-02', last: '2027-02-16' })
  })

  test('of an activity without a day needs a day, and gives it its first', () => {
    expect(newDaysOf(whole({}), { by: 7 })).toBeNull()
    expect(newDaysOf(whole({}), { to: '2027-02-09' })?.own).toEqual({ startsOn: '2027-02-09', endsOn: null })
    expect(newDaysOf(whole({ dates: [null, null] }), { to: '2027-02-09' })?.dates).toEqual([
      { id: 'd0', day: '2027-02-09' },
    ])
  })

  test('to where it stands already changes nothing', () => {
    expect(newDaysOf(whole({ on: '2027-02-09' }), { by: 0 })).toBeNull()
    expect(newDaysOf(whole({ on: '2027-02-09' }), { to: '2027-02-09' })).toBeNull()
  })

  test('of one that only has a last day moves that day', () => {
    expect(newDaysOf(whole({ until: '2027-02-09' }), { by: 1 })?.own).toEqual({ startsOn: '2027-02-10', endsOn: null })
  })

  test('keeps the weekday by whole weeks alone', () => {
    fc.assert(
      fc.property(fc.integer({ min: -400, max: 400 }), (by) => {
        const moved = whole({ on: '2027-02-09', until: '2027-03-09' })
        const [before, change] = [spanOf(moved), newDaysOf(moved, { by })]
        const after = change === null ? before : spanAfter(moved, change)
        if (before === null || after === null) throw new Error('no day')
        expect(keepsWeekday(before, after)).toBe(by % 7 === 0)
        expect(daysUntil(after.first, after.last)).toBe(28)
        expect(daysUntil(before.first, after.first)).toBe(by)
      }),
    )
  })
})

describe('an edge', () => {
  const week = activity({ on: '2027-02-08', until: '2027-02-12' })

  test('makes an activity longer or shorter, never shorter than a day', () => {
    expect(lengthened(week, 'last', '2027-02-14')?.own).toEqual({ startsOn: '2027-02-08', endsOn: '2027-02-14' })
    expect(lengthened(week, 'first', '2027-02-10')?.own).toEqual({ startsOn: '2027-02-10', endsOn: '2027-02-12' })
    expect(lengthened(week, 'first', '2027-03-01')?.own).toEqual({ startsOn: '2027-02-12', endsOn: null })
    expect(lengthened(week, 'last', '2027-01-01')?.own).toEqual({ startsOn: '2027-02-08', endsOn: null })
    expect(lengthened(activity({ on: '2027-02-09' }), 'last', '2027-02-11')?.own?.endsOn).toBe('2027-02-11')
  })

  test('does nothing where it stands, without a day, and with several dates', () => {
    expect(lengthened(week, 'last', '2027-02-12')).toBeNull()
    expect(lengthened(activity({}), 'last', '2027-02-12')).toBeNull()
    expect(lengthened(activity({ dates: ['2027-02-09'] }), 'last', '2027-02-12')).toBeNull()
  })
})

function planWith(first: { readonly startsOn: LocalDate; readonly endsOn?: LocalDate }): {
  readonly id: ActivityId
  readonly state: Uint8Array
} {
  const doc = new Y.Doc()
  layOutPlan(doc)
  const id = addActivity(doc, first)
  const map = activityMap(doc, id)
  if (map !== null) addListEntry(map, 'dates', { day: null })
  return { id, state: Y.encodeStateAsUpdate(doc) }
}
const daysIn = (doc: Y.Doc) => viewPlan(doc).activities.map(({ startsOn, endsOn }) => [startsOn, endsOn])

describe('two people who move one activity at once', () => {
  const lengthens = { startsOn: day('2027-02-09'), endsOn: day('2027-02-12') }
  const moves = { startsOn: day('2027-02-15'), endsOn: null }

  test.each([
    [1, 2],
    [2, 1],
  ])('S95 · leave it with the days of either, never of both: clients %i and %i', (one, other) => {
    const { id, state } = planWith({ startsOn: day('2027-02-09') })
    const docs = [one, other].map((client) => {
      const doc = new Y.Doc()
      doc.clientID = client
      Y.applyUpdate(doc, state)
      return doc
    })
    const [a, b] = docs as [Y.Doc, Y.Doc]
    a.transact(() => writeDays(a, { id, own: lengthens, dates: [] }))
    b.transact(() => writeDays(b, { id, own: moves, dates: [] }))
    Y.applyUpdate(a, Y.encodeStateAsUpdate(b))
    Y.applyUpdate(b, Y.encodeStateAsUpdate(a))
    const winner = one > other ? lengthens : moves
    expect(daysIn(a)).toEqual([[winner.startsOn, winner.endsOn]])
    expect(daysIn(b)).toEqual(daysIn(a))
  })

  test('S95 · leave it with the days of one of them, after any number of moves offline', () => {
    const step = fc.record({ on: fc.integer({ min: 0, max: 40 }), length: fc.integer({ min: 0, max: 5 }) })
    const steps = fc.array(step, { minLength: 1, maxLength: 4 })
    fc.assert(
      fc.property(steps, steps, fc.boolean(), (mine, theirs, isFirst) => {
        const { id, state } = planWith({ startsOn: day('2027-02-01'), endsOn: day('2027-02-02') })
        const lastOf = (client: number, made: typeof mine) => {
          const doc = new Y.Doc()
          doc.clientID = client
          Y.applyUpdate(doc, state)
          const map = activityMap(doc, id)
          for (const { on, length } of made) {
            const startsOn = addDays('2027-02-01', on)
            if (map !== null) setOwnDays(map, { startsOn, endsOn: length === 0 ? null : addDays(startsOn, length) })
          }
          return doc
        }
        const [a, b] = [lastOf(isFirst ? 1 : 2, mine), lastOf(isFirst ? 2 : 1, theirs)]
        const either = [...daysIn(a), ...daysIn(b)]
        Y.applyUpdate(a, Y.encodeStateAsUpdate(b))
        expect(either).toContainEqual(daysIn(a)[0])
      }),
    )
  })
})

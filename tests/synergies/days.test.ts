import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays } from '../../shared/days.ts'
import { gap, nearest, spansOf } from '../../server/synergies/engine/days.ts'

const on = (days: readonly string[]) => spansOf({ startsOn: null, endsOn: null, days: [...days] })
const day = fc
  .date({ min: new Date('2027-01-01'), max: new Date('2027-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10))

describe('the days of an activity', () => {
  test('are one span without dates of its own, and an end before the start is a slip', () => {
    expect(spansOf({ startsOn: '1970-01-03', endsOn: '1970-01-05', days: [] })).toEqual([[2, 4]])
    expect(spansOf({ startsOn: '1970-01-03', endsOn: '1970-01-01', days: [] })).toEqual([[2, 2]])
    expect(spansOf({ startsOn: null, endsOn: '1970-01-01', days: [] })).toEqual([[0, 0]])
    expect(spansOf({ startsOn: null, endsOn: null, days: [] })).toEqual([])
  })

  test('are in order, once each, and joined where they follow each other', () => {
    expect(on(['1970-01-09', '1970-01-02', '1970-01-01', '1970-01-02'])).toEqual([
      [0, 1],
      [8, 8],
    ])
  })

  test('of very many dates are taken for one span, so that a plan cannot make comparing slow', () => {
    const days = Array.from({ length: 60 }, (_, at) => addDays('1970-01-01', at * 2))
    expect(on(days)).toEqual([[0, 118]])
  })

  test('are nearest where comparing every pair finds them nearest', () => {
    fc.assert(
      fc.property(fc.array(day, { maxLength: 12 }), fc.array(day, { maxLength: 12 }), (one, two) => {
        const [a, b] = [on(one), on(two)]
        const gaps = a.flatMap((first) => b.map((second) => gap(first, second)))
        const found = nearest(a, b)
        expect(found === null ? null : gap(...found)).toEqual(gaps.length === 0 ? null : Math.min(...gaps))
      }),
    )
  })
})

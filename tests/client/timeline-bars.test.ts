import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { barsByCentre, type TimelineBar } from '../../client/overview/timeline/timelineBars.ts'
import type { ActivityRow } from '../../shared/overview/api.ts'
import { addDays } from '../../shared/days.ts'

const SHOWN = { first: '2027-02-01', last: '2027-02-28' }
const END = 27

interface Words {
  readonly centre?: string
  readonly on?: string | null
  readonly until?: string | null
  readonly dates?: readonly string[]
}
const row = (activity: string, { centre = 'dk', on = null, until = null, dates = [] }: Words): ActivityRow =>
  ({ activity, centre, startsOn: on, endsOn: until, dates: dates.map((day) => ({ day })) }) as unknown as ActivityRow

const placesOf = (bars: readonly TimelineBar[]) =>
  bars.map(({ row: { activity }, lane, room }) => [activity, lane, room])

describe('the bars of a timeline', () => {
  test('stand in the first lane that is free, with room for their titles', () => {
    const [bars] = barsByCentre(
      [
        row('a', { on: '2027-02-01' }),
        row('b', { on: '2027-02-05' }),
        row('c', { on: '2027-02-07' }),
        row('d', { on: '2027-02-26', until: '2027-03-15' }),
      ],
      SHOWN,
    )
    expect(placesOf(bars?.bars ?? [])).toEqual([
      ['a', 0, { from: 0, to: 5 }],
      ['b', 1, { from: 4, to: 9 }],
      ['c', 0, { from: 6, to: 11 }],
      ['d', 0, { from: 25, to: END }],
    ])
  })

  test('join days that follow each other, and leave out hidden days', () => {
    const days = ['2027-01-31', '2027-02-02', '2027-02-03', '2027-02-10', '2027-03-01']
    const [own] = barsByCentre([row('a', { dates: days })], SHOWN)
    expect(own?.bars[0]?.spans).toEqual([
      { from: 1, to: 2 },
      { from: 9, to: 9 },
    ])
    expect(barsByCentre([row('b', {}), row('c', { on: '2027-03-01' })], SHOWN)).toEqual([])
  })

  test('never overlap in a lane, and each activity with a day that is shown has one', () => {
    const day = fc.integer({ min: -40, max: 70 }).map((days) => addDays(SHOWN.first, days))
    const words = fc.record({
      centre: fc.constantFrom('dk', 'se'),
      on: fc.option(day),
      until: fc.option(day),
      dates: fc.array(day, { maxLength: 4 }),
    })
    fc.assert(
      fc.property(fc.array(words, { maxLength: 30 }), (all) => {
        const rows = all.map((one, at) => row(String(at), one))
        for (const { bars } of barsByCentre(rows, SHOWN))
          for (const { lane, room, spans } of bars) {
            const inLane = bars.filter((other) => other.lane === lane)
            expect(inLane.filter((other) => other.room.from <= room.to && room.from <= other.room.to)).toHaveLength(1)
            for (const { from, to } of spans) expect(from >= room.from && to <= room.to && to <= END).toBe(true)
          }
      }),
    )
  })
})

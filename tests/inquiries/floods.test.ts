/** Floods in the queue of what the public writes. */
import { describe, expect, test } from 'vitest'
import { findFloods, type FloodCandidate } from '../../server/inquiries/floods.ts'

const message = (minute: number, text: string, more: Partial<FloodCandidate> = {}): FloodCandidate => ({
  centre: 'dk',
  at: new Date(Date.UTC(2027, 0, 20, 9, 0, minute * 60)).toISOString(),
  sender: `s${minute}`,
  text,
  isDisclosure: false,
  ...more,
})
const many = (count: number, make: (at: number) => FloodCandidate) => Array.from({ length: count }, (_, at) => make(at))

describe('a flood', () => {
  test('is five or more alike within minutes, whatever their sender and the number in them', () => {
    const spam = many(5, (at) => message(at, `Cheap followers, offer ${at}!`))
    const other = message(2, 'May our library take part?')
    const all = [...spam, other]
    expect(findFloods(all)).toEqual({ floods: [spam], others: [other] })
    expect(findFloods(spam.slice(1)).floods).toEqual([])
  })

  test('does not include similar messages over hours, or at several centres', () => {
    expect(findFloods(many(8, (at) => message(at * 15, 'Hello'))).floods).toEqual([])
    expect(findFloods(many(8, (at) => message(at, 'Hello', { centre: `c${at % 2}` }))).floods).toEqual([])
  })

  test('is ten or more at once from few addresses', () => {
    const rush = many(12, (at) => message(at / 10, 'x'.repeat(at + 1), { sender: `s${at % 4}` }))
    expect(findFloods(rush).floods).toEqual([rush])
    expect(findFloods(many(12, (at) => message(at / 10, 'x'.repeat(at + 1)))).floods, 'a class writes').toEqual([])
  })

  test('never hides what may be a disclosure', () => {
    const spam = many(6, (at) => message(at, 'Hello', { isDisclosure: at === 3 }))
    const { floods, others } = findFloods(spam)
    expect([floods.flat().length, others]).toEqual([5, [spam[3]]])
  })
})

import { describe, expect, test } from 'vitest'
import { LocalTime } from '../../shared/days.ts'
import { labelOf, shownLabelOf, type Printed } from '../../shared/updates/labels.ts'
import { IssueNumber } from '../../shared/updates/updateState.ts'
import type { Dated } from '../../shared/updates/dated.ts'
import { day, deadline, onDay, range, until, weekOf } from './letterOfTest.ts'

const LETTER = day('2027-01-12')
const NEXT = day('2027-01-19')
const printed = (dated: Dated | null): Printed => ({
  first: IssueNumber.parse('2027-1'),
  last: IssueNumber.parse('2027-1'),
  dated,
})
const label = (dated: Dated | null, before: Dated | null | 'never' = 'never', goesOn = LETTER, next = NEXT) =>
  labelOf({ dated, printed: before === 'never' ? null : printed(before) }, goesOn, next)

describe('S100 · the label of an item is the first that applies on the day of the letter', () => {
  test.each([
    ['its day is the next one', onDay('2027-01-13'), 'tomorrow'],
    ['its range begins on the next day', range('2027-01-13', '2027-01-20'), 'tomorrow'],
    ['a deadline on the next day', deadline('2027-01-13'), 'tomorrow'],
    ['a deadline on the day itself', deadline('2027-01-12'), 'final-reminder'],
    ['a deadline on the last day before the next letter', deadline('2027-01-18'), 'final-reminder'],
    ['a deadline on the day of the next letter', deadline('2027-01-19'), 'new'],
    ['a date on the Sunday of the week', onDay('2027-01-17'), 'this-week'],
    ['a date on the Monday after', onDay('2027-01-18'), 'new'],
    ['the week of the letter, which begins before it', weekOf('2027-01-11'), 'this-week'],
    ['a week that begins tomorrow is no day', weekOf('2027-01-18'), 'new'],
    ['ongoing until a day of this week', until('2027-01-15'), 'this-week'],
    ['a date that is over', onDay('2027-01-11'), 'new'],
  ] as const)('%s: %s', (_, dated, expected) => {
    expect(label(dated)).toBe(expected)
  })

  test('an item of an earlier letter is updated if its day, hour or place differ from the printed ones, else a reminder', () => {
    const before = onDay('2027-02-02', { time: { kind: 'at', start: LocalTime.parse('10:00'), end: null } })
    expect(label(before, before)).toBe('reminder')
    expect(label({ ...before, whenNote: 'bring a friend' }, before)).toBe('reminder')
    expect(label({ ...before, time: { kind: 'at', start: LocalTime.parse('11:00'), end: null } }, before)).toBe(
      'updated',
    )
    expect(label({ ...before, place: { kind: 'online', text: '' } }, before)).toBe('updated')
    expect(label(onDay('2027-02-03'), before)).toBe('updated')
  })

  test('a near date outweighs the change; what is over is no reminder', () => {
    expect(label(deadline('2027-01-15'), deadline('2027-01-14'))).toBe('final-reminder')
    expect(label(onDay('2027-01-05'), onDay('2027-01-05'))).toBe('new')
  })

  test('with a week left out, a deadline before the next letter is the final reminder', () => {
    expect(label(deadline('2027-01-04'), 'never', day('2026-12-22'), day('2027-01-05'))).toBe('final-reminder')
  })

  test('the labels of the worked example', () => {
    expect(label(deadline('2027-01-22'), deadline('2027-01-22'))).toBe('reminder')
    expect(label(onDay('2027-01-15'))).toBe('this-week')
    expect(label(null)).toBe('new')
    expect(label(until('2027-01-29'), until('2027-01-29'))).toBe('reminder')
    expect(label(deadline('2027-01-22'), deadline('2027-01-22'), NEXT, day('2027-01-26'))).toBe('final-reminder')
    expect(label(until('2027-01-29'), until('2027-01-29'), NEXT, day('2027-01-26'))).toBe('reminder')
  })
})

test('A label that was set by hand wins, and says so', () => {
  const item = { dated: onDay('2027-01-13'), printed: null }
  expect(shownLabelOf({ ...item, label: 'updated' }, LETTER, NEXT)).toEqual({ label: 'updated', isByHand: true })
  expect(shownLabelOf({ ...item, label: null }, LETTER, NEXT)).toEqual({ label: 'tomorrow', isByHand: false })
})

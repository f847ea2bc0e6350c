/** Hours with the place whose clock they are, on screen and in files. */
import { expect, test } from 'vitest'
import { hoursWithZone } from '../../client/ui/formats/zonedHours.ts'
import { createFileWords } from '../../server/exports/words/fileWords.ts'
import { wordDates } from '../../server/exports/words/whenWords.ts'
import { loadLocaliser } from '../../server/language/localisers.ts'
import { capitalZones } from '../../shared/timeZones.ts'
import { activity, plan } from '../language/plan.ts'
import { fileOf } from '../exports/planFiles.ts'

const DAY = '2027-02-09'
const TIMES = { startTime: '10:00', endTime: '12:00' } as const

test.each([
  ['Europe/Copenhagen', '10:00–12:00 Copenhagen'],
  ['Europe/Athens', '10:00–12:00 Athens (09:00–11:00 Brussels)'],
  ['Atlantic/Reykjavik', '10:00–12:00 Reykjavik (11:00–13:00 Brussels)'],
  ['Pacific/Auckland', '10:00–12:00 Auckland (Mon 8 Feb, 22:00–00:00 Brussels)'],
  [null, '10:00–12:00 local time'],
])('S84 · hours of %s name their clock, and that of Brussels where it differs', (zone, words) => {
  expect(hoursWithZone(TIMES as never, zone, DAY)).toBe(words)
})

test('S84 · a file words hours of every zone of the network as the screen does', () => {
  const [shown] = fileOf([plan(activity('Webinar', { on: DAY }))]).plans[0]?.activities ?? []
  if (shown === undefined) throw new Error('no activity')
  for (const [, timeZone] of capitalZones()) {
    const [line = ''] = wordDates({ ...shown, ...TIMES, timeZone } as never, createFileWords(loadLocaliser('en')))
    expect(line).toBe(`Tuesday 9 February 2027, ${hoursWithZone(TIMES as never, timeZone, DAY)}`)
  }
})

test('S84 · in summer the clocks of Brussels are compared on that day', () => {
  expect(hoursWithZone(TIMES as never, 'Asia/Tbilisi', '2027-07-01')).toBe('10:00–12:00 Tbilisi (08:00–10:00 Brussels)')
})

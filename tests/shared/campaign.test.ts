import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { Campaign, currentCampaign, saferInternetDay, saferInternetDayCampaign } from '../../shared/campaign.ts'
import { LocalDate, LocalTime } from '../../shared/days.ts'

describe('Safer Internet Day', () => {
  test.each([
    [2024, '2024-02-06'],
    [2025, '2025-02-11'],
    [2026, '2026-02-10'],
    [2027, '2027-02-09'],
    [2028, '2028-02-08'],
    [2030, '2030-02-05'],
  ])('of %i is %s', (year, day) => {
    expect(saferInternetDay(year)).toBe(day)
  })

  test('is a Tuesday between 5 and 11 February in every year', () => {
    fc.assert(
      fc.property(fc.integer({ min: 2004, max: 2999 }), (year) => {
        const day = saferInternetDay(year)
        expect(new Date(day).getUTCDay()).toBe(2)
        expect(day >= `${year}-02-05` && day <= `${year}-02-11`).toBe(true)
      }),
    )
  })

  test('makes a campaign with fields that describe it', () => {
    expect(saferInternetDayCampaign(2027)).toMatchObject({
      kind: 'sid',
      id: 'sid-2027',
      shortName: 'SID 2027',
      day: '2027-02-09',
      previous: 'sid-2026',
    })
  })
})

describe('S85 · the current campaign', () => {
  const sid = (year: number, closed = false): Campaign => saferInternetDayCampaign(year, closed)
  const period = Campaign.parse({
    ...sid(2027),
    kind: 'period',
    id: 'media-smart-online',
    startsOn: '2026-10-01',
    endsOn: '2026-12-20',
  })
  const idOn = (today: string, ...campaigns: readonly Campaign[]) => currentCampaign(campaigns, today)?.id

  test('is the open one whose day comes next, whatever else was opened', () => {
    expect(idOn('2026-11-29', sid(2028), sid(2027))).toBe('sid-2027')
  })

  test('stays for four weeks after its day', () => {
    expect(idOn('2027-03-09', sid(2028), sid(2027))).toBe('sid-2027')
    expect(idOn('2027-03-10', sid(2028), sid(2027))).toBe('sid-2028')
  })

  test('is a Safer Internet Day before a campaign that runs now', () => {
    expect(idOn('2026-11-29', period, sid(2027))).toBe('sid-2027')
    expect(idOn('2026-11-29', period, sid(2027, true))).toBe('media-smart-online')
  })

  test('is what coordinators chose, until it is closed', () => {
    const chosen: Campaign = { ...sid(2028), current: true }
    expect(idOn('2026-11-29', chosen, sid(2027))).toBe('sid-2028')
    expect(idOn('2026-11-29', { ...chosen, closed: true }, sid(2027))).toBe('sid-2027')
  })

  test('is the last one that is known if none is open, and none that is being prepared', () => {
    expect(idOn('2030-01-01', sid(2026, true), sid(2027, true))).toBe('sid-2027')
    expect(idOn('2026-11-29', { ...sid(2028, true), prepared: true }, sid(2027, true))).toBe('sid-2027')
    expect(idOn('2026-11-29')).toBeUndefined()
  })
})

test.each(['2027-02-31', '2027-02-29', '2027-13-01', '2027-00-10', '2027-2-9', '09.02.2027', '2027-02-09T10:00', ''])(
  '%j is no day',
  (text) => expect(LocalDate.safeParse(text).success).toBe(false),
)
test('29 February is a day in a leap year', () => expect(LocalDate.safeParse('2028-02-29').success).toBe(true))

test.each(['24:00', '9:00', '10:60', '10:00:00', '10.00', '10:00\n', ''])('%j is no time', (text) =>
  expect(LocalTime.safeParse(text).success).toBe(false),
)
test.each(['00:00', '09:05', '23:59'])('%s is a time', (text) => expect(LocalTime.safeParse(text).success).toBe(true))

import { expect, test } from 'vitest'
import { saidBy, type TookPlace } from '../../shared/plans/tookPlace.ts'
import { LACKS, lacks } from '../../shared/reports/lacks.ts'

const TODAY = '2027-02-25'
const WORDS = { changes: '', worked: '', didNot: '', quote: '', again: null, isHighlight: false }
const told = (said: TookPlace | null, others: object = {}) =>
  ({
    ...(said === null ? { status: 'confirmed', outcome: null } : saidBy(said)),
    startsOn: '2027-02-09',
    actualReach: [],
    words: null,
    ...others,
  }) as unknown as Parameters<typeof lacks>[0]
const lacksOf = (activity: Parameters<typeof lacks>[0]) => LACKS.filter((lack) => lacks(activity, lack, TODAY))

test('An activity that has begun lacks an outcome, figures and words until each is there', () => {
  expect(lacksOf(told(null))).toEqual(['outcome', 'figures', 'words'])
  expect(lacksOf(told('changed'))).toEqual(['figures', 'words'])
  expect(lacksOf(told('moved', { actualReach: [{ value: 0 }] }))).toEqual(['words'])
  expect(
    lacksOf(told('as-planned', { actualReach: [{ value: null }], words: { ...WORDS, didNot: 'Too late' } })),
  ).toEqual(['figures'])
})

test('A cancelled activity and one to come lack nothing', () => {
  expect(lacksOf(told('cancelled'))).toEqual([])
  expect(lacksOf(told(null, { startsOn: '2027-03-09' }))).toEqual([])
  expect(lacksOf(told(null, { startsOn: null }))).toEqual([])
})

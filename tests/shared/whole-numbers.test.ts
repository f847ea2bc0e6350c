/** A figure is taken as it is meant, or not at all. */
import { expect, test } from 'vitest'
import { activityFields } from '../../shared/plans/fields.ts'
import { readCell } from '../../shared/plans/cells/codecs.ts'
import { typedValue } from '../../client/fields/typedValue.ts'

const { value } = activityFields.actualReach.entry
const TAKEN: readonly (readonly [string, number])[] = [
  ['2000', 2000],
  ['2.000', 2000],
  ['2,000', 2000],
  ['2 000', 2000],
  ['1’240’000', 1_240_000],
  [' 34 ', 34],
]
const OPTIONS = { country: null, dateSystem: 1900, likelyDay: null } as const
const REFUSED = ['-3', '−3', '2.5', '2,50', '45 %', '1e3', '1000000000000000', 'many', '0x10']

test.each(TAKEN)('“%s” is taken in a field and in a cell', (text, meant) => {
  expect(value.schema.parse(typedValue(text, 'number'))).toBe(meant)
  expect(readCell('actualReach', `${text} | Downloads`, OPTIONS)).toMatchObject({
    value: [{ value: meant, metric: 'downloads' }],
  })
})

test.each(REFUSED)('“%s” is refused by both', (text) => {
  expect(value.schema.safeParse(typedValue(text, 'number')).success).toBe(false)
  expect(readCell('actualReach', `${text} | Downloads`, OPTIONS)).toHaveProperty('problem')
})

import fc from 'fast-check'
import { expect, test } from 'vitest'
import { PlanFile } from '../../shared/exports/planFile.ts'
import { exportFileName } from '../../shared/exports/exportFormats.ts'
import { anyPlan, fileOf, written } from './planFiles.ts'

test('plans written as JSON come back without loss, whatever is in them', () => {
  fc.assert(
    fc.property(fc.array(anyPlan, { minLength: 1, maxLength: 3 }), (docs) => {
      const file = fileOf(docs)
      expect(PlanFile.parse(JSON.parse(written('json', file).toString('utf8')))).toEqual(file)
    }),
    { numRuns: 300 },
  )
})

test('a file of another version is refused', () => {
  expect(PlanFile.safeParse({ ...fileOf([]), version: 2 }).success).toBe(false)
})

test('a file has a name that every system takes', () => {
  expect(exportFileName(['sid-2027', 'Denmark'], 'docx')).toBe('sid-2027-denmark.docx')
  expect(exportFileName(['sid-2027', 'Türkiye', 'Kosovo*'], 'ics')).toBe('sid-2027-turkiye-kosovo.ics')
})

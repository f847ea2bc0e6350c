/** Two of the twelve real files; the others are in `real-files.long.test.ts`. */
import { expect, test } from 'vitest'
import { chPlan } from './real/chPlan.ts'
import { expectAsAPerson } from './real/expectAsAPerson.ts'
import { readRealFile } from './real/readRealFile.ts'
import { sePlan } from './real/sePlan.ts'

test.each([chPlan, sePlan])('$file is read as a person expects, without a correction', async (file) => {
  expectAsAPerson(await readRealFile(file), file)
})

test('A wrong cell is counted, so that the share of right ones is true', async () => {
  const { rows } = sePlan.expected
  const wrong = {
    ...sePlan,
    expected: { ...sePlan.expected, rows: { ...rows, 2: { title: 'Another', status: 'done' } } },
  }
  const read = await readRealFile(wrong)
  expect(read.wrong.map(({ place }) => place)).toEqual(['2/title', '2/status'])
})

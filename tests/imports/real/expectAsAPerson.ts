import { expect } from 'vitest'
import type { Comparison } from './readRealFile.ts'
import type { RealFile } from './realFile.ts'

/** The least share of cells that are right before anybody corrects one. */
const LEAST_RIGHT = 0.95

/** The table is found, no row is lost, 95 % of the cells are right, and the planner is asked about each of the others. */
export function expectAsAPerson(read: Comparison, { expected }: RealFile): void {
  const { sheet, headings, skipped, rest } = expected
  expect(read).toMatchObject({ sheet, headings, skipped, rest })
  expect(read.wrong.filter(({ isAsked }) => !isAsked)).toEqual([])
  expect(1 - read.wrong.length / read.cells).toBeGreaterThanOrEqual(LEAST_RIGHT)
}

/** The grid of a plan's activities, for tests: its rows and its cells. */
import { type Locator, type Page } from '@playwright/test'
import { gridOf, planner, planPath, test, waitUntilSaved } from './fixtures.ts'

/** Rows of activities; the head and groups have no title. */
export const rowsOf = (page: Page) => gridOf(page).locator('[aria-selected]')
export const rowAt = (page: Page, index: number) => rowsOf(page).nth(index)
export const cellIn = (row: Locator, column: string) => row.locator(`[data-cell="${column}"]`)
export const titlesOf = (page: Page) => page.locator('.c-title .title').allTextContents()

export const openGaps = (page: Page) => page.getByRole('button', { name: /to complete$/ }).click()

export async function openPlan(
  visit: Parameters<Parameters<typeof test>[2]>[0]['visit'],
  centre: string,
  email = planner(centre),
) {
  const { page } = await visit(email, planPath(centre))
  await waitUntilSaved(page)
  return page
}

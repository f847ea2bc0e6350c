/** The grid of a plan's activities: its rows, its cells, and the bar of the selected ones. */
import { expect, type Locator, type Page } from '@playwright/test'
import { panelOf } from './panel.ts'

export const gridOf = (page: Page): Locator => page.getByRole('grid', { name: 'Activities' })

/** Rows of activities; the head and groups have no title. */
export const rowsOf = (page: Page): Locator => gridOf(page).locator('[aria-selected]')
export const rowAt = (page: Page, index: number): Locator => rowsOf(page).nth(index)
export const cellIn = (row: Locator, column: string): Locator => row.locator(`[data-cell="${column}"]`)
export const titlesOf = (page: Page): Promise<string[]> => gridOf(page).locator('.c-title .title').allTextContents()

/** Opens the list of what is missing in a plan. */
export const openGaps = (page: Page): Promise<void> => page.getByRole('button', { name: /to complete$/ }).click()

export interface Row {
  readonly itself: Locator
  readonly cell: (column: string) => Locator
  /** Ticks its box, which selects it. */
  readonly isTicked: () => Promise<void>
  readonly opens: () => Promise<void>
  /** Presses an entry of its menu. */
  readonly does: (action: string) => Promise<void>
  /** The button of its menu. */
  readonly actions: Locator
  readonly isGone: () => Promise<void>
  /** @param day as the cell of its dates says it: `Thu 11 Feb` */
  readonly isOn: (day: string) => Promise<void>
}

/** The row of an activity. @param title all of it, or what begins it */
export function row(page: Page, title: string | RegExp): Row {
  const itself = rowsOf(page).filter({ has: page.getByRole('rowheader', { name: title }) })
  const cell = (column: string): Locator => cellIn(itself, column)
  const actions = itself.getByRole('button', { name: /^Actions for / })
  return {
    itself,
    cell,
    actions,
    isTicked: () => itself.getByRole('checkbox').click(),
    async opens() {
      await itself.hover()
      await itself.getByRole('button', { name: /^Open / }).click()
      await expect(panelOf(page)).toBeVisible()
    },
    async does(action) {
      await itself.hover()
      await actions.click()
      await page.getByRole('menuitem', { name: action }).click()
    },
    isGone: () => expect(itself).toHaveCount(0),
    isOn: (day) => expect(cell('when')).toContainText(day),
  }
}

/** The bar of the selected activities. */
export const bulkBarOf = (page: Page): Locator => page.getByRole('region', { name: 'Selected activities' })

/** The panel of an activity or a file, beside the list. */
import { expect, type Locator, type Page } from '@playwright/test'

export const panelOf = (page: Page): Locator => page.getByRole('complementary', { name: /^Activity/ })

/** Opens the first activity whose title fits, in the panel: from the grid, or from the list of readers and phones. */
export async function openActivity(page: Page, title: string | RegExp): Promise<void> {
  const inList = page.getByRole('table', { name: 'Activities' }).getByRole('button', { name: title })
  const inGrid = page
    .getByRole('grid', { name: 'Activities' })
    .getByRole('row')
    .filter({ has: page.getByRole('rowheader', { name: title }) })
  await inGrid
    .getByRole('button', { name: /^Open / })
    .or(inList)
    .first()
    .click()
  await expect(panelOf(page)).toBeVisible()
}

/** Watches the activity that is open, or no longer. */
export const watchButtonIn = (page: Page): Locator => panelOf(page).getByRole('button', { name: 'Watch', exact: true })
export const watchedButtonIn = (page: Page): Locator =>
  panelOf(page).getByRole('button', { name: 'Watched', exact: true })

/** Its title, as a field. */
export const titleIn = (page: Page): Locator => panelOf(page).getByRole('textbox', { name: 'Title' }).first()

export const tasksIn = (page: Page): Locator => panelOf(page).getByRole('region', { name: 'Tasks' })

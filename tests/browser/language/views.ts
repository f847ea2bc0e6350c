/** The views of a page under names: chosen, saved, changed and left, as a person does it. */
import { expect, type Locator, type Page } from '@playwright/test'

/** It names the view that is shown. */
export const viewsButton = (page: Page): Locator => page.getByRole('button', { name: /^Views?: / })

/** A view in the menu, while that is open. */
export const viewInMenu = (page: Page, name: string): Locator => page.getByRole('menuitemradio', { name, exact: true })

export async function openViews(page: Page): Promise<void> {
  await viewsButton(page).click()
  await expect(page.getByRole('menu', { name: 'Views' })).toBeVisible()
}

/** Presses an action of the menu. */
export async function doWithViews(page: Page, action: string): Promise<void> {
  await openViews(page)
  await page.getByRole('menuitem', { name: action }).click()
}

export async function chooseView(page: Page, name: string): Promise<void> {
  await openViews(page)
  await viewInMenu(page, name).click()
  await expect(viewsButton(page)).toHaveAccessibleName(`View: ${name}`)
}

/** @param none the entry that leaves all views */
export const leaveView = (page: Page, none: string): Promise<void> =>
  page.getByRole('button', { name: none, exact: true }).click()

/** @param seenBy the other choice than "Only me" */
export async function saveViewAs(page: Page, name: string, seenBy?: string): Promise<void> {
  await doWithViews(page, 'Save as a new view')
  await page.getByRole('textbox', { name: 'Name of the view' }).fill(name)
  if (seenBy !== undefined) await page.getByRole('radio', { name: seenBy }).check({ force: true })
  await page.getByRole('button', { name: 'Save view' }).click()
  await expect(page.getByRole('dialog', { name: 'Save as a new view' })).toHaveCount(0)
  await expect(viewsButton(page)).toHaveAccessibleName(`View: ${name}`)
}

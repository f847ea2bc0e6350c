/** The frame of every page: the menu, the person's menu, the search, the bell, presence and the panel of comments. */
import { expect, type Locator, type Page } from '@playwright/test'

/** The menu of the workspace. */
export const menuOf = (page: Page): Locator => page.getByRole('navigation', { name: 'Workspace' })

/** An entry of the menu. The name of a place ends where its count begins. */
export const menuEntryOf = (page: Page, place: string | RegExp): Locator =>
  menuOf(page).getByRole('link', { name: typeof place === 'string' ? new RegExp(`^${place}( \\d.*)?$`) : place })

export async function goTo(page: Page, place: string): Promise<void> {
  await menuEntryOf(page, place).click()
}

/** The button of the person's menu: at the foot of the menu on wide screens, in the bar on narrow ones. */
export const accountButtonOf = (page: Page): Locator =>
  page.getByRole('button', { name: /^Account menu: / }).filter({ visible: true })

/** The person's menu in any language of the interface. */
export const openAccountMenu = (page: Page): Promise<void> =>
  page.locator('button.me, button.only-small').filter({ visible: true }).click()

export async function chooseInAccountMenu(page: Page, entry: string | RegExp): Promise<void> {
  await openAccountMenu(page)
  await page.getByRole('menuitem', { name: entry }).click()
}

/** A choice in a menu of the person's menu, while that is open. */
export const accountChoiceOf = (page: Page, name: string): Locator => page.getByRole('menuitemradio', { name })

/** Opens a menu of the person's menu by keys, and waits until both have given the focus to an entry of theirs. */
export async function openAccountChoices(page: Page, entry: string | RegExp): Promise<void> {
  await openAccountMenu(page)
  // The menu gives the focus to its first entry once it is there, which would close what an earlier key opened.
  await expect(page.getByRole('menuitem').first()).toBeFocused()
  await page.getByRole('menuitem', { name: entry }).press('ArrowRight')
  // So does the menu of choices.
  await expect(page.locator('[role="menuitemradio"]:focus')).toHaveCount(1)
}

/** Chooses the language of the interface, by keys. */
export async function chooseLanguage(page: Page, from: string, to: string): Promise<void> {
  await openAccountChoices(page, new RegExp(`^Language: ${from}`))
  await page.getByRole('menuitemradio', { name: to }).press('Enter')
}

/** The dialog that searches all texts and goes to any page. */
export const searchOf = (page: Page): Locator => page.getByRole('dialog', { name: 'Search' })
export const searchFieldOf = (page: Page): Locator => searchOf(page).getByRole('searchbox', { name: 'Search' })

export const SEARCH_KEYS = 'Control+k'

/** Opens the search by its keys; letters that are typed from now on are in its field. */
export async function openSearch(page: Page): Promise<void> {
  await page.keyboard.press(SEARCH_KEYS)
  await expect(searchFieldOf(page)).toBeFocused()
}

/** The bell's button while something is new. */
export const newsOf = (page: Page): Locator => page.getByRole('button', { name: /^Notifications: \d+ new$/ })
/** The bell's button while nothing is new. */
export const quietBellOf = (page: Page): Locator => page.getByRole('button', { name: 'Notifications', exact: true })

/** Opens the bell once something is new. */
export async function openNews(page: Page): Promise<void> {
  await newsOf(page).click()
}

/** Opens the bell, whatever is in it. */
export async function openBell(page: Page): Promise<void> {
  await newsOf(page).or(quietBellOf(page)).click()
}

/** The list that the bell opens. */
export const bellListOf = (page: Page): Locator => page.getByRole('dialog', { name: 'Notifications' })

/** The people who have the document open. */
export const hereNowOf = (page: Page): Locator => page.getByRole('group', { name: 'Here now' })

/** The panel with the comments of a document. */
export const commentsOf = (page: Page): Locator => page.getByRole('complementary', { name: 'Comments' })

/** @param from the campaign that is shown, as the button names it */
export async function chooseCampaign(page: Page, from: string, to: RegExp): Promise<void> {
  await page.getByRole('button', { name: `${from}: choose a campaign` }).click()
  await page.getByRole('menuitemradio', { name: to }).click()
}

/** The button of the menu of campaigns. */
export const campaignButtonOf = (page: Page): Locator => page.getByRole('button', { name: / choose a campaign$/ })

/** The bar at the top, with what it holds. */
export const topBarOf = (page: Page): Locator => page.locator('header.bar')
/** The button of the search in that bar. */
export const searchButtonOf = (page: Page): Locator => topBarOf(page).getByRole('button', { name: 'Search' })

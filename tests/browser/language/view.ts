/** How a list is shown: kind of view, search, filter, groups, columns and height of rows, for plans and the overview. */
import { expect, type Locator, type Page } from '@playwright/test'

type Kind = 'Table' | 'Calendar' | 'Timeline'

export interface ListView {
  /** Shows the activities of a plan in another way. */
  readonly becomes: (kind: Kind) => Promise<void>
  readonly is: (kind: Kind) => Promise<void>
  /** Opens another view of the overview, such as `Coverage`. */
  readonly goesTo: (name: string) => Promise<void>
  readonly searchField: Locator
  /** How many are shown, in words. */
  readonly count: Locator
  readonly opensFilter: () => Promise<void>
  readonly filterButton: Locator
  /** Ticks an option of the plan's filter. */
  readonly filtersBy: (option: string) => Promise<void>
  /** Adds a value to a filter of the overview. */
  readonly narrows: (filter: string, option: string) => Promise<void>
  readonly clearButton: Locator
  readonly clearsFilters: () => Promise<void>
  /** The search among files, and the button of their other filters. */
  readonly fileSearchField: Locator
  readonly moreFilters: Locator
  readonly opensGroups: () => Promise<void>
  /** Chooses in the open menu of groups. */
  readonly choosesGroup: (name: string) => Promise<void>
  readonly groupButton: Locator
  /** @param now how it is grouped; null: not at all */
  readonly groups: (name: string, now?: string | null) => Promise<void>
  /** Shows columns that are hidden, and hides those that are shown. */
  readonly togglesColumns: (...names: readonly string[]) => Promise<void>
  readonly becomesCompact: () => Promise<void>
  /** Shows the days of tasks in a calendar or timeline, or hides them. */
  readonly togglesTasks: () => Promise<void>
  /** How much of the timeline is shown. */
  readonly zooms: (to: 'Week' | 'Month') => Promise<void>
  /** The weeks of the overview's timeline. */
  readonly choosesWeek: (name: RegExp) => Promise<void>
  readonly choosesLastWeek: () => Promise<void>
  /** The list of plans: those in one state. */
  readonly showsOnly: (state: 'All' | 'No plan yet' | 'Ready') => Promise<void>
}

export function viewOf(page: Page): ListView {
  const kinds = page.getByRole('radiogroup', { name: 'Show activities as' })
  const button = (name: string): Locator => page.getByRole('button', { name, exact: true })
  const filterButton = page.getByRole('button', { name: /^Filter(\s*\d.*)?$/ })
  const groupButton = button('Group')
  const clearButton = page.getByRole('button', { name: 'Clear filters' }).last()
  const choosesGroup = (name: string): Promise<void> => page.getByRole('menuitemradio', { name }).click()
  const opensWeeks = (): Promise<void> => button('Weeks').click()
  const opensFilter = async (): Promise<void> => {
    await filterButton.click()
    await expect(page.getByRole('dialog', { name: /^(Show only|Filter)/ })).toBeVisible()
  }
  return {
    becomes: (kind) => kinds.getByText(kind, { exact: true }).click(),
    is: (kind) => expect(kinds.getByRole('radio', { name: kind })).toBeChecked(),
    goesTo: (name) => page.getByRole('navigation', { name: 'Show activities as' }).getByRole('link', { name }).click(),
    searchField: page.getByRole('searchbox', { name: 'Search activities' }),
    count: page.locator('.list-bar [role=status]'),
    filterButton,
    opensFilter,
    async filtersBy(option) {
      await opensFilter()
      await page.getByRole('checkbox', { name: option }).check({ force: true })
      await page.keyboard.press('Escape')
    },
    async narrows(filter, option) {
      await opensFilter()
      await page.getByRole('button', { name: `Add: ${filter}`, exact: true }).click()
      await page.keyboard.type(option)
      await page.getByRole('option', { name: option }).first().click()
      const filters = page.getByRole('dialog', { name: 'Filter' })
      while ((await filters.count()) > 0) await page.keyboard.press('Escape')
    },
    // An empty list offers it too, below the bar.
    clearButton,
    clearsFilters: () => clearButton.click(),
    fileSearchField: page.getByRole('main').getByRole('searchbox', { name: 'Search' }),
    moreFilters: page.locator('.more-filters'),
    groupButton,
    opensGroups: () => groupButton.click(),
    choosesGroup,
    async groups(name, now = null) {
      await (now === null ? groupButton : button(now)).click()
      await choosesGroup(name)
    },
    async togglesColumns(...names) {
      await button('Columns').click()
      for (const name of names) await page.getByRole('menuitemcheckbox', { name, exact: true }).click()
      await page.keyboard.press('Escape')
    },
    becomesCompact: () => button('Compact rows').or(page.locator('.list-bar .seg').getByText('Compact')).click(),
    togglesTasks: () => button('Tasks').click(),
    zooms: (to) => page.getByRole('radiogroup', { name: 'How much is shown' }).getByText(to).click(),
    async choosesWeek(name) {
      await opensWeeks()
      await page.getByRole('menuitemradio', { name }).first().click()
    },
    async choosesLastWeek() {
      await opensWeeks()
      await page.getByRole('menuitemradio').last().click()
    },
    showsOnly: (state) => page.locator('.filters .seg').getByText(state).click(),
  }
}

/** What a page offers at its top: add, import, versions, files, calendar address, watching and who may read. */
import { expect, type Locator, type Page } from '@playwright/test'

export interface PageBar {
  readonly addButton: Locator
  /** Adds an activity to the plan, which opens in the panel. */
  readonly adds: () => Promise<void>
  readonly opensTemplates: () => Promise<void>
  /** Adds an activity with the tasks of a template. */
  readonly addsFromTemplate: (name: string) => Promise<void>
  readonly importButton: Locator
  /** Opens the import of activities. */
  readonly imports: () => Promise<void>
  /** Copies the activities of last year, which the grid offers while it has others. */
  readonly offersLastYear: () => Promise<void>
  readonly versionsButton: Locator
  readonly opensVersions: () => Promise<void>
  readonly printButton: Locator
  readonly exportButton: Locator
  /** Takes the plan along as a file. */
  readonly exportsAs: (format: RegExp) => Promise<void>
  readonly briefingButton: Locator
  /** Takes what the overview shows along. */
  readonly briefsBy: (kind: string | RegExp) => Promise<void>
  readonly opensCalendarAddress: () => Promise<Locator>
  readonly watchButton: Locator
  readonly watchedButton: Locator
  /** @returns the dialog that says who can see and edit the plan */
  readonly opensAccess: () => Promise<Locator>
}

export function barOf(page: Page): PageBar {
  const button = (name: string): Locator => page.getByRole('button', { name, exact: true })
  const [addButton, importButton, versionsButton] = [
    button('Add activity'),
    button('Import activities'),
    button('Versions'),
  ]
  const [exportButton, briefingButton] = [button('Export plan'), button('Briefing')]
  const opensTemplates = (): Promise<void> => button('From a template').click()
  return {
    addButton,
    adds: () => addButton.click(),
    opensTemplates,
    async addsFromTemplate(name) {
      await opensTemplates()
      await button(`Use ${name}`).click()
    },
    importButton,
    imports: () => importButton.click(),
    offersLastYear: () => expect(button('More')).toBeVisible(),
    versionsButton,
    opensVersions: () => versionsButton.click(),
    printButton: button('Print'),
    exportButton,
    async exportsAs(format) {
      await exportButton.click()
      await page.getByRole('menuitem', { name: format }).click()
    },
    briefingButton,
    async briefsBy(kind) {
      await briefingButton.click()
      await page.getByRole('menuitem', { name: kind }).click()
    },
    async opensCalendarAddress() {
      await button('Calendar address').click()
      return page.getByRole('dialog', { name: 'Calendar address' })
    },
    watchButton: button('Watch'),
    watchedButton: button('Watched'),
    async opensAccess() {
      await button('Who can see and edit this plan').click()
      return page.getByRole('dialog', { name: 'Who can see and edit this plan' })
    },
  }
}

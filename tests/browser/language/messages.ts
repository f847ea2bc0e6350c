/** The short messages that say what happened, some with a way back. */
import { type Locator, type Page } from '@playwright/test'

export const messagesOf = (page: Page): Locator => page.getByRole('region', { name: 'Messages' })
export const toastOf = (page: Page): Locator => page.locator('.toast')

/** The way back of the newest message. */
export const undoButtonOf = (page: Page): Locator => messagesOf(page).getByRole('button', { name: 'Undo' }).last()

/** Takes back what the newest message says. */
export const undoInMessage = (page: Page): Promise<void> => undoButtonOf(page).click()

/** Browsers in which people work without network, for a capture: their edits never reached the server. */
import { chromium, expect, type Browser, type BrowserContext, type Page } from '@playwright/test'
import { browserPath } from '../harness/chromium.ts'
import { signIn } from '../browser/fixtures.ts'
import { narrativeOf, saveStateOf, waitUntilSaved } from '../browser/language/editors.ts'
import { commentsOf, openAccountMenu } from '../browser/language/frame.ts'
import type { Visit } from '../browser/language/person.ts'
import { planner, planPath } from '../browser/language/places.ts'
import { viewOf } from '../browser/language/view.ts'
import { saveViewAs } from '../browser/language/views.ts'
import { untilKept } from '../browser/serviceWorker.ts'
import { untilStored } from '../browser/untilStored.ts'
import { emailOf } from '../harness/as.ts'
import { readStorage, type BrowserStorage } from './browserStorage.ts'
import type { StoredBrowsers } from './fixture.ts'

/**
 * The words of the planner of Denmark without network. The tests look for them in every capture: they stay as they are.
 */
export const UNSENT = {
  contact: 'Written on the train, Ναι 🎉',
  narrative: 'Typed without network. ',
  profileTitle: 'Offline title',
} as const
/** The words of the second planner of Sweden before their rights were taken, and a draft of a comment. */
export const REFUSED = 'Written before the rights changed'
export const DRAFT = 'A draft that nobody sent'
/** The name of a view of the helpdesk's queue. */
export const FILTER = 'My filter'

/** @param meanwhile runs on the server while both are offline; it takes the rights of the second person */
export async function leaveUnsentWork(http: string, meanwhile: () => Promise<void>): Promise<StoredBrowsers> {
  const browser = await chromium.launch({
    executablePath: browserPath(),
    args: ['--no-sandbox', '--disable-gpu'],
  })
  try {
    const first = await openEditor(browser, http, planner('dk'), planPath('dk'))
    await readPages(first.page)
    const second = await openEditor(browser, http, emailOf('planner2.se'), planPath('se'))
    await typeWithoutNetwork(first.context, first.page)
    await goOffline(second.context, second.page)
    await second.page.getByRole('textbox', { name: 'Contact' }).fill(REFUSED)
    await untilStored(second.page)
    await meanwhile()
    await second.context.setOffline(false)
    await expect(second.page.getByText('Some of your changes could not be sent.')).toBeVisible({ timeout: 30_000 })
    const settings = await chooseSettings(await openBrowser(browser, http, emailOf('helpdesk'), '/queue/sid-2027'))
    return {
      unsent: await storageAfterClosing(first),
      refused: await storageAfterClosing(second),
      settings: await storageAfterClosing(settings),
    }
  } finally {
    await browser.close()
  }
}

async function openBrowser(browser: Browser, http: string, email: string, path: string): Promise<Visit> {
  const context = await browser.newContext({ baseURL: http, viewport: { width: 1440, height: 900 }, locale: 'en-GB' })
  await signIn(context, email)
  const page = await context.newPage()
  await page.goto(path)
  return { context, page }
}

async function openEditor(browser: Browser, http: string, email: string, path: string): Promise<Visit> {
  const visit = await openBrowser(browser, http, email, path)
  await waitUntilSaved(visit.page)
  await untilKept(visit.page, 'editor')
  return visit
}

/** A view of the helpdesk's queue, which release 0.1.0 saved in the browser, and the dark theme. */
async function chooseSettings(visit: Visit): Promise<Visit> {
  const { page } = visit
  await saveViewAs(page, FILTER)
  await openAccountMenu(page)
  await page.getByRole('menuitem', { name: 'System colours' }).click()
  await page.getByRole('menuitemradio', { name: 'Dark colours' }).click()
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark')
  return visit
}

/** Fills the cache of responses, the settings, and the draft of a comment. */
async function readPages(page: Page): Promise<void> {
  await page.goto('/plans/sid-2027')
  await expect(page.getByRole('table', { name: 'Centres and their plans' })).toBeVisible()
  await page.goto(planPath('pt'))
  await expect(page.getByRole('table', { name: 'Activities' })).toBeVisible()
  await untilAnswerIsKept(page, '/api/campaigns/sid-2027/plans/pt')
  await page.goto('/profiles/sid-2027/dk')
  await waitUntilSaved(page)
  await page.goto(`${planPath('dk')}?comments=open`)
  await waitUntilSaved(page)
  await viewOf(page).togglesColumns('Partners')
  await commentsOf(page).getByRole('button', { name: 'Comment', exact: true }).click()
  await page.getByRole('textbox', { name: 'Your comment' }).fill(DRAFT)
  await expect(page.getByText('Draft saved')).toBeVisible()
  await untilStored(page)
}

/** An answer is stored after it is shown. */
async function untilAnswerIsKept(page: Page, path: string): Promise<void> {
  const keys = () =>
    page.evaluate(async () => {
      const known = (await indexedDB.databases()).find(({ name }) => name?.startsWith('sid-answers/'))
      const opened = indexedDB.open(known?.name ?? '')
      await new Promise((resolve) => (opened.onsuccess = resolve))
      const asked = opened.result.transaction('answers').objectStore('answers').getAllKeys()
      await new Promise((resolve) => (asked.onsuccess = resolve))
      opened.result.close()
      return asked.result.map(String)
    })
  await expect.poll(keys).toContain(path)
}

/** Chromium leaves open sockets open when it goes offline, so the page is loaded again. */
async function goOffline(context: BrowserContext, page: Page): Promise<void> {
  await context.setOffline(true)
  await page.reload()
  await expect(saveStateOf(page)).toContainText('saved on this device', { timeout: 20_000 })
}

async function typeWithoutNetwork(context: BrowserContext, page: Page): Promise<void> {
  await page.goto(planPath('dk'))
  await waitUntilSaved(page)
  await goOffline(context, page)
  await page.getByRole('textbox', { name: 'Contact' }).fill(UNSENT.contact)
  await narrativeOf(page).press('Control+Home')
  await page.keyboard.type(UNSENT.narrative)
  await untilStored(page)
  await page.goto('/profiles/sid-2027/dk')
  await page.getByRole('textbox', { name: 'Title, English' }).fill(UNSENT.profileTitle)
  await untilStored(page)
}

/** Reads the storage from a page of the same origin that runs nothing of ours: a response of the API. */
async function storageAfterClosing({ context, page }: Visit): Promise<BrowserStorage> {
  await page.close()
  const blank = await context.newPage()
  await context.setOffline(false)
  await blank.goto('/api/sign-in')
  const storage = await readStorage(blank)
  await context.close()
  return storage
}

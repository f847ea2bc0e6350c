/** Imports that are written as several updates: one without room, and one whose connection drops. */
import { expect, type Page } from '@playwright/test'
import { test } from './fixtures.ts'
import { barOf } from './language/bar.ts'
import { saveStateOf, waitUntilSaved } from './language/editors.ts'
import { gridOf } from './language/grid.ts'
import { planPath, planner } from './language/places.ts'

const WORDS = 'Young people ask and the panel answers what it can. '
/** Times the words in each row: of the first three rows fill one update, of the others few fill the plan. */
const [LONG, VERY_LONG] = [290, 4000]
const csv = (count: number, times: number): Buffer =>
  Buffer.from(
    `Titel,Offers\n${Array.from({ length: count }, (_, at) => `Part ${at},${WORDS.repeat(times)}`).join('\n')}`,
  )

const dialogOf = (page: Page) => page.getByRole('alertdialog', { name: 'Import activities' })
const writingOf = (page: Page) => page.getByRole('alertdialog', { name: 'Writing activities' })
const countOf = async (page: Page) => Number(await gridOf(page).getAttribute('aria-rowcount')) - 1

async function choose(page: Page, count: number, times = LONG): Promise<void> {
  await barOf(page).imports()
  await dialogOf(page)
    .locator('input[type="file"]')
    .setInputFiles({ name: 'plan.csv', mimeType: 'text/csv', buffer: csv(count, times) })
}

/** Cuts the socket of the plan when it sends a given large frame, which does not arrive. @returns lets it come back */
async function cutAtPart(page: Page, part: number): Promise<() => void> {
  let isDown = false
  let parts = 0
  await page.routeWebSocket(/\/sync\//, async (socket) => {
    if (isDown) return socket.close()
    const server = socket.connectToServer()
    socket.onMessage((frame) => {
      if (!isDown && frame.length > 20_000 && ++parts === part) {
        isDown = true
        void server.close()
        return void socket.close()
      }
      if (!isDown) server.send(frame)
    })
  })
  await page.reload()
  await waitUntilSaved(page)
  return () => {
    isDown = false
  }
}

test(
  'An import into a plan that is nearly full says how many activities fit before anything is written',
  { tag: '@long' },
  async ({ visit }) => {
    const { page } = await visit(planner('me'), planPath('me'))
    await waitUntilSaved(page)
    const before = await countOf(page)
    await choose(page, 26, VERY_LONG)
    await expect(dialogOf(page)).toContainText(/The plan has room for the first 2\d/)
    await expect(dialogOf(page)).toContainText(/\d+ activities stay out. Nothing is written yet./)
    expect(await countOf(page)).toBe(before)
    const button = dialogOf(page).getByRole('button', { name: /^Import the first 2\d activities$/ })
    const count = Number(/\d+/.exec(await button.innerText())?.[0])
    await button.click()
    await expect(dialogOf(page)).toHaveCount(0)
    await waitUntilSaved(page)
    await expect.poll(() => countOf(page)).toBe(before + count)
    await choose(page, 2, VERY_LONG)
    await expect(dialogOf(page)).toContainText(/The plan has no room for more|The plan has room for the first/)
  },
)

test(
  'An import whose connection drops says what is saved, asks before the page is left, and goes on when it is back',
  { tag: '@long' },
  async ({ visit }) => {
    const { page } = await visit(planner('lu'), planPath('lu'))
    const comeBack = await cutAtPart(page, 2)
    const before = await countOf(page)
    await choose(page, 24)
    await dialogOf(page).getByRole('button', { name: 'Import 24 activities' }).click()
    await expect(writingOf(page)).toContainText('The server cannot be reached.')
    await expect(writingOf(page)).toContainText(/[1-9]\d* of 24 activities are written and saved/)
    const asked = page.waitForEvent('dialog')
    await page.close({ runBeforeUnload: true })
    const question = await asked
    expect(question.type()).toBe('beforeunload')
    await question.dismiss()
    comeBack()
    await expect(writingOf(page)).toHaveCount(0)
    await waitUntilSaved(page)
    await expect.poll(() => countOf(page)).toBe(before + 24)
    const title = gridOf(page).locator('[data-cell="title"]').first()
    await title.focus()
    await page.keyboard.press('Control+z')
    await expect.poll(() => countOf(page)).toBe(before)
    await title.focus()
    await page.keyboard.press('Control+y')
    await expect.poll(() => countOf(page)).toBe(before + 24)
    await waitUntilSaved(page)
  },
)

test(
  'An import that is stopped while the server cannot be reached leaves nothing behind, for nobody',
  { tag: '@long' },
  async ({ visit }) => {
    const { page } = await visit(planner('si'), planPath('si'))
    const comeBack = await cutAtPart(page, 2)
    const before = await countOf(page)
    await choose(page, 24)
    await dialogOf(page).getByRole('button', { name: 'Import 24 activities' }).click()
    await expect(writingOf(page)).toContainText('The server cannot be reached.')
    await writingOf(page).getByRole('button', { name: 'Stop' }).click()
    await expect(page.getByText('Stopped. What was written has been taken back.').first()).toBeAttached()
    await expect(dialogOf(page).getByRole('button', { name: 'Import 24 activities' })).toBeVisible()
    comeBack()
    await page.keyboard.press('Escape')
    await waitUntilSaved(page)
    await page.reload()
    await waitUntilSaved(page)
    expect(await countOf(page)).toBe(before)
  },
)

test(
  'Offline, neither a file is read nor a long import begun, and each says that nothing was written',
  { tag: '@long' },
  async ({ visit }) => {
    const { context, page } = await visit(planner('hr'), planPath('hr'))
    await waitUntilSaved(page)
    const before = await countOf(page)
    await choose(page, 24)
    const button = dialogOf(page).getByRole('button', { name: 'Import 24 activities' })
    await expect(button).toBeVisible()
    await context.setOffline(true)
    await expect(saveStateOf(page)).not.toHaveText('Saved')
    await button.click()
    const needsConnection = page.getByRole('alertdialog', { name: 'This needs a connection' })
    await expect(needsConnection).toContainText('Nothing was written.')
    await needsConnection.getByRole('button', { name: 'Close' }).click()
    await dialogOf(page).getByRole('button', { name: 'Choose another file' }).click()
    await dialogOf(page)
      .locator('input[type="file"]')
      .setInputFiles({ name: 'plan.csv', mimeType: 'text/csv', buffer: csv(1, LONG) })
    await expect(dialogOf(page)).toContainText('Not read: The server cannot be reached. Nothing was written.')
    await context.setOffline(false)
    await page.keyboard.press('Escape')
    expect(await countOf(page)).toBe(before)
  },
)

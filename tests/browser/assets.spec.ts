import { expect, type Page } from '@playwright/test'
import { expectNoFaults, expectNoOverflow } from './faultless.ts'
import { IDLE_CONNECTION, test } from './fixtures.ts'
import { expectViewOnly, viewOnlyOf, waitUntilSaved } from './language/editors.ts'
import { planner, secondPlanner } from './language/places.ts'
import { viewOf } from './language/view.ts'

const GALLERY = '/assets/sid-2027'
const filesOf = (page: Page) => page.getByRole('list', { name: 'Files' }).getByRole('article')
const fileOf = (page: Page, title: string) =>
  filesOf(page).filter({ has: page.getByRole('heading', { name: title, exact: true }) })
const panelOf = (page: Page) => page.getByRole('complementary', { name: /^(New file|File)/ })

test('The gallery is filtered with the keyboard alone, says how many fit, and shows all again', async ({ visit }) => {
  const { page } = await visit('reader@demo.example', GALLERY)
  await expect(page.getByText(/^12 official files and \d+ files from 14 centres\.$/)).toBeVisible()
  await expectViewOnly(page, 'Only the owners can edit these files')
  const total = await filesOf(page).count()
  await viewOf(page).fileSearchField.focus()
  for (const _ of ['Translation wanted', 'More filters']) await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  await page.keyboard.press('Tab')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.type('Off')
  await page.keyboard.press('Enter')
  await expect(filesOf(page)).toHaveCount(12)
  await page.keyboard.press('Tab')
  await expect(page.getByRole('button', { name: /Kind/ })).toBeFocused()
  await page.keyboard.press('Enter')
  await page.keyboard.type('Post')
  await page.keyboard.press('Enter')
  await expect(filesOf(page)).toHaveCount(2)
  await expect(page.getByText(`2 of ${total} files match the filters.`)).toBeVisible()
  await expect(viewOf(page).moreFilters).toHaveText(/^More filters\s*2/)
  await viewOf(page).fileSearchField.focus()
  await page.keyboard.type('nothing like this')
  await expect(page.getByRole('heading', { name: 'No results' })).toBeVisible()
  await viewOf(page).clearButton.focus()
  await page.keyboard.press('Enter')
  await expect(filesOf(page)).toHaveCount(total)
  await page.getByRole('checkbox', { name: 'Translation wanted' }).focus()
  await page.keyboard.press('Space')
  for (const file of await filesOf(page).all()) await expect(file.getByText('Translation wanted')).toBeVisible()
})

test('A planner finds a centre’s file in its language, and its source', async ({ visit }) => {
  const { page } = await visit(planner('dk'), GALLERY)
  await viewOf(page).fileSearchField.fill('croatia kartice')
  await expect(filesOf(page)).toHaveCount(1)
  await expect(page.getByRole('heading', { name: 'Kartice za kviz s Ally' })).toHaveAttribute('lang', 'hr')
  await page.getByRole('button', { name: 'Adapted from Ally, the figure in twelve poses (Official)' }).click()
  const original = filesOf(page).filter({
    has: page.getByRole('heading', { name: 'Ally, the figure in twelve poses' }),
  })
  await expect(original).toBeFocused()
})

test('A link is copied, or shown where the browser refuses; opening leads elsewhere without a trace', async ({
  visit,
}) => {
  const { context, page } = await visit('reader@demo.example', GALLERY)
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  await page.getByRole('button', { name: /^Copy link to Sticker sheet, eight stickers$/ }).click()
  await expect(page.getByText('Link to “Sticker sheet, eight stickers” copied').last()).toBeVisible()
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe('https://materials.example/ally/stickers.pdf')
  const open = page.getByRole('link', { name: /^Open Sticker sheet, eight stickers$/ })
  await expect(open).toHaveAttribute('rel', 'noopener noreferrer')
  await expect(open).toHaveAttribute('target', '_blank')
  await page.evaluate(() => {
    navigator.clipboard.writeText = () => Promise.reject(new Error('refused'))
  })
  await page.getByRole('button', { name: /^Copy link to Sticker sheet, eight stickers$/ }).click()
  const byHand = page.getByRole('alertdialog', { name: 'Copy this text' })
  await expect(byHand.getByRole('textbox')).toHaveValue('https://materials.example/ally/stickers.pdf')
  await page.keyboard.press('Escape')
  await expect(byHand).toHaveCount(0)
})

test('Nothing is asked of any other site', async ({ visit, server }) => {
  const { page } = await visit('reader@demo.example', '/')
  const foreign: string[] = []
  page.on('request', (request) => {
    if (!request.url().startsWith(server.http)) foreign.push(request.url())
  })
  await page.goto(GALLERY)
  await expect(filesOf(page).first()).toBeVisible()
  expect(foreign).toEqual([])
})

test('Two planners keep their centre’s files together: added, written at once, put away, restored', async ({
  visit,
}) => {
  const one = await visit(planner('si'), GALLERY)
  const reader = await visit('reader@demo.example', GALLERY)
  await one.page.getByRole('link', { name: 'Edit our files' }).click()
  await waitUntilSaved(one.page)
  await expect(one.page.getByRole('heading', { name: 'No files yet' })).toBeVisible()
  await one.page.getByRole('button', { name: 'Add a file' }).click()
  const title = (page: Page) => panelOf(page).getByRole('textbox', { name: 'Title' })
  // Nothing is there for others before it has a title or an address.
  await expect(title(one.page)).toBeFocused()
  await one.page.keyboard.type('[]')
  await expect(one.page.getByRole('heading', { name: 'No files yet' })).toBeVisible()
  await one.page.keyboard.press('Enter')
  await expect(filesOf(reader.page).filter({ hasText: '[]' })).toBeVisible()
  const two = await visit(secondPlanner('si'), one.page.url())
  await expect(title(two.page)).toHaveValue('[]')
  await title(one.page).press('Home')
  await title(two.page).press('End')
  await Promise.all([
    title(one.page).pressSequentially('Plakat ', { delay: 12 }),
    title(two.page).pressSequentially(' Skupaj', { delay: 12 }),
  ])
  await expect(title(one.page)).toHaveValue('Plakat [] Skupaj')
  await expect(panelOf(one.page).locator('.who-is-in')).toBeVisible()
  await panelOf(two.page)
    .getByRole('button', { name: /^(?!Comment).*Adapted from/ })
    .click()
  await two.page.getByRole('option', { name: /^Poster “Together/ }).click()
  await panelOf(two.page).getByRole('checkbox', { name: 'Translation wanted' }).press('Space')
  await expect(panelOf(one.page).getByRole('checkbox', { name: 'Translation wanted' })).toBeChecked()
  await expect(fileOf(reader.page, 'Plakat [] Skupaj')).toContainText('Adapted from Poster “Together')
  await panelOf(one.page).getByRole('button', { name: 'Move to trash' }).click()
  await expect(fileOf(reader.page, 'Plakat [] Skupaj')).toHaveCount(0)
  await two.page.locator('summary').click()
  await two.page.getByRole('button', { name: /^Restore\s*Plakat \[\] Skupaj$/ }).click()
  await expect(fileOf(reader.page, 'Plakat [] Skupaj')).toBeVisible()
  await waitUntilSaved(two.page)
})

test('Undo takes back one’s own change of a file and says what it was', async ({ visit }) => {
  const { page } = await visit(planner('pl'), `${GALLERY}/pl`)
  await waitUntilSaved(page)
  await page.getByRole('button', { name: /^Plakat/ }).click()
  const credit = panelOf(page).getByRole('textbox', { name: 'Credit' })
  // Comments come after the fields, as those of an activity do.
  await expect(panelOf(page).getByRole('heading', { name: 'Comments' })).toBeVisible()
  const words = await panelOf(page).innerText()
  expect(words.lastIndexOf('Comments')).toBeGreaterThan(words.lastIndexOf('Information that others need'))
  const before = await credit.inputValue()
  await credit.press('End')
  await page.keyboard.insertText(' and friends')
  await panelOf(page).getByRole('button', { name: 'Close' }).click()
  await page.keyboard.press('Control+z')
  await expect(credit).toHaveValue(before)
  await expect(page.getByText(/^Undone: Credit of “Plakat/)).toBeAttached()
})

test('An address that is no https link is refused, and is in nobody’s list', async ({ visit }) => {
  const { page } = await visit(planner('es'), `${GALLERY}/es`)
  await waitUntilSaved(page)
  await page.getByRole('button', { name: 'Hoja de pegatinas', exact: true }).click()
  const address = panelOf(page).getByRole('textbox', { name: 'File address' })
  for (const bad of ['javascript:alert(1)', 'data:text/html,x', 'http://materials.example/a.pdf']) {
    await address.fill(bad)
    await address.press('Tab')
    await expect(panelOf(page).getByText('Enter an address that starts with https://.')).toBeVisible()
    await expect(address).toHaveValue(bad)
  }
  const answer = await page.request.get('/api/campaigns/sid-2027/assets', IDLE_CONNECTION)
  expect(await answer.text()).not.toMatch(/javascript:|data:text|http:\/\//)
})

test('A coordinator edits the official files, and nobody else’s; planners read what they do not keep', async ({
  visit,
}) => {
  const { page } = await visit('coordinator@demo.example', GALLERY)
  await page.getByRole('link', { name: 'Edit official files' }).click()
  await waitUntilSaved(page)
  await page.getByRole('button', { name: 'Ally waves, animation for chats', exact: true }).click()
  await panelOf(page).getByRole('textbox', { name: 'Note' }).fill('Also as a sticker.')
  await waitUntilSaved(page)
  await page.goto(`${GALLERY}/dk`)
  await expectViewOnly(page, 'Only the owners can edit these files')
  await expect(page.getByRole('button', { name: 'Add a file' })).toHaveCount(0)
  const other = await visit(planner('dk'), `${GALLERY}/network`)
  await expect(viewOnlyOf(other.page)).toBeVisible()
  await expect(other.page.getByText('Also as a sticker.')).toBeVisible()
  await other.page.goto(`${GALLERY}/se`)
  await expectViewOnly(other.page, 'These are another centre’s files')
})

test('No fault that a machine can find, and no sideways scrolling', { tag: '@long' }, async ({ visit }) => {
  for (const width of [1440, 768, 375]) {
    const { page } = await visit(planner('dk'), GALLERY, { width })
    await expect(filesOf(page).first()).toBeVisible()
    await check(page)
    await page.goto(`${GALLERY}/dk`)
    await waitUntilSaved(page)
    await check(page)
    await page.getByRole('button', { name: 'Samtalekort med Ally', exact: true }).click()
    await check(page)
  }
})

async function check(page: Page): Promise<void> {
  await expectNoFaults(page)
  await expectNoOverflow(page)
}

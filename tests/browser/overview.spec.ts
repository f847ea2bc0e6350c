import { expect, type Page } from '@playwright/test'
import { test } from './fixtures.ts'
import { waitUntilSaved } from './language/editors.ts'
import { openSearch, searchFieldOf } from './language/frame.ts'
import { openActivity, panelOf } from './language/panel.ts'
import { planPath, planner } from './language/places.ts'
import { viewOf } from './language/view.ts'
import { chooseView, leaveView, saveViewAs, viewsButton } from './language/views.ts'
import { untilSearchable } from './untilSearchable.ts'

const READER = 'reader@demo.example'
const rowsOf = (page: Page) => page.getByRole('table', { name: 'Activities' }).locator('tbody tr:not(.group-row)')
/** How many activities the list says it has. */
const totalOf = async (page: Page): Promise<number> =>
  Number.parseInt((await viewOf(page).count.textContent()) ?? '', 10)

test('A reader goes from a filter to the matrix, from a number to its activities, and to the plan', async ({
  visit,
}) => {
  const { page } = await visit(READER, '/')
  await expect(page.getByRole('heading', { level: 1 })).toContainText(/^\d+ of 44 centres have begun a plan\./)
  const all = await totalOf(page)
  await viewOf(page).opensFilter()
  await page.getByRole('button', { name: 'Add: Audience', exact: true }).click()
  await page.getByRole('option', { name: 'Parents and caregivers' }).first().click()
  await page.keyboard.press('Escape')
  await expect(page).toHaveURL(/audience=parents/)
  await expect.poll(() => totalOf(page)).toBeLessThan(all)
  const narrowed = await totalOf(page)
  await expect(rowsOf(page)).toHaveCount(Math.min(narrowed, 100))

  await viewOf(page).goesTo('Coverage')
  await expect(page.getByRole('heading', { name: 'Gaps in this selection' })).toBeVisible()
  await expect(page.getByText('Not in this selection').first()).toBeVisible()
  const cell = page
    .getByRole('table', { name: 'Themes by centre' })
    .getByRole('link', { name: /^Artificial intelligence, / })
    .first()
  const count = Number.parseInt((await cell.textContent()) ?? '', 10)
  await cell.click()
  await expect(rowsOf(page)).toHaveCount(count)
  await expect(page).toHaveURL(/audience=parents.*theme=ai|theme=ai.*audience=parents/)
  await page.reload()
  await expect(rowsOf(page)).toHaveCount(count)
  await rowsOf(page).first().getByRole('link').click()
  await expect(page).toHaveURL(/\/plans\/sid-2027\/\w+\?activity=/)
  await expect(page.getByRole('complementary', { name: /^Activity: / })).toBeVisible()
})

test('A reader sees a planner’s changes, with old and new values, until they mark them as seen', async ({ visit }) => {
  const reader = await visit(READER, '/overview/sid-2027?view=changes')
  await reader.page.getByRole('button', { name: 'Mark as seen' }).click()
  await expect(reader.page.getByText('Nothing has changed since then.')).toBeVisible()
  const writer = await visit(planner('mt'), planPath('mt'))
  await waitUntilSaved(writer.page)
  await openActivity(writer.page, /./)
  const title = panelOf(writer.page).getByRole('textbox', { name: 'Title' })
  await title.fill('Lantern walk')
  await waitUntilSaved(writer.page)
  const change = reader.page.getByRole('listitem').filter({ hasText: 'Lantern walk' })
  await expect(change).toContainText('Text changed')
  await expect(change).toContainText('Malta')
  await reader.page.getByRole('button', { name: 'Mark as seen' }).click()
  await expect(change).toHaveCount(0)
})

test('The changes beside the list are narrowed by the filters, and say so', async ({ visit }) => {
  const { page } = await visit(READER, '/overview/sid-2027')
  const aside = page.getByRole('complementary', { name: /^What changed|^Changed since/ })
  await expect(aside).not.toContainText('Filtered')
  const writer = await visit(planner('mt'), planPath('mt'))
  await waitUntilSaved(writer.page)
  await openActivity(writer.page, /./)
  await panelOf(writer.page).getByRole('textbox', { name: 'Title' }).fill('Kite day')
  await waitUntilSaved(writer.page)
  await expect(aside).toContainText('Kite day')
  await page.goto('/overview/sid-2027?centre=is')
  await expect(aside).toContainText('Filtered: Iceland')
  await expect(aside).not.toContainText('Kite day')
  await expect(aside).toContainText('nothing')
  await page.goto('/overview/sid-2027?centre=mt&view=changes')
  await expect(page.getByText('Filtered: Malta')).toBeVisible()
  await expect(page.getByRole('listitem').filter({ hasText: 'Kite day' })).toBeVisible()
})

test('A view of the overview has a name, and is found again on another device', async ({ visit }) => {
  const { page } = await visit(READER, '/overview/sid-2027?theme=ai&status=confirmed')
  const total = await totalOf(page)
  await saveViewAs(page, 'AI, certain')
  await expect(viewsButton(page)).toHaveAccessibleName('View: AI, certain')
  const other = await visit(READER, '/overview/sid-2027')
  await chooseView(other.page, 'AI, certain')
  await expect.poll(() => totalOf(other.page)).toBe(total)
  await expect(other.page).toHaveURL(/theme=ai/)
  await other.page.getByRole('button', { name: 'Remove Status: Confirmed' }).click()
  await expect(viewsButton(other.page)).toHaveAccessibleName('View: AI, certain, changed')
  await leaveView(other.page, 'All activities')
  await expect(other.page).toHaveURL(/sid-2027\??$/)
})

test('Ctrl+K finds an activity by other words for the same thing', async ({ visit }) => {
  const { page } = await visit(READER, '/')
  await expect(rowsOf(page).first()).toBeVisible()
  await untilSearchable(page)
  await openSearch(page)
  await searchFieldOf(page).fill('sexuelle Erpressung')
  const found = page.getByRole('menuitem', { name: /Helpline protocol on sextortion/ })
  await expect(found).toContainText('other words for it')
  await found.click()
  await expect(page).toHaveURL(/\/plans\/sid-2027\/ro\?activity=/)
})

test('Columns and close rows are kept on the device, and are in no address', { tag: '@long' }, async ({ visit }) => {
  const { context, page } = await visit(READER, '/overview/sid-2027')
  await viewOf(page).togglesColumns('Partners', 'Owner', 'Description', 'In English, in one line')
  await viewOf(page).becomesCompact()
  await expect(page.locator('.activity-list.is-compact')).toBeVisible()
  expect(new URL(page.url()).search).toBe('')
  const later = await context.newPage()
  await later.goto('/overview/sid-2027?theme=ai')
  for (const name of ['Partners', 'Owner', 'Description', 'In English, in one line'])
    await expect(later.getByRole('columnheader', { name })).toBeVisible()
  await expect(later.locator('.activity-list.is-compact')).toBeVisible()
  const elsewhere = await visit(READER, '/overview/sid-2027')
  await expect(rowsOf(elsewhere.page).first()).toBeVisible()
  await expect(elsewhere.page.getByRole('columnheader', { name: 'Partners' })).toHaveCount(0)
})

test('j and k lead from activity to activity, and Enter opens one; in a field they are letters', async ({ visit }) => {
  const { page } = await visit(READER, '/overview/sid-2027')
  const links = rowsOf(page).getByRole('link')
  await expect(links.nth(1)).toBeVisible()
  await page.keyboard.press('j')
  await expect(links.nth(0)).toBeFocused()
  await page.keyboard.press('j')
  await page.keyboard.press('j')
  await page.keyboard.press('k')
  await expect(links.nth(1)).toBeFocused()

  await viewOf(page).groupButton.press('Enter')
  await page.keyboard.press('j')
  await expect(page.getByRole('menu')).toBeVisible()
  await page.keyboard.press('Escape')
  await untilSearchable(page)
  const words = viewOf(page).searchField
  await words.fill('')
  await words.press('j')
  await words.press('k')
  await expect(words).toBeFocused()
  await expect(words).toHaveValue('jk')
  // A list that is replaced while its last link has the focus takes the focus with it.
  await expect(links).not.toHaveCount(100)
  await words.fill('')
  await expect(links).toHaveCount(100)

  await links.last().focus()
  const shown = await links.count()
  await page.keyboard.press('j')
  await expect.poll(() => links.count()).toBeGreaterThan(shown)
  await page.keyboard.press('j')
  await expect(links.nth(shown)).toBeFocused()
  const title = (await links.nth(shown).textContent()) ?? ''
  await page.keyboard.press('Enter')
  await expect(page.getByRole('complementary', { name: `Activity: ${title}` })).toBeVisible()
})

test('The timeline shows overlaps in lanes, leads to an activity by keyboard, and moves to other weeks', async ({
  visit,
}) => {
  const { page } = await visit(READER, '/overview/sid-2027?view=calendar&centre=at')
  const timeline = page.getByRole('region', { name: 'Timeline' })
  const bars = timeline.getByRole('list', { name: 'Austria' }).getByRole('link')
  await expect(bars.first()).toBeVisible()
  const boxes = await bars.evaluateAll((all) => all.map((one) => one.getBoundingClientRect().toJSON() as DOMRect))
  for (const [at, a] of boxes.entries())
    for (const b of boxes.slice(at + 1))
      expect(a.right <= b.left + 1 || b.right <= a.left + 1 || a.bottom <= b.top + 1 || b.bottom <= a.top + 1).toBe(
        true,
      )
  const count = await bars.count()
  await expect(page.getByRole('status').filter({ hasText: `${count} activities` })).toBeVisible()

  await viewOf(page).choosesLastWeek()
  await expect(page.getByRole('heading', { name: /^Day by day, / })).not.toContainText('Feb')
  await viewOf(page).choosesWeek(/Feb/)

  await timeline.focus()
  await page.keyboard.press('Tab')
  await expect(bars.first()).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/\/plans\/sid-2027\/at\?activity=/)
})

test('The timeline scrolls in its own box on a phone, and begins at the day', async ({ visit }) => {
  const { page } = await visit(READER, '/overview/sid-2027?view=calendar', { width: 375 })
  const timeline = page.getByRole('region', { name: 'Timeline' })
  await expect(timeline.getByRole('link').first()).toBeVisible()
  const day = await timeline.locator('.timeline-head .is-the-day').boundingBox()
  expect(day?.x).toBeGreaterThan(0)
  expect(day?.x).toBeLessThan(300)
  await expect.poll(() => page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(375)
  const bars = timeline.getByRole('link')
  await expect(bars).toHaveCount(100)
  await page.locator('.timeline-foot').getByRole('button', { name: 'Show more' }).click()
  await expect.poll(() => bars.count()).toBeGreaterThan(100)
})

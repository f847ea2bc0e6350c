/** The days and hours of an activity, by real keys: in one line and part by part. */
import { expect, type Page } from '@playwright/test'
import { test } from './fixtures.ts'
import { waitUntilSaved } from './language/editors.ts'
import { cellIn, rowsOf } from './language/grid.ts'
import { openActivity, panelOf } from './language/panel.ts'
import { secondPlanner } from './language/places.ts'
import { openPlan } from './openPlan.ts'

const editorOf = (page: Page) => page.getByRole('dialog', { name: /^When/ })
const lineOf = (page: Page) => editorOf(page).getByRole('textbox', { name: 'Days and hours' })
const CALL = /Nordic call/
const whenOf = (page: Page) => cellIn(rowsOf(page).filter({ hasText: CALL }), 'when')

/** Types into the cell of the days as a planner does, without opening it first. */
async function typeDays(page: Page, text: string): Promise<void> {
  await whenOf(page).focus()
  await page.keyboard.type(text)
}

test('A typed day moves an activity and keeps its length; hours, weekdays and ranges are read in the same line', async ({
  visit,
}) => {
  const page = await openPlan(visit, 'dk')
  await expect(whenOf(page)).toContainText('24 Feb')
  for (const [text, shown] of [
    ['24.2.', 'Wed 24 Feb'],
    ['9.2.', 'Tue 9 Feb'],
    ['10 feb, 9–11', 'Wed 10 Feb09:00–11:00'],
    ['tue 10–12', 'Tue 9 Feb10:00–12:00'],
    ['9.–12.2.', '9–\u200b12\u00a0Feb10:00–12:00'],
    ['16.2.', '16–\u200b19\u00a0Feb10:00–12:00'],
    ['09/02/27', '9–\u200b12\u00a0Feb10:00–12:00'],
    ['tirsdag den 2. marts kl. 14', '2–\u200b5\u00a0Mar14:00'],
  ] as const) {
    await typeDays(page, text)
    await page.keyboard.press('Enter')
    await expect(editorOf(page)).toHaveCount(0)
    await expect(whenOf(page), text).toContainText(shown)
  }
  for (let step = 0; step < 8; step++) await page.keyboard.press('Control+z')
  await expect(whenOf(page)).toContainText('24 Feb')
})

test('A moved last day follows the first one part by part too, and a year of two digits is of this century', async ({
  visit,
}) => {
  const page = await openPlan(visit, 'dk')
  await typeDays(page, '9.–11.2.')
  await page.keyboard.press('Tab')
  const first = editorOf(page).getByRole('group', { name: 'First day', exact: true })
  await expect(first.getByRole('spinbutton').first()).toBeFocused()
  await page.keyboard.type('160227')
  await page.keyboard.press('Enter')
  await expect(editorOf(page)).toHaveCount(0)
  await expect(whenOf(page)).toContainText('16–\u200b18\u00a0Feb')
  await page.keyboard.press('Control+z')
  await expect(whenOf(page), 'line and parts are one step').toContainText('24 Feb')
})

test(
  'Escape changes nothing, whatever was typed in the line or in the parts, and colleagues see nothing of it',
  { tag: '@long' },
  async ({ visit }) => {
    const page = await openPlan(visit, 'dk')
    const colleague = await openPlan(visit, 'dk', secondPlanner('dk'))
    const before = (await whenOf(page).textContent()) ?? ''
    const version = async () => (await page.request.get('/api/campaigns/sid-2027/plans/dk')).json() as Promise<object>
    const stored = JSON.stringify(await version())
    async function leave(): Promise<void> {
      await page.keyboard.press('Escape')
      await expect(editorOf(page)).toHaveCount(0)
      await expect(whenOf(page)).toBeFocused()
    }
    for (const typed of ['11', '9 mar', '9.–12.2. 10–12', 'nonsense']) {
      await typeDays(page, typed)
      await expect(lineOf(page)).toHaveValue(typed)
      await leave()
    }
    // Taken by the line, then part by part: the first day in full, the last one in part, an hour.
    await typeDays(page, '9.–12.2.')
    await page.keyboard.press('Tab')
    await page.keyboard.type('10022027')
    await page.keyboard.press('Tab')
    await expect(editorOf(page).getByRole('button', { name: 'Open calendar' }).first()).toBeFocused()
    await page.keyboard.press('Tab')
    await page.keyboard.type('12')
    // With the name of who is in it.
    await expect(whenOf(colleague)).toHaveText(`${before}Planner, Denmark`)
    await leave()
    await expect(page.getByText(/so nothing was changed/)).toHaveCount(0)
    await expect(whenOf(page)).toHaveText(before)
    await expect(whenOf(colleague)).toHaveText(before)
    await waitUntilSaved(page)
    expect(JSON.stringify(await version()), 'nothing was written').toBe(stored)
  },
)

test('A line that cannot be read keeps its editor open and says why; a far year is asked about', async ({ visit }) => {
  const page = await openPlan(visit, 'dk')
  const before = (await whenOf(page).textContent()) ?? ''
  await typeDays(page, '31.2.')
  await page.keyboard.press('Enter')
  await expect(editorOf(page).getByText('February 2027 has only 28 days.')).toBeVisible()
  await lineOf(page).fill('next week')
  await page.keyboard.press('Enter')
  await expect(editorOf(page).getByText('This is not a day or an hour.', { exact: false })).toBeVisible()
  await lineOf(page).fill('9 feb 2072')
  await expect(editorOf(page).getByText('Tuesday 9 February 2072')).toBeVisible()
  await page.keyboard.press('Enter')
  await expect(editorOf(page).getByText('Not kept yet: is the year 2072 right?')).toBeVisible()
  await expect(whenOf(page)).toHaveText(before)
  await page.keyboard.press('Escape')
  await expect(whenOf(page)).toHaveText(before)
})

test('The panel has the same line: Enter takes it, Escape drops it first', async ({ visit }) => {
  const page = await openPlan(visit, 'dk')
  await openActivity(page, CALL)
  const line = panelOf(page).getByRole('textbox', { name: 'Days and hours' })
  await line.fill('onsdag 10-11')
  await page.keyboard.press('Escape')
  await expect(line).toHaveValue('')
  await expect(panelOf(page)).toBeVisible()
  await line.fill('fri 10-11.30')
  await expect(panelOf(page).getByText('Friday 26 February 2027, 10:00–11:30')).toBeVisible()
  await page.keyboard.press('Enter')
  await expect(line).toHaveValue('')
  await expect(whenOf(page)).toContainText('Fri 26 Feb10:00–11:30')
  await page.keyboard.press('Control+z')
  await expect(whenOf(page)).toContainText('24 Feb')
})

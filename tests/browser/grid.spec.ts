import { expect } from '@playwright/test'
import { IDLE_CONNECTION, test } from './fixtures.ts'
import { waitUntilSaved } from './language/editors.ts'
import { hereNowOf } from './language/frame.ts'
import { cellIn, gridOf, openGaps, rowAt, rowsOf } from './language/grid.ts'
import { panelOf } from './language/panel.ts'
import { secondPlanner } from './language/places.ts'
import { openPlan } from './openPlan.ts'

test('A cell of every kind is edited in its place with the keyboard alone', async ({ visit }) => {
  const page = await openPlan(visit, 'lt')
  const row = rowAt(page, 0)
  const title = (await row.locator('.title').textContent()) ?? ''
  await cellIn(row, 'title').focus()
  await page.keyboard.press('Enter')
  await expect(row.getByRole('textbox')).toBeFocused()
  await page.keyboard.type(' (new)')
  await page.keyboard.press('Tab')
  await expect(row.locator('.title')).toHaveText(`${title} (new)`)
  await expect(cellIn(row, 'themes')).toBeFocused()

  await page.keyboard.press('F2')
  await page.keyboard.type('sextort')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await page.keyboard.press('Tab')
  await expect(cellIn(row, 'when')).toBeFocused()
  await expect(cellIn(row, 'themes')).toContainText('+1')

  await page.keyboard.type('12022027')
  await page.keyboard.press('Enter')
  await expect(cellIn(rowAt(page, 1), 'when')).toBeFocused()
  await expect(cellIn(row, 'when')).toContainText('12 Feb')

  await page.keyboard.press('ArrowUp')
  for (const column of ['audiences', 'places', 'status']) {
    await page.keyboard.press('ArrowRight')
    await expect(cellIn(row, column)).toBeFocused()
  }
  await page.keyboard.type('canc')
  await page.keyboard.press('Enter')
  await expect(cellIn(row, 'status')).toBeFocused()
  // The value that it has already is a choice too, and one Escape leaves a search.
  for (const key of ['Enter', 'Escape']) {
    await page.keyboard.type('canc')
    await page.keyboard.press(key)
    await expect(page.getByRole('listbox')).toHaveCount(0)
    await expect(cellIn(row, 'status')).toBeFocused()
  }
  await expect(cellIn(row, 'status')).toHaveText('Cancelled')
  await cellIn(row, 'visibility').focus()
  await page.keyboard.press('Enter')
  const choices = page.getByRole('dialog', { name: /^Visible to/ })
  await expect(choices.getByText(/^(Only people with an account|Once your public page is published)/)).toBeVisible()
  await page.keyboard.press('Escape')

  await waitUntilSaved(page)
  const answer = await page.request.get('/api/campaigns/sid-2027/plans/lt', IDLE_CONNECTION)
  const [stored] = ((await answer.json()) as { activities: Record<string, unknown>[] }).activities
  expect(stored).toMatchObject({ title: `${title} (new)`, startsOn: '2027-02-12', status: 'cancelled' })
  expect(stored?.themes).toContain('sextortion')
})

test('The focus moves as in a spreadsheet, and one Tab leaves the grid', async ({ visit }) => {
  const page = await openPlan(visit, 'lv')
  const count = await rowsOf(page).count()
  await cellIn(rowAt(page, 0), 'title').focus()
  await page.keyboard.press('End')
  await expect(rowAt(page, 0).getByRole('button', { name: /^Actions for/ })).toBeFocused()
  await page.keyboard.press('Home')
  await expect(rowAt(page, 0).getByRole('checkbox')).toBeFocused()
  await page.keyboard.press('Control+End')
  await expect(rowAt(page, count - 1).getByRole('button', { name: /^Actions for/ })).toBeFocused()
  await page.keyboard.press('Control+Home')
  await expect(rowAt(page, 0).getByRole('checkbox')).toBeFocused()
  await page.keyboard.press('ArrowUp')
  await expect(gridOf(page).getByRole('checkbox', { name: 'Select all shown' })).toBeFocused()
  await page.keyboard.press('PageDown')
  await page.keyboard.press('ArrowRight')
  await expect(page.locator(':focus')).toHaveAttribute('data-cell', 'title')
  await page.keyboard.press('Tab')
  expect(await page.evaluate(() => document.activeElement?.closest('[role="grid"]') === null)).toBe(true)
  await page.keyboard.press('Shift+Tab')
  await expect(page.locator(':focus')).toHaveAttribute('data-cell', 'title')
})

test('Typing on a title adds at its end, Delete clears a set, and undo comes back to the cell', async ({ visit }) => {
  const page = await openPlan(visit, 'nl')
  const row = rowAt(page, 1)
  const title = (await row.locator('.title').textContent()) ?? ''
  await cellIn(row, 'title').focus()
  await page.keyboard.type('!é')
  await page.keyboard.press('Escape')
  await expect(cellIn(row, 'title')).toBeFocused()
  await expect(row.locator('.title')).toHaveText(`${title}!é`)
  await page.keyboard.press('ArrowRight')
  const chips = await cellIn(row, 'themes').locator('.chip').count()
  expect(chips).toBeGreaterThan(0)
  await page.keyboard.press('Delete')
  await expect(cellIn(row, 'themes')).toHaveText('Add a theme')
  await cellIn(rowAt(page, 0), 'status').focus()
  await page.keyboard.press('Control+z')
  await expect(cellIn(row, 'themes').locator('.chip')).toHaveCount(chips)
  await expect(cellIn(row, 'themes')).toBeFocused()
  await expect(panelOf(page)).toHaveCount(0)
})

test('A day that does not exist is named and not kept, and an end before the beginning is named', async ({ visit }) => {
  const page = await openPlan(visit, 'pl')
  const row = rowAt(page, 0)
  const before = (await cellIn(row, 'when').textContent()) ?? ''
  await cellIn(row, 'when').focus()
  await page.keyboard.press('Enter')
  const editor = page.getByRole('dialog', { name: /^When/ })
  await expect(editor).toBeVisible()
  await editor.getByRole('group', { name: 'First day', exact: true }).getByRole('spinbutton').first().focus()
  await page.keyboard.type('31022027')
  await expect(editor.getByText('February 2027 has only 28 days.')).toBeVisible()
  await editor.getByRole('group', { name: 'Last day', exact: true }).getByRole('spinbutton').first().focus()
  await expect(editor.getByText('February 2027 has only', { exact: false })).toBeVisible()
  await expect(cellIn(row, 'when')).toHaveText(before)
  await page.keyboard.type('01022027')
  await expect(editor.getByText('The end must be after the start.')).toBeVisible()
  await page.keyboard.press('Enter')
  await expect(editor).toHaveCount(0)
  await openGaps(page)
  await expect(page.getByRole('button', { name: '1 activity ends before it starts' })).toBeVisible()
  await page.keyboard.press('Escape')
  await page.keyboard.press('Control+z')
  await expect(cellIn(row, 'when')).toHaveText(before)
})

test('A day is kept once, when it is whole: half of one changes nothing, and an unlikely year is asked about', async ({
  visit,
}) => {
  const page = await openPlan(visit, 'pl')
  const row = rowAt(page, 0)
  const before = (await cellIn(row, 'when').textContent()) ?? ''
  const editor = page.getByRole('dialog', { name: /^When/ })
  const open = async (): Promise<void> => {
    await cellIn(row, 'when').focus()
    await page.keyboard.press('Enter')
    await editor.getByRole('spinbutton').first().focus()
  }
  await open()
  await page.keyboard.type('180220')
  await expect(cellIn(row, 'when')).toHaveText(before)
  await page.keyboard.press('Enter')
  await expect(editor).toHaveCount(0)
  await expect(page.getByText('The day was not complete, so nothing was changed.').first()).toBeVisible()
  await expect(cellIn(row, 'when')).toHaveText(before)

  await open()
  await page.keyboard.type('18022072')
  await expect(editor.getByText('Not kept yet: is the year 2072 right?')).toBeVisible()
  await expect(cellIn(row, 'when')).toHaveText(before)
  await editor.getByRole('spinbutton').nth(2).focus()
  await page.keyboard.type('2027')
  await page.keyboard.press('Enter')
  await expect(cellIn(row, 'when')).toContainText('18')

  await open()
  await editor.getByRole('button', { name: 'Several dates' }).click()
  await editor.getByRole('button', { name: 'Again one week later' }).click()
  await editor.getByRole('button', { name: 'Again one week later' }).click()
  await editor.getByRole('listitem', { name: 'Date 3' }).getByRole('textbox', { name: 'Place' }).fill('Gdańsk')
  await page.keyboard.press('Enter')
  await page.keyboard.press('Escape')
  await expect(cellIn(row, 'when')).toContainText('18 Feb–4 Mar3 dates')
  for (let step = 0; step < 5; step++) await page.keyboard.press('Control+z')
  await expect(cellIn(row, 'when')).toHaveText(before)
})

test('A cell in which somebody else is has their frame and name, and nobody’s typing is lost', async ({ visit }) => {
  const one = await openPlan(visit, 'it')
  const two = await openPlan(visit, 'it', secondPlanner('it'))
  await cellIn(rowAt(one, 0), 'themes').focus()
  await one.keyboard.press('Enter')
  const theirs = cellIn(rowAt(two, 0), 'themes')
  await expect(theirs).toHaveClass(/editing seat-\d/)
  await expect(theirs.locator('.who-is-in')).toHaveText(/Planner/)
  await one.keyboard.press('Escape')
  await expect(theirs).not.toHaveClass(/editing/)

  const title = (await rowAt(one, 1).locator('.title').textContent()) ?? ''
  for (const page of [one, two]) {
    await cellIn(rowAt(page, 1), 'title').focus()
    await page.keyboard.press('Enter')
  }
  await one.keyboard.press('Control+Home')
  await Promise.all([one.keyboard.type('aaaaa', { delay: 12 }), two.keyboard.type('zzzzz', { delay: 12 })])
  for (const page of [one, two]) {
    await expect(rowAt(page, 1).getByRole('textbox')).toHaveValue(`aaaaa${title}zzzzz`)
    const name = cellIn(rowAt(page, 1), 'title').locator('.who-is-in b').last()
    await expect(name).toHaveText(/planner/i)
    await expect(name, 'a name covers no text for long').toHaveCSS('opacity', '0')
  }
  await cellIn(rowAt(two, 2), 'status').focus()
  await two.keyboard.press('Enter')
  await one.keyboard.press('Escape')
  await hereNowOf(one)
    .getByRole('button', { name: /^Go to / })
    .click()
  await expect(cellIn(rowAt(one, 2), 'status')).toBeFocused()
})

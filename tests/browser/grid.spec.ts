import { expect, type Locator, type Page } from '@playwright/test'
import { expectNoFaults, expectNoOverflow } from './faultless.ts'
import {
  gridOf,
  IDLE_CONNECTION,
  openActivity,
  panelOf,
  planner,
  planPath,
  secondPlanner,
  test,
  waitUntilSaved,
} from './fixtures.ts'

/** Rows of activities; the head and groups have no title. */
const rowsOf = (page: Page) => gridOf(page).locator('[aria-selected]')
const rowAt = (page: Page, index: number) => rowsOf(page).nth(index)
const cellIn = (row: Locator, column: string) => row.locator(`[data-cell="${column}"]`)
const titlesOf = (page: Page) => page.locator('.c-title .title').allTextContents()

const openGaps = (page: Page) => page.getByRole('button', { name: /to complete$/ }).click()

async function openPlan(
  visit: Parameters<Parameters<typeof test>[2]>[0]['visit'],
  centre: string,
  email = planner(centre),
) {
  const { page } = await visit(email, planPath(centre))
  await waitUntilSaved(page)
  return page
}

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
  await page.keyboard.type('31022027')
  await expect(editor.getByText('February 2027 has only 28 days.')).toBeVisible()
  await editor.getByRole('group', { name: 'Last day', exact: true }).getByRole('spinbutton').first().focus()
  await expect(editor.getByText('February 2027 has only', { exact: false })).toBeVisible()
  await expect(cellIn(row, 'when')).toHaveText(before)
  await page.keyboard.type('01022027')
  await expect(editor.getByText('The end must be after the start.')).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(editor).toHaveCount(0)
  await expect(cellIn(row, 'when')).toBeFocused()
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
    await expect(editor).toBeVisible()
  }
  await open()
  await page.keyboard.type('180220')
  await expect(cellIn(row, 'when')).toHaveText(before)
  await page.keyboard.press('Escape')
  await expect(editor).toHaveCount(0)
  await expect(page.getByText('The day was not complete, so nothing was changed.').first()).toBeVisible()
  await expect(cellIn(row, 'when')).toHaveText(before)

  await open()
  await page.keyboard.type('18022072')
  await expect(editor.getByText('Not kept yet: is the year 2072 right?')).toBeVisible()
  await expect(cellIn(row, 'when')).toHaveText(before)
  await editor.getByRole('spinbutton').nth(2).focus()
  await page.keyboard.type('2027')
  await expect(cellIn(row, 'when')).toContainText('18')
  await page.keyboard.press('Escape')
  await expect(cellIn(row, 'when')).toBeFocused()

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

test('Rows are sorted, grouped and filtered; what stands by hand then says why it cannot be moved', async ({
  visit,
}) => {
  const page = await openPlan(visit, 'pt')
  const byHand = await titlesOf(page)
  const head = gridOf(page).getByRole('columnheader', { name: 'Activity' })
  await head.getByRole('button').click()
  await expect(head).toHaveAttribute('aria-sort', 'ascending')
  const sorted = await titlesOf(page)
  expect(sorted).toEqual(byHand.toSorted(new Intl.Collator('en', { numeric: true, sensitivity: 'base' }).compare))
  await cellIn(rowAt(page, 0), 'title').focus()
  await page.keyboard.press('Alt+ArrowDown')
  await expect(page.locator('.toast')).toContainText('Activities cannot be moved')
  expect(await titlesOf(page)).toEqual(sorted)
  await page.reload()
  await waitUntilSaved(page)
  expect(await titlesOf(page)).toEqual(sorted)
  await head.getByRole('button').click()
  await expect(head).toHaveAttribute('aria-sort', 'descending')
  await head.getByRole('button').click()
  await expect(head).toHaveAttribute('aria-sort', 'none')
  expect(await titlesOf(page)).toEqual(byHand)

  await page.getByRole('button', { name: 'Group', exact: true }).click()
  await page.getByRole('menuitemradio', { name: 'By week' }).click()
  await expect(gridOf(page).getByText('SID week')).toBeVisible()
  await page.getByRole('button', { name: 'By week' }).click()
  await page.getByRole('menuitemradio', { name: 'No grouping' }).click()

  await page.getByRole('button', { name: 'Filter', exact: true }).click()
  await page.getByRole('checkbox', { name: 'Confirmed' }).click({ force: true })
  await page.keyboard.press('Escape')
  for (const status of await gridOf(page).locator('.c-status .st').allTextContents()) expect(status).toBe('Confirmed')
  await page.getByRole('searchbox', { name: 'Search activities' }).fill('no activity is called like this')
  await expect(page.getByText('No results')).toBeVisible()
  await page.getByRole('button', { name: 'Clear filters' }).last().click()
  expect(await titlesOf(page)).toEqual(byHand)
})

test('What is missing leads to the activities that lack it', async ({ visit }) => {
  const page = await openPlan(visit, 'cz')
  const titles = await titlesOf(page)
  await page.getByRole('button', { name: 'Add activity' }).click()
  await expect(panelOf(page).getByRole('textbox', { name: 'Title' }).first()).toBeFocused()
  await page.keyboard.type('Taken back')
  // Letters that come with a pause between them are steps of their own.
  await expect(async () => {
    await page.keyboard.press('Control+z')
    await expect(panelOf(page)).toHaveCount(0, { timeout: 500 })
  }).toPass()
  await expect(cellIn(rowAt(page, titles.length - 1), 'title')).toBeFocused()
  expect(await titlesOf(page)).toEqual(titles)
  await page.getByRole('button', { name: 'Add activity' }).click()
  await panelOf(page).getByRole('textbox', { name: 'Title' }).first().fill('Bare')
  await page.keyboard.press('Escape')
  await openGaps(page)
  await page.getByRole('button', { name: /activit.* no theme$/ }).click()
  await expect(rowsOf(page)).toHaveCount(1)
  await expect(cellIn(rowAt(page, 0), 'themes')).toBeFocused()
  const placeOfGrid = () => gridOf(page).boundingBox()
  const before = await placeOfGrid()
  await expect(page.getByRole('dialog')).toHaveCount(0)
  await page.keyboard.press('F2')
  await expect(page.getByRole('dialog', { name: /^Themes/ })).toBeVisible()
  await page.keyboard.type('gaming')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await page.keyboard.press('Escape')
  await page.keyboard.press('Escape')
  // It stays while one is at it, though the filter no longer fits.
  await expect(cellIn(rowAt(page, 0), 'themes')).toHaveText('Gaming')
  expect(await placeOfGrid(), 'nothing jumps when a gap is filled').toEqual(before)
  await page.getByRole('button', { name: 'Clear filters' }).click()
  await openGaps(page)
  await expect(page.getByRole('button', { name: /activit.* no theme$/ })).toHaveCount(0)
  // A field that no column shows is in the panel.
  await page.getByRole('button', { name: /activit.* no description$/ }).click()
  await expect(panelOf(page).getByRole('textbox', { name: 'Description' })).toBeFocused()
})

test('Several activities are changed, duplicated and put away at once, each as one step of undo', async ({ visit }) => {
  const page = await openPlan(visit, 'hu')
  const before = await titlesOf(page)
  const statuses = () => gridOf(page).locator('.c-status .st').allTextContents()
  const first = await statuses()
  await rowAt(page, 0).getByRole('checkbox').click()
  await rowAt(page, 2)
    .getByRole('checkbox')
    .click({ modifiers: ['Shift'] })
  const bar = page.getByRole('region', { name: 'Selected activities' })
  await expect(bar).toContainText('3 selected')
  await expect(rowAt(page, 1)).toHaveAttribute('aria-selected', 'true')
  await bar.getByRole('button', { name: 'Status' }).click()
  await page.getByRole('menuitem', { name: 'Done' }).click()
  await expect.poll(statuses).toEqual(['Done', 'Done', 'Done', ...first.slice(3)])
  await expect(page.locator('.toast')).toContainText('3 activities changed')
  await page.locator('.toast').getByRole('button', { name: 'Undo' }).click()
  await expect.poll(statuses).toEqual(first)

  await bar.getByRole('button', { name: 'Themes' }).click()
  await page.getByRole('searchbox', { name: 'Search in Themes' }).fill('sextort')
  await page.getByRole('option', { name: /sextortion/i }).click()
  await page.keyboard.press('Escape')
  await page.keyboard.press('Escape')
  await waitUntilSaved(page)
  const answer = await page.request.get('/api/campaigns/sid-2027/plans/hu', IDLE_CONNECTION)
  const { activities } = (await answer.json()) as { activities: { themes: string[] }[] }
  expect(activities.filter(({ themes }) => themes.includes('sextortion')).length).toBeGreaterThanOrEqual(3)

  await bar.getByRole('button', { name: 'Duplicate' }).click()
  await expect.poll(() => titlesOf(page)).toContain(`${before[0]} (copy)`)
  expect(await titlesOf(page)).toHaveLength(before.length + 3)
  await page.locator('.toast').getByRole('button', { name: 'Undo' }).click()
  await expect.poll(() => titlesOf(page)).toEqual(before)
  await bar.getByRole('button', { name: 'Move to trash' }).click()
  await expect.poll(() => titlesOf(page)).toEqual(before.slice(3))
  await page.keyboard.press('Control+z')
  await expect.poll(() => titlesOf(page)).toEqual(before)
})

test('An activity is duplicated with all that it says, right behind the original', async ({ visit }) => {
  const page = await openPlan(visit, 'at')
  const [title = '', next = ''] = await titlesOf(page)
  await rowAt(page, 0)
    .getByRole('button', { name: `Actions for ${title}` })
    .click()
  await page.getByRole('menuitem', { name: 'Duplicate' }).click()
  await expect.poll(async () => (await titlesOf(page)).slice(0, 3)).toEqual([title, `${title} (copy)`, next])
  await expect(cellIn(rowAt(page, 1), 'status')).toHaveText('Tentative')
  await openActivity(page, `${title} (copy)`)
  await expect(panelOf(page).getByRole('textbox', { name: 'Description' })).not.toBeEmpty()
})

test('Rows are moved by mouse and by keyboard, and a second planner sees them move', async ({ visit }) => {
  const one = await openPlan(visit, 'fr')
  const two = await openPlan(visit, 'fr', secondPlanner('fr'))
  // So high that no row is near the edge, where dragging scrolls: on a busy machine the page would be elsewhere then.
  await one.setViewportSize({ width: 1440, height: 1300 })
  const [a = '', b = '', c = '', ...rest] = await titlesOf(one)
  const to = await rowAt(one, 2).boundingBox()
  await rowAt(one, 0).hover()
  const grip = await rowAt(one, 0).locator('.grip').boundingBox()
  if (to === null || grip === null) throw new Error('the rows are not there')
  await one.mouse.move(grip.x + 8, grip.y + 8)
  await one.mouse.down()
  await one.mouse.move(grip.x + 8, to.y + to.height - 4, { steps: 5 })
  await expect(one.locator('.dropline')).toBeVisible()
  await one.keyboard.press('Escape')
  await expect(one.locator('.dropline')).toBeHidden()
  await one.mouse.up()
  expect(await titlesOf(one)).toEqual([a, b, c, ...rest])
  await one.mouse.move(grip.x + 8, grip.y + 8)
  await one.mouse.down()
  await one.mouse.move(grip.x + 8, to.y + to.height - 4, { steps: 5 })
  await one.mouse.up()
  await expect.poll(() => titlesOf(two)).toEqual([b, c, a, ...rest])
  await cellIn(rowAt(one, 2), 'when').focus()
  await one.keyboard.press('Alt+ArrowUp')
  await expect.poll(() => titlesOf(two)).toEqual([b, a, c, ...rest])
  await expect(cellIn(rowAt(one, 1), 'when')).toBeFocused()
  await one.keyboard.press('Control+z')
  await one.keyboard.press('Control+z')
  await expect.poll(() => titlesOf(two)).toEqual([a, b, c, ...rest])
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
  await one
    .getByRole('group', { name: 'Here now' })
    .getByRole('button', { name: /^Go to / })
    .click()
  await expect(cellIn(rowAt(one, 2), 'status')).toBeFocused()
})

test('Columns are shown and hidden, and are remembered', async ({ visit }) => {
  const page = await openPlan(visit, 'es')
  await page.getByRole('button', { name: 'Compact rows' }).click()
  const height = (await rowAt(page, 0).boundingBox())?.height
  expect(height).toBeLessThan(40)
  await page.getByRole('button', { name: 'Columns' }).click()
  await page.getByRole('menuitemcheckbox', { name: 'We need' }).click()
  await page.getByRole('menuitemcheckbox', { name: 'Partners' }).click()
  await page.getByRole('menuitemcheckbox', { name: 'Visible to' }).click()
  await page.getByRole('menuitemcheckbox', { name: 'For', exact: true }).click()
  await page.keyboard.press('Escape')
  await page.reload()
  await waitUntilSaved(page)
  const heads = gridOf(page).getByRole('columnheader')
  await expect(heads).toHaveText([
    '',
    'Activity',
    'Themes',
    'When',
    'Places',
    'Status',
    'Partners',
    'We need',
    'Actions',
  ])
  const row = rowAt(page, 0)
  expect((await row.boundingBox())?.height, 'rows are as compact as they were').toBe(height)
  await cellIn(row, 'partners').focus()
  await page.keyboard.type('A museum')
  await page.keyboard.press('Enter')
  await page.keyboard.press('Escape')
  await expect(cellIn(row, 'partners')).toContainText('A museum')
  await expect(cellIn(row, 'partners')).toBeFocused()
})

test(
  'Neither the grid nor its editors have an accessibility fault that a machine can find',
  { tag: '@long' },
  async ({ visit }) => {
    const { page } = await visit(planner('de'), planPath('de'))
    await waitUntilSaved(page)
    await page.getByRole('button', { name: 'Group', exact: true }).click()
    await expectNoFaults(page)
    await page.getByRole('menuitemradio', { name: 'By week' }).click()
    await rowAt(page, 0).getByRole('checkbox').click()
    await gridOf(page).getByRole('columnheader', { name: 'When' }).getByRole('button').click()
    await page.getByRole('searchbox', { name: 'Search activities' }).fill('e')
    await expectNoFaults(page)
    for (const column of ['title', 'themes', 'when', 'status']) {
      await cellIn(rowAt(page, 0), column).focus()
      await page.keyboard.press('Enter')
      await expectNoFaults(page)
      await page.keyboard.press('Escape')
    }
    await page.getByRole('button', { name: 'Filter', exact: true }).click()
    // React Aria's hidden "Dismiss", for leaving a popover by touch with a screen reader, stands beside the dialog.
    await expectNoFaults(page, ['region'])
  },
)

test('The plan’s editor scrolls sideways at no width; at most the grid does, in its own box', async ({ visit }) => {
  for (const width of [1440, 768, 375]) {
    const { page } = await visit(planner('be'), planPath('be'), { width })
    await waitUntilSaved(page)
    await expectNoOverflow(page)
    if (width > 640) {
      await page.getByRole('button', { name: 'Columns' }).click()
      await page.getByRole('menuitemcheckbox', { name: 'We need' }).click()
      await page.getByRole('menuitemcheckbox', { name: 'Channels' }).click()
      await page.keyboard.press('Escape')
      await rowAt(page, 0).getByRole('checkbox').click()
      await expectNoOverflow(page)
    }
    await openActivity(page, /./)
    await expectNoOverflow(page)
  }
})

/** Small things of a planner’s day that the pages say or do, each with real keys. */
import { expect, type Page } from '@playwright/test'
import { test } from './fixtures.ts'
import { barOf } from './language/bar.ts'
import { narrativeOf } from './language/editors.ts'
import { commentsOf } from './language/frame.ts'
import { cellIn, rowAt, rowsOf } from './language/grid.ts'
import { toastOf } from './language/messages.ts'
import { openActivity, panelOf } from './language/panel.ts'
import { planPath, secondPlanner } from './language/places.ts'
import { openPlan } from './openPlan.ts'

const expectSaid = (page: Page, words: string) => expect(page.getByText(words, { exact: true }).first()).toBeAttached()

test('Undo says what is gone and when nothing is left to undo; a fill that changes nothing says so', async ({
  visit,
}) => {
  const page = await openPlan(visit, 'be')
  const count = await rowsOf(page).count()
  await page.keyboard.press('Control+z')
  await expectSaid(page, 'Nothing more to undo')
  await barOf(page).adds()
  await expect(rowsOf(page)).toHaveCount(count + 1)
  await page.getByRole('heading', { level: 1 }).click()
  await page.keyboard.press('Control+z')
  await expect(rowsOf(page)).toHaveCount(count)
  await expectSaid(page, 'Undone: activity added')
  await page.keyboard.press('Control+z')
  await expectSaid(page, 'Nothing more to undo')

  await cellIn(rowAt(page, 0), 'status').focus()
  await page.keyboard.press('Shift+ArrowDown')
  await page.keyboard.press('Control+d')
  await page.keyboard.press('Control+d')
  await expectSaid(page, 'No change: all selected activities already have this value')
})

test('The address of an activity is copied from its panel, and opens it', async ({ visit }) => {
  const page = await openPlan(visit, 'be')
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
  await openActivity(page, /./)
  const name = await panelOf(page).getAttribute('aria-label')
  await panelOf(page).getByRole('button', { name: 'Copy link to this activity' }).click()
  await expect(toastOf(page)).toContainText(/^Link to “.*” copied/)
  const address = await page.evaluate(async () => navigator.clipboard.readText())
  await page.goto('/')
  await page.goto(address)
  await expect(page.getByRole('complementary', { name: name ?? '' })).toBeVisible()
})

test('A comment to a colleague by name is not a question to the helpdesk, unless its writer says so', async ({
  visit,
}) => {
  const page = await openPlan(visit, 'be')
  await cellIn(rowAt(page, 0), 'themes').focus()
  await page.keyboard.press('Control+Alt+m')
  const asks = page.getByRole('checkbox', { name: 'Ask the helpdesk' })
  await expect(asks).toBeChecked()
  await page.getByRole('textbox', { name: 'Your comment' }).click()
  await page.keyboard.type('Please check this, @second')
  await page.getByRole('option', { name: /Second planner/ }).waitFor()
  await page.keyboard.press('Enter')
  await expect(asks).not.toBeChecked()
  await expect(page.getByRole('button', { name: 'Comment', exact: true }).last()).toBeVisible()
  await asks.click({ force: true })
  await expect(asks).toBeChecked()
})

test('A picture that is dropped on a text is refused with the words of a paste, and the page stays', async ({
  visit,
}) => {
  const page = await openPlan(visit, 'be')
  await narrativeOf(page).evaluate((text) => {
    const data = new DataTransfer()
    data.items.add(new File(['x'], 'poster.png', { type: 'image/png' }))
    const { x, y } = text.getBoundingClientRect()
    text.dispatchEvent(
      new DragEvent('drop', { dataTransfer: data, bubbles: true, cancelable: true, clientX: x + 30, clientY: y + 30 }),
    )
  })
  await expectSaid(page, 'Pasted without pictures: texts cannot keep them.')
})

test(
  'A panel can be wider, and stays so; on narrow pages there is nothing to choose',
  { tag: '@long' },
  async ({ visit }) => {
    const page = await openPlan(visit, 'be')
    await openActivity(page, /./)
    const width = async () => (await panelOf(page).boundingBox())?.width ?? 0
    const before = await width()
    await panelOf(page).getByRole('button', { name: 'Wider panel' }).click()
    await expect.poll(width).toBeGreaterThan(before * 1.4)
    await page.reload()
    await expect(panelOf(page)).toBeVisible()
    await expect.poll(width).toBeGreaterThan(before * 1.4)
    await page.setViewportSize({ width: 1000, height: 800 })
    await expect(panelOf(page).getByRole('button', { name: 'Wider panel' })).toBeHidden()
  },
)

test('A comment for our centre only asks no helpdesk, and a colleague reads it', async ({ visit }) => {
  const page = await openPlan(visit, 'be')
  await cellIn(rowAt(page, 0), 'themes').focus()
  await page.keyboard.press('Control+Alt+m')
  await page.getByText('Our centre only', { exact: true }).click()
  await expect(page.getByRole('checkbox', { name: 'Ask the helpdesk' })).toBeHidden()
  await page.getByRole('textbox', { name: 'Your comment' }).click()
  await page.keyboard.type('Between us: the budget is not decided')
  await page.getByRole('button', { name: 'Comment', exact: true }).last().click()
  await expect(page.getByText('Visible to our centre only')).toBeVisible()
  const { page: colleague } = await visit(secondPlanner('be'), `${planPath('be')}?comments=open`)
  await expect(colleague.getByText('Between us: the budget is not decided').first()).toBeVisible()
  const { page: desk } = await visit('helpdesk@demo.example', `${planPath('be')}?comments=open`)
  await expect(commentsOf(desk)).toBeVisible()
  await expect(desk.getByText('Between us: the budget is not decided')).toHaveCount(0)
})

test('Beside the people who are here, a plan says who can see and edit it; its lead planner lets coordinators help there', async ({
  visit,
}) => {
  const page = await openPlan(visit, 'be')
  const dialog = await barOf(page).opensAccess()
  await expect(dialog.getByText('Planner, Belgium (you)')).toBeVisible()
  await expect(dialog.getByText(/^Everybody in the workspace/)).toBeVisible()
  await dialog.getByRole('button', { name: 'Let coordinators help' }).click()
  await page.getByRole('button', { name: 'Let them edit' }).click()
  await expect(dialog.getByText(/^Coordinators, until/)).toBeVisible()
  const { page: reader } = await visit('reader@demo.example', planPath('be'))
  await barOf(reader).opensAccess()
  await expect(reader.getByRole('dialog').getByText('The planners of Belgium', { exact: true })).toBeVisible()
  await expect(reader.getByRole('button', { name: 'Let coordinators help' })).toHaveCount(0)
})

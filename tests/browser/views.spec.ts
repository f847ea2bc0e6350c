/** Views of a plan under names: saved, shared by their address, changed by two, and left. The queue has them too. */
import { expect, type Page } from '@playwright/test'
import { randomId } from '../../shared/ids.ts'
import { openActivity, planner, planPath, secondPlanner, test, waitUntilSaved } from './fixtures.ts'
import { chooseView, doWithViews, openViews, saveViewAs, viewsButton } from './namedViews.ts'

const DENMARK = planPath('dk')
const toastOf = (page: Page) => page.locator('.toast')

async function filterBy(page: Page, option: string): Promise<void> {
  await page.getByRole('button', { name: /^Filter/ }).click()
  await page.getByRole('checkbox', { name: option }).check({ force: true })
  await page.keyboard.press('Escape')
}

test('A planner shares a view with the centre; a colleague opens it by its address, changes it and undoes its deletion', async ({
  visit,
}) => {
  const { page } = await visit(planner('dk'), DENMARK)
  await waitUntilSaved(page)
  await filterBy(page, 'Confirmed')
  await expect(viewsButton(page)).toHaveAccessibleName('Views: Filtered activities')
  await saveViewAs(page, 'For journalists', 'Planners of Denmark')
  await expect(page).toHaveURL(/[?&]view=[\w-]{22}/)
  await expect(page.getByText('3 of 6')).toBeVisible()

  const colleague = await visit(secondPlanner('dk'), `${DENMARK}${new URL(page.url()).search}`)
  await waitUntilSaved(colleague.page)
  await expect(viewsButton(colleague.page)).toHaveAccessibleName('View: For journalists')
  await expect(colleague.page.getByText('3 of 6')).toBeVisible()
  await filterBy(colleague.page, 'Public')
  await expect(viewsButton(colleague.page)).toHaveAccessibleName('View: For journalists, changed')
  await doWithViews(colleague.page, 'Save changes')
  await expect(toastOf(colleague.page)).toContainText('View “For journalists” saved')
  await expect(viewsButton(colleague.page)).toHaveAccessibleName('View: For journalists')

  // The first one has seen the state before.
  await page.getByRole('button', { name: 'Compact rows' }).click()
  await doWithViews(page, 'Save changes')
  await expect(toastOf(page)).toContainText('Someone changed this view meanwhile')
  await doWithViews(page, 'Discard changes')
  await expect(page.getByRole('button', { name: 'Filter 2' })).toBeVisible()

  await doWithViews(colleague.page, 'Manage views')
  await expect(colleague.page.getByText('last changed by Second planner, Denmark').first()).toBeVisible()
  await colleague.page.getByRole('button', { name: 'Delete For journalists' }).click()
  await expect(colleague.page.getByRole('button', { name: 'Delete For journalists' })).toHaveCount(0)
  await colleague.page.keyboard.press('Escape')
  await toastOf(colleague.page).getByRole('button', { name: 'Undo' }).click()
  await chooseView(colleague.page, 'For journalists')
})

test('A plan opens with the view used last, which is named, and one press leaves it', async ({ visit }) => {
  const { page } = await visit(planner('dk'), DENMARK)
  await waitUntilSaved(page)
  await chooseView(page, 'Still tentative')
  await page.goto('/plans/sid-2027')
  await page.goto(DENMARK)
  await expect(viewsButton(page)).toHaveAccessibleName('View: Still tentative')
  await expect(page.getByText('3 of 6')).toBeVisible()
  // An open activity keeps the view.
  await openActivity(page, /^Nordic call/)
  await expect(page).toHaveURL(/view=.*activity=/)
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: 'All activities', exact: true }).click()
  await expect(viewsButton(page)).toHaveAccessibleName('Views: All activities 6')
  await expect(viewsButton(page)).toBeFocused()
  await page.goto(DENMARK)
  await expect(viewsButton(page)).toHaveAccessibleName('Views: All activities 6')
})

test('A view that asks for something that no longer exists shows the rest, and says so', async ({ visit }) => {
  const { page } = await visit(planner('dk'), DENMARK)
  const id = randomId()
  const view = {
    id,
    centre: null,
    name: 'From last year',
    look: 'columns=title&columns=mood&status=tentative&themes=fax',
  }
  const status = await page.evaluate(
    async (body) =>
      (
        await fetch('/api/campaigns/sid-2027/views/plan', {
          method: 'POST',
          headers: { 'content-type': 'application/json' },
          body: JSON.stringify(body),
        })
      ).status,
    view,
  )
  expect(status).toBe(201)
  await page.goto(`${DENMARK}?view=${id}`)
  await expect(page.getByText('The view “From last year” asks for something that does not exist here')).toContainText(
    'Columns, Themes',
  )
  await expect(page.getByText('3 of 6')).toBeVisible()
  await doWithViews(page, 'Save changes')
  await expect(page.getByText('asks for something that does not exist here')).toHaveCount(0)
  await expect(page.getByText('3 of 6')).toBeVisible()
})

test('A person to whom a view does not belong gets the plan and a sentence', async ({ visit }) => {
  const { page } = await visit('reader@demo.example', `${DENMARK}?view=demo-view-press0000000`)
  await expect(page.getByText('The view in this address was deleted, or is not shared with you.')).toBeVisible()
  await expect(page.getByRole('table', { name: 'Activities' }).getByRole('row')).toHaveCount(7)
  await page.getByRole('button', { name: 'Close', exact: true }).click()
  await expect(page).toHaveURL(/\/dk$/)
  // Their own works in any plan.
  await filterBy(page, 'Tentative')
  await saveViewAs(page, 'Not certain yet')
  await page.goto(planPath('ie'))
  await chooseView(page, 'Not certain yet')
})

test('Views are chosen by keys, and without a connection; saving says that it needs one', async ({ visit }) => {
  const { page, context } = await visit(planner('dk'), DENMARK)
  await waitUntilSaved(page)
  await viewsButton(page).focus()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('menuitemradio', { name: 'All activities' })).toBeFocused()
  await page.keyboard.type('Press')
  await page.keyboard.press('Enter')
  await expect(viewsButton(page)).toHaveAccessibleName('View: Press')
  // The form is loaded on demand.
  await doWithViews(page, 'Save as a new view')
  await expect(page.getByRole('textbox', { name: 'Name of the view' })).toBeFocused()
  await page.keyboard.press('Escape')
  await context.setOffline(true)
  await chooseView(page, 'Still tentative')
  await doWithViews(page, 'Save as a new view')
  await page.getByRole('textbox', { name: 'Name of the view' }).fill('On the train')
  await page.keyboard.press('Enter')
  await expect(page.getByText('Views can only be saved with a connection.')).toBeVisible()
  await context.setOffline(false)
})

test(
  'A browser that refuses to copy shows the link of a view for copying by hand',
  { tag: '@long' },
  async ({ visit }) => {
    const { page } = await visit(planner('dk'), DENMARK)
    await waitUntilSaved(page)
    await page.evaluate(() => {
      navigator.clipboard.writeText = () => Promise.reject(new Error('refused'))
    })
    await chooseView(page, 'Press')
    const dialog = page.getByRole('alertdialog', { name: 'Copy this text' })
    const link = dialog.getByRole('textbox', { name: 'Text' })
    await doWithViews(page, 'Copy link')
    await expect(link).toHaveValue(/\/plans\/sid-2027\/dk\?.*view=/)
    await expect(link).toBeFocused()
    await dialog.getByRole('button', { name: 'Close' }).click()

    await doWithViews(page, 'Manage views')
    await page.getByRole('button', { name: 'Copy the link of Press' }).click()
    await expect(link).toHaveValue(/view=/)
    await page.keyboard.press('Escape')
    await expect(dialog).toHaveCount(0)
    await expect(page.getByRole('button', { name: 'Copy the link of Press' })).toBeVisible()
  },
)

test('The filters that the helpdesk saved in this browser become views, once', async ({ visit }) => {
  const { page } = await visit('helpdesk@demo.example', '/queue/sid-2027')
  await page.evaluate(() => {
    const choice = {
      state: 'open',
      owner: 'nobody',
      centre: 'dk',
      kind: null,
      theme: null,
      language: null,
      days: null,
      search: null,
    }
    localStorage.setItem('sid-queue-filters/demo-helpdesk', JSON.stringify([{ name: 'Danish, free', choice }]))
  })
  await page.reload()
  await expect.poll(() => page.evaluate(() => localStorage.getItem('sid-queue-filters/demo-helpdesk'))).toBeNull()
  await chooseView(page, 'Danish, free')
  await expect(page).toHaveURL(/owner=nobody/)
  await expect(page).toHaveURL(/centre=dk/)
  await page.getByRole('button', { name: 'All unanswered questions' }).click()
  await expect(page).not.toHaveURL(/centre=dk/)
  await openViews(page)
  await expect(page.getByRole('menuitemradio', { name: 'Danish, free' })).toHaveCount(1)
})

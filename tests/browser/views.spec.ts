/** Views of a plan under names: saved, shared by their address, changed by two, and left. The queue has them too. */
import { expect } from '@playwright/test'
import { randomId } from '../../shared/ids.ts'
import { test } from './fixtures.ts'
import { waitUntilSaved } from './language/editors.ts'
import { toastOf, undoInMessage } from './language/messages.ts'
import { openActivity } from './language/panel.ts'
import { planPath, planner, secondPlanner } from './language/places.ts'
import { viewOf } from './language/view.ts'
import { chooseView, doWithViews, leaveView, openViews, saveViewAs, viewInMenu, viewsButton } from './language/views.ts'

const DENMARK = planPath('dk')

test('A planner shares a view with the centre; a colleague opens it by its address, changes it and undoes its deletion', async ({
  visit,
}) => {
  const { page } = await visit(planner('dk'), DENMARK)
  await waitUntilSaved(page)
  await viewOf(page).filtersBy('Confirmed')
  await expect(viewsButton(page)).toHaveAccessibleName('Views: Filtered activities')
  await saveViewAs(page, 'For journalists', 'Planners of Denmark')
  await expect(page).toHaveURL(/[?&]view=[\w-]{22}/)
  await expect(page.getByText('3 of 6')).toBeVisible()

  const colleague = await visit(secondPlanner('dk'), `${DENMARK}${new URL(page.url()).search}`)
  await waitUntilSaved(colleague.page)
  await expect(viewsButton(colleague.page)).toHaveAccessibleName('View: For journalists')
  await expect(colleague.page.getByText('3 of 6')).toBeVisible()
  await viewOf(colleague.page).filtersBy('Public')
  await expect(viewsButton(colleague.page)).toHaveAccessibleName('View: For journalists, changed')
  await doWithViews(colleague.page, 'Save changes')
  await expect(toastOf(colleague.page)).toContainText('View “For journalists” saved')
  await expect(viewsButton(colleague.page)).toHaveAccessibleName('View: For journalists')

  // The first one has seen the state before.
  await viewOf(page).becomesCompact()
  await doWithViews(page, 'Save changes')
  await expect(toastOf(page)).toContainText('Someone changed this view meanwhile')
  await doWithViews(page, 'Discard changes')
  await expect(viewOf(page).filterButton).toHaveAccessibleName(/^Filter\s*2/)

  await doWithViews(colleague.page, 'Manage views')
  await expect(colleague.page.getByText('last changed by Second planner, Denmark').first()).toBeVisible()
  await colleague.page.getByRole('button', { name: 'Delete For journalists' }).click()
  await expect(colleague.page.getByRole('button', { name: 'Delete For journalists' })).toHaveCount(0)
  // The pressed button is gone, and the focus stays in the sheet.
  await expect(colleague.page.getByRole('dialog').getByRole('button', { name: 'Close' })).toBeFocused()
  await colleague.page.keyboard.press('Escape')
  await undoInMessage(colleague.page)
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
  // The view comes into the address by itself. An open activity keeps it there.
  await expect(page).toHaveURL(/view=/)
  await openActivity(page, /^Nordic call/)
  await expect(page).toHaveURL(/view=.*activity=/)
  await page.keyboard.press('Escape')
  await leaveView(page, 'All activities')
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
  await viewOf(page).filtersBy('Tentative')
  await saveViewAs(page, 'Not certain yet')
  await page.goto(planPath('ie'))
  await chooseView(page, 'Not certain yet')
})

test('Views are chosen by keys, and without a connection; saving says that it needs one', async ({ visit }) => {
  const { page, context } = await visit(planner('dk'), DENMARK)
  await waitUntilSaved(page)
  await viewsButton(page).focus()
  await page.keyboard.press('Enter')
  await expect(viewInMenu(page, 'All activities')).toBeFocused()
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
  await leaveView(page, 'All unanswered questions')
  await expect(page).not.toHaveURL(/centre=dk/)
  await openViews(page)
  await expect(viewInMenu(page, 'Danish, free')).toHaveCount(1)
})

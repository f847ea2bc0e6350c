/** In which strands planners work, who was notified already, and one's own calendar addresses. */
import { expect } from '@playwright/test'
import { expectNoFaults } from './faultless.ts'
import { test } from './fixtures.ts'
import { barOf } from './language/bar.ts'
import { planner } from './language/places.ts'

test.use({ ownNetwork: true })

test('a planner says in which strands they work, and their lead changes it', async ({ visit }) => {
  const { page } = await visit(planner('dk'), '/settings')
  const own = page.getByRole('region', { name: 'Your work in the centre' })
  await own.getByRole('group', { name: 'Denmark' }).getByRole('checkbox', { name: 'Hotline' }).focus()
  await page.keyboard.press('Space')
  await expect(own.getByRole('checkbox', { name: 'Hotline' })).toBeChecked()
  await page.reload()
  await expect(own.getByRole('checkbox', { name: 'Hotline' })).toBeChecked()
  await expectNoFaults(page)

  await page.goto('/people')
  await expect(page.getByRole('button', { name: /^Hotline/ })).toBeVisible()
  await page.getByRole('button', { name: /^Areas: not set/ }).click()
  const dialog = page.getByRole('alertdialog', { name: /^Strands of/ })
  await dialog.getByText('Youth').click()
  await expectNoFaults(page)
  await dialog.getByRole('button', { name: 'Close' }).click()
  await expect(page.getByRole('button', { name: /^Youth/ })).toBeVisible()
})

test(
  'a coordinator chooses who was notified already, and sees that a reminder reaches them',
  { tag: '@long' },
  async ({ visit }) => {
    const { page } = await visit('coordinator@demo.example', '/milestones/sid-2027')
    const row = page.getByRole('row', { name: /Meeting in Brussels/ })
    const choose = async (action: string) => {
      await row.getByRole('button', { name: /^Actions/ }).click()
      await page.getByRole('menuitem', { name: action }).click()
    }
    await choose('Change')
    const form = page.getByRole('dialog', { name: 'Change a milestone' })
    await expect(form).toContainText('reach nobody')
    await form.getByRole('button', { name: 'Add: Centres already notified' }).click()
    await page.getByRole('option', { name: 'Austria' }).click()
    await page.keyboard.press('Escape')
    await expect(form).toContainText('all planners of these centres')
    await expectNoFaults(page)
    await form.getByRole('button', { name: 'Save milestone' }).click()
    await choose('Remind now')
    await expect(page.getByRole('alertdialog')).toContainText('2 people, in 1 centre')
  },
)

test('everyone finds their calendar addresses in one place and revokes them', async ({ visit }) => {
  const { page } = await visit('reader@demo.example', '/feeds')
  await expect(page.getByRole('heading', { name: 'No calendar addresses yet' })).toBeVisible()
  await page.goto('/milestones/sid-2027')
  const sheet = await barOf(page).opensCalendarAddress()
  await sheet.getByRole('button', { name: /^Make an address/ }).click()
  await expect(sheet.getByRole('textbox', { name: 'The address' })).toHaveValue(/\/calendar\/.*\.ics$/)
  await sheet.getByRole('link', { name: 'All your calendar addresses' }).click()
  await expect(page.getByRole('listitem').filter({ hasText: 'Milestones of SID 2027' })).toContainText('not read')
  await expectNoFaults(page)
  await page.getByRole('button', { name: /^Revoke/ }).click()
  await page.getByRole('alertdialog').getByRole('button', { name: 'Revoke address' }).click()
  await expect(page.getByRole('heading', { name: 'No calendar addresses yet' })).toBeVisible()
})

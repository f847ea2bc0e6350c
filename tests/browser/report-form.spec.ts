/** The form of a campaign's reports: coordinators set it, and it is fixed once a centre has begun. */
import { expect, type Page } from '@playwright/test'
import { expectNoFaults, expectNoOverflow } from './faultless.ts'
import { test } from './fixtures.ts'
import { planner } from './language/places.ts'

test.use({ ownNetwork: true })

test.describe.configure({ mode: 'serial' })

const COORDINATOR = 'coordinator@demo.example'
const FORM = '/report/sid-2027/form'
const saveOf = (page: Page) => page.getByRole('button', { name: 'Save form' })

test('A coordinator sets by keyboard what centres are asked for, and what is not saved yet is said', async ({
  visit,
}) => {
  const { page, context } = await visit(COORDINATOR, '/campaigns')
  await page.getByRole('link', { name: 'Report form' }).first().click()
  await expect(page).toHaveURL(FORM)
  const youth = page.getByRole('radiogroup', { name: 'Youth participation' })
  await expect(youth.getByRole('radio', { name: 'Asked', exact: true })).toBeChecked()
  await expect(page.getByText('Everything here is saved.')).toBeVisible()
  await youth.getByRole('radio', { name: 'Asked', exact: true }).focus()
  await page.keyboard.press('ArrowLeft')
  await expect(youth.getByRole('radio', { name: 'Not asked' })).toBeChecked()
  await page
    .getByRole('radiogroup', { name: 'Downloads' })
    .getByRole('radio', { name: 'Required' })
    .click({ force: true })
  await page.getByText('Ask for a link to the evidence of each figure').click()
  await expectNoFaults(page)
  await context.setOffline(true)
  await saveOf(page).click()
  await expect(page.getByText('Not saved: the server cannot be reached.', { exact: false })).toBeVisible()
  await context.setOffline(false)
  await saveOf(page).click()
  await expect(page.getByText('Report form saved').first()).toBeVisible()
  await page.reload()
  await expect(youth.getByRole('radio', { name: 'Not asked' })).toBeChecked()
  await page.setViewportSize({ width: 375, height: 800 })
  await expectNoOverflow(page)
})

test('A centre is asked for what the form says, and the form is fixed with a reason once it has begun', async ({
  visit,
}) => {
  const open = await visit(COORDINATOR, FORM)
  const { page } = await visit(planner('dk'), '/settings')
  await page.clock.setFixedTime('2027-02-25T09:00:00+01:00')
  await page.goto('/reports/sid-2027/dk')
  await page.getByRole('button', { name: 'Begin the report' }).click()
  const progress = page.getByRole('region', { name: 'Progress' })
  await expect(progress).toContainText('No figure yet for: Downloads')
  await expect(page.getByRole('region', { name: 'Youth participation', exact: true })).toHaveCount(0)
  await page.locator('.report-row').first().click()
  await page.getByRole('radio', { name: 'As planned' }).click({ force: true })
  await page.getByRole('button', { name: 'Downloads', exact: true }).click()
  await page.getByRole('textbox', { name: 'Number' }).fill('5310')
  await page.keyboard.press('Tab')
  await expect(progress).toContainText('1 figure without a link to its evidence')

  // The open page of the coordinator learns it by itself.
  await expect(open.page.getByText('The form is fixed: a centre has begun its report', { exact: false })).toBeVisible()
  await expect(open.page.getByRole('radio')).toHaveCount(0)
  await expectNoFaults(open.page)
})

test('Others find no page of the form, and that of a closed campaign is fixed', async ({ visit }) => {
  const { page } = await visit('reader@demo.example', FORM)
  await expect(page.getByRole('heading', { name: 'Page not found' })).toBeVisible()
  const closed = await visit(COORDINATOR, '/report/sid-2026/form')
  await expect(closed.page.getByText('The form is fixed', { exact: false })).toBeVisible()
})
